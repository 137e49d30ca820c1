"""The analyst's decisions on names as they lie in the book, and what a change of them does to its claims."""

import json
from collections.abc import Iterable, Mapping

from sqlalchemy import ColumnElement, and_, select

from claimbook.book.desk import Change, Desk, changed, dropped, inserted
from claimbook.book.rows import Row
from claimbook.book.rules import FIELDS, Known, Names, Rules, renamed
from claimbook.book.tables import ALIAS, CLAIM, SETTING

# settings of these names and what they are of
SERIES, COUNTED, PLACED, CAME = "series:", "counted:", "placed:", "came:"
_READ = ("id", "article_sha256", "speaker", "series", "stage", "unit", "counted", "qualifier", "annotator", "updated")


def rules(desk: Desk) -> Rules:
    """Every decision, as the act under way sees them."""
    return of_rows(desk.all(select(ALIAS)), *(_held(desk, prefix) for prefix in (SERIES, COUNTED, PLACED)))


def of_rows(aliases: Iterable[Row], series: Iterable[Row], counted: Iterable[Row], placed: Iterable[Row]) -> Rules:
    """The decisions that stand in these rows."""
    return Rules(
        speakers={row["name"]: row["into"] for row in aliases},
        series={row["key"].removeprefix(SERIES): row["value"] for row in series},
        counted={_pair(row["key"].removeprefix(COUNTED)): row["value"] for row in counted},
        placed={row["key"].removeprefix(PLACED): json.loads(row["value"]) for row in placed},
    )


def under(prefix: str) -> ColumnElement[bool]:
    """The condition for settings whose name begins so, which the index of names finds."""
    return and_(SETTING.c.key >= prefix, SETTING.c.key < f"{prefix[:-1]};")  # ";" comes right after ":"


def decided(desk: Desk, old: Rules, new: Rules, moved: Iterable[str]) -> tuple[list[Change], list[Row]]:
    """The changes that new decisions make, and the rows of the claims that change by them."""
    told, rows, met = frozenset(moved), [], [*_kept(old, new)]
    came = {row["key"].removeprefix(CAME): json.loads(row["value"]) for row in _held(desk, CAME)}
    for row in desk.all(select(*(CLAIM.c[name] for name in _READ))):
        known = Known(row["id"], {name: row[name] for name in FIELDS}, came.get(row["id"]), row["counted"] or "")
        first, after = renamed(known, old, new, told)
        if row["qualifier"] is None:
            after["unit"] = row["unit"]
        signed = {"updated": desk.at} if row["annotator"] else {}
        if after != known.now:
            met += [change for change in [changed("claim", row, {**after, **signed})] if change]
            met += _came(row["id"], first, after, known.came)
            rows.append(row)
    return met, rows


def arrived(desk: Desk, met: Mapping[str, tuple[Names, Names]]) -> list[Change]:
    """The changes that remember with which names claims came: by id, the names they came with and those they go by."""
    held = {
        name.removeprefix(CAME): json.loads(row["value"])
        for name, row in desk.rows("setting", [f"{CAME}{claim_id}" for claim_id in met]).items()
    }
    return [change for name, (came, now) in met.items() for change in _came(name, came, now, held.get(name))]


def _came(claim_id: str, came: Names, now: Names, held: Names | None) -> list[Change]:
    """What keeps the names a claim came with, as long as they are others than it goes by."""
    key = f"{CAME}{claim_id}"
    row = {"key": key, "value": _json(came)}
    if dict(came) == dict(now):
        return [dropped("setting", {"key": key, "value": _json(held)})] if held else []
    if held is None:
        return [inserted("setting", row)]
    change = changed("setting", {"key": key, "value": _json(held)}, row)
    return [change] if change else []


def _kept(old: Rules, new: Rules) -> list[Change]:
    """The changes of the decisions themselves."""
    pairs = (
        ("alias", "name", "into", "", old.speakers, new.speakers),
        ("setting", "key", "value", SERIES, old.series, new.series),
        ("setting", "key", "value", COUNTED, _written(old.counted), _written(new.counted)),
        ("setting", "key", "value", PLACED, _told(old.placed), _told(new.placed)),
    )
    return [change for pair in pairs for change in _difference(*pair)]


def _difference(
    table: str, key: str, value: str, prefix: str, old: Mapping[str, str], new: Mapping[str, str]
) -> list[Change]:
    def row(name: str, target: str) -> Row:
        return {key: f"{prefix}{name}", value: target}

    added = [inserted(table, row(name, new[name])) for name in new if name not in old]
    gone = [dropped(table, row(name, old[name])) for name in old if name not in new]
    moved = [changed(table, row(name, old[name]), {value: new[name]}) for name in new if name in old]
    return [*added, *gone, *(change for change in moved if change)]


def _held(desk: Desk, prefix: str) -> list[Row]:
    return desk.all(select(SETTING).where(under(prefix)))


def _pair(key: str) -> tuple[str, str]:
    series, words = json.loads(key)
    return series, words


def _written(counted: Mapping[tuple[str, str], str]) -> dict[str, str]:
    return {_json(key): target for key, target in counted.items()}


def _told(placed: Mapping[str, Names]) -> dict[str, str]:
    return {claim_id: _json(names) for claim_id, names in placed.items()}


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
