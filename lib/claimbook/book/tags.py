"""The tags of a book: added, changed, renamed, retired; old claims keep their meaning."""

import json

from sqlalchemy import func, select

from claimbook.book.base import Base
from claimbook.book.desk import Change, Desk, changed, dropped, inserted
from claimbook.book.rows import Row, tag_of, tag_row
from claimbook.book.tables import CLAIM, TAG
from claimbook.errors import NotFound, TagTaken
from claimbook.model import Tag


class Tags(Base):
    """A book as a set of tags."""

    def tags(self, *, retired: bool = False) -> list[Tag]:
        """The tags in their order; the retired ones too where asked."""
        query = select(TAG).order_by(TAG.c.place, TAG.c.name)
        return self._read(query if retired else query.where(~TAG.c.retired), tag_of)

    def save_tag(self, tag: Tag, was: str | None = None) -> None:
        """Add a tag or change it; with ``was`` it is that tag under a new name, on its claims too.

        A name or a key that another tag bears is refused, and nothing changes.
        """

        def saved(desk: Desk) -> None:
            _refuse_taken(desk, tag, was)
            if was is not None and was != tag.name:
                desk.write("tag", f"renamed tag {was} to {tag.name}", _renamed(desk, tag, was))
                return
            found = desk.rows("tag", [tag.name]).get(tag.name)
            if found is None:
                desk.write("tag", f"added tag {tag.name}", [inserted("tag", tag_row(tag, _last_place(desk)))])
            else:
                after = tag_row(tag, found["place"], json.loads(found["formerly"]))
                desk.write("tag", f"changed tag {tag.name}", _one(changed("tag", found, after)))

        self._act(saved)

    def retire_tag(self, name: str) -> None:
        """Offer a tag no more; its claims keep it."""

        def retired(desk: Desk) -> None:
            change = changed("tag", _tag(desk, name), {"retired": True})
            desk.write("tag", f"retired tag {name}", _one(change))

        self._act(retired)


def formerly(desk: Desk) -> dict[str, str]:
    """The names that tags bore, each with the name now; a name that is in use again means itself."""
    rows = desk.all(select(TAG))
    known = {row["name"] for row in rows}
    return {name: row["name"] for row in rows for name in json.loads(row["formerly"]) if name not in known}


def missing(desk: Desk, names: set[str]) -> list[Change]:
    """The changes that add the tags of these names that the book does not know, in grey and without a key."""
    known, place = desk.rows("tag", names), _last_place(desk)
    new = sorted(names - known.keys())
    return [inserted("tag", tag_row(Tag(name, "#5f6368", ""), place + more)) for more, name in enumerate(new)]


def _tag(desk: Desk, name: str) -> Row:
    found = desk.rows("tag", [name])
    if not found:
        raise NotFound("tag", name)
    return found[name]


def _refuse_taken(desk: Desk, tag: Tag, was: str | None) -> None:
    others = [row for row in desk.all(select(TAG)) if row["name"] != (was or tag.name)]
    if any(row["name"] == tag.name for row in others):
        raise TagTaken("name", tag.name)
    offered = [row for row in others if not row["retired"] and not tag.retired]
    for row in (row for row in offered if tag.key and row["key"] == tag.key):
        raise TagTaken("key", row["name"])


def _renamed(desk: Desk, tag: Tag, was: str) -> list[Change]:
    """A tag under its new name, and its claims under it."""
    old = _tag(desk, was)
    row = tag_row(tag, old["place"], dict.fromkeys([*json.loads(old["formerly"]), was]))
    claims = desk.all(select(CLAIM).where(CLAIM.c.tag == was))
    moved = [change for claim in claims if (change := changed("claim", claim, {"tag": tag.name}))]
    return [*moved, dropped("tag", old), inserted("tag", row)]


def _last_place(desk: Desk) -> int:
    last = desk.connection.scalar(select(func.max(TAG.c.place)))
    return 0 if last is None else last + 1


def _one(change: Change | None) -> list[Change]:
    return [change] if change else []
