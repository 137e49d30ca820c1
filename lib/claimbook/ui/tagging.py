"""The form of a tag, and what is done to tags: each an act of the book."""

from dataclasses import replace

import streamlit as st

from claimbook.errors import BadField, TagTaken
from claimbook.model import Tag
from claimbook.ui import session

_KEYS = frozenset(["", *"1234567890"])
_FIELDS = ("name", "key", "colour", "description")
_NEW = Tag("", "#4b0055", "")


def form(tag: Tag | None) -> None:
    """Ask for name, colour, key and meaning of a tag, new or there already."""
    was, key = tag or _NEW, f"tag_{tag.name}" if tag else "tag_new"
    with (
        st.form(key, border=False),
        st.container(horizontal=True, vertical_alignment="bottom"),  # wraps in a small window
    ):
        st.color_picker("Colour", was.colour, key=f"{key}_colour", width=70)
        st.text_input("Name", was.name, key=f"{key}_name", width=160)
        st.text_input("Key", was.key, max_chars=1, key=f"{key}_key", help="one of 1 to 9, or 0", width=80)
        st.text_input("Description", was.description, key=f"{key}_description", width=330)
        st.form_submit_button("Save" if tag else "Add", on_click=_save, args=(key, tag))
        if tag:
            kept = "kept on old claims, not offered for new ones"
            st.form_submit_button("Retire", help=kept, on_click=_retire, args=(tag,))


def use_again(tag: Tag) -> None:
    """Offer a retired tag again; without its key, where another tag has that by now."""
    with session.telling():
        key = "" if tag.key in _taken(tag) else tag.key
        session.book().save_tag(replace(tag, retired=False, key=key), tag.name)


def _save(key: str, was: Tag | None) -> None:
    name, letter, colour, description = (st.session_state[f"{key}_{field}"] for field in _FIELDS)
    with session.telling():
        tag = Tag(name.strip(), colour, letter.strip(), description)
        _check(tag, was)
        session.book().save_tag(tag, was.name if was else None)
        session.flash(f"Saved the tag {tag.name}.")
        for field in _FIELDS if was is None else ():
            st.session_state[f"{key}_{field}"] = getattr(_NEW, field)


def _check(tag: Tag, was: Tag | None) -> None:
    """Refuse a tag without a name, and one whose name or key is another's."""
    if not tag.name:
        raise BadField("name", "", "a tag needs one")
    if was is None and tag.name in {known.name for known in session.book().tags(retired=True)}:
        raise TagTaken("name", tag.name)
    if tag.key not in _KEYS or tag.key in _taken(was):
        raise BadField("key", tag.key, "not a free digit; keys are 1 to 9 and 0, each for one tag")


def _taken(was: Tag | None) -> set[str]:
    return {tag.key for tag in session.book().tags() if tag.key and tag.name != (was and was.name)}


def _retire(tag: Tag) -> None:
    with session.telling():
        session.book().retire_tag(tag.name)
        session.flash(f"Retired the tag {tag.name}. Undo brings it back.")
