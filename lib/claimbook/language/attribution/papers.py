"""Which paper is meant, and whose it is: "the report" after "a report by the port", "the four-page document"."""

from dataclasses import dataclass, field, replace

from ..people.speakers import Speaker
from ..wordlists import words
from .asserting import head_of
from .cues import PAPERS, REPORT_NOUNS

ANY = words("document documents paper papers text")  # any paper may be called so
SAME_PAPER = (
    words("poll survey"),
    words("lawsuit suit complaint filing"),
    words("study report analysis paper review research assessment"),
    words("letter note email"),
)
OPENS_KNOWN = words("the that this these those")


@dataclass(slots=True)
class Papers:
    """The papers an article has spoken of so far: who speaks by each, by the noun that it was called."""

    known: dict[str, Speaker] = field(default_factory=dict)
    last: Speaker | None = None

    def meant(self, phrase: str, speaker: Speaker) -> Speaker:
        """The speaker of a saying, or of the paper that its phrase means again; what it names is remembered."""
        parts = phrase.lower().split()
        head = head_of(parts)
        if head not in PAPERS and head not in REPORT_NOUNS and not self._is_of(parts):
            return speaker
        if speaker.kind == "described" and parts[0] in OPENS_KNOWN:
            alike = next((group for group in SAME_PAPER if head in group), frozenset[str]())
            before = next((self.known[word] for word in (head, *sorted(alike)) if word in self.known), None)
            before = before or (self.last if head in ANY else None)
            if before is not None:
                return replace(before, score=0.6, why=f"‘{phrase}’ is of {before.name}")
        self.known[next((word for word in parts if word in PAPERS), head)] = speaker
        self.last = speaker
        return speaker

    def _is_of(self, parts: list[str]) -> bool:
        """Whether the phrase names a paper and whose it is: "a memo from Ana Belo"."""
        return any(word in PAPERS for word in parts[:4])
