"""The fields of the panel: how a claim shows them as text, and what a text typed there means."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import get_args

from claimbook.errors import BadField
from claimbook.model import STAGES, Claim, Figure, Status
from claimbook.ui import words

STATUSES: tuple[str, ...] = get_args(Status)
_READ_AS = {
    "exact": "exactly",
    "approx": "about",
    "at_least": "at least",
    "at_most": "at most",
    "more_than": "more than",
    "less_than": "less than",
    "range": "a range,",
}


def shown(claim: Claim) -> dict[str, str]:
    """Every field of the panel as its control shows it; what is not known is empty."""
    return {
        "figure": words.figure(claim.figure),
        "counted": (claim.figure.counted if claim.figure else None) or "",
        "speaker": claim.speaker or "",
        "via": "; ".join(claim.via),
        "said_on": claim.said_on.isoformat() if claim.said_on else "",
        "status": claim.status,
        "series": claim.series or "",
        "stage": claim.stage or "",
        "note": claim.note or "",
    }


def meant(claim: Claim, field: str, typed: str) -> dict[str, object]:
    """The change to the claim that a text typed into a field means; refused in words when it means none."""
    if field not in _MEANT:
        raise BadField(field, typed, "there is no such field")
    return dict(_MEANT[field](claim, typed.strip()))


def read_as(figure: Figure | None) -> str:
    """What was understood: "read as at most 11,000", "read as a range, 10,000 – 12,000 km"; empty without a figure."""
    if figure is None or (figure.low is None and figure.high is None):
        return ""
    bounds = dict.fromkeys(f"{bound:,.10g}" for bound in (figure.low, figure.high) if bound is not None)
    sense = "a vague amount, drawn as" if figure.vague else _READ_AS[figure.qualifier]
    unit = f" {figure.unit}" if figure.unit else ""
    change = ", a change and no total" if figure.delta else ""
    return f"read as {sense} {' – '.join(bounds)}{unit}{change}"


def _figure(claim: Claim, typed: str) -> Mapping[str, object]:
    from claimbook import language

    if not typed:
        return {"figure": None}
    figure = language.figure_of(typed)
    if figure is None:
        raise BadField("figure", typed, "no figure in it; type it as 12,000, about 10k, up to 11,000 or 10,000-12,000")
    return {"figure": _kept(figure, claim.figure)}


def _kept(figure: Figure, before: Figure | None) -> Figure:
    """The figure typed, with what was known of the one before and is not in the number itself."""
    if before is None:
        return figure
    said_anew = figure.unit or figure.counted or figure.kind != "count"
    measured = figure if said_anew else before
    return replace(
        figure,
        kind=measured.kind,
        unit=measured.unit,
        counted=figure.counted or before.counted,
        delta=figure.delta or before.delta,
    )


def _counted(claim: Claim, typed: str) -> Mapping[str, object]:
    if claim.figure is None:
        raise BadField("counted", typed, "enter the figure first")
    return {"figure": replace(claim.figure, counted=typed or None)}


def _said_on(claim: Claim, typed: str) -> Mapping[str, object]:
    try:
        day = date.fromisoformat(typed) if typed else None
    except ValueError:
        raise BadField("said on", typed, "no day; type it as 2024-10-23") from None
    return {"said_on": day, "said_on_basis": "analyst"}


def _via(claim: Claim, typed: str) -> Mapping[str, object]:
    return {"via": tuple(name.strip() for name in typed.split(";") if name.strip())}


def _text(field: str) -> Callable[[Claim, str], Mapping[str, object]]:
    return lambda claim, typed: {field: typed or None}


def _one_of(field: str, choices: tuple[str, ...], *, empty: bool) -> Callable[[Claim, str], Mapping[str, object]]:
    def choice(claim: Claim, typed: str) -> Mapping[str, object]:
        if typed not in choices and not (empty and not typed):
            raise BadField(field, typed, f"it is one of {', '.join(choices)}")
        return {field: typed or None}

    return choice


_MEANT: Mapping[str, Callable[[Claim, str], Mapping[str, object]]] = {
    "figure": _figure,
    "counted": _counted,
    "speaker": _text("speaker"),
    "via": _via,
    "said_on": _said_on,
    "status": _one_of("status", STATUSES, empty=False),
    "series": _text("series"),
    "stage": _one_of("stage", STAGES, empty=True),
    "note": _text("note"),
}
