"""The words of a text as names are made of them: where each stands and how it is capitalised."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_TOKEN = re.compile(
    r"(?:[A-Z]\.)+(?=\s?[^\W\d_a-z]|[,)\s])"
    r"|[^\W\d_][\w]*(?:['\u2019\u2010-](?!s\b)[^\W\d_]\w*)*(?:\+(?!\w))?"
)
_SEAT_TAG = re.compile(r"^[RDI]-[A-Z]")
"""Party and state behind a lawmaker's name: 'R-Alaska'."""

_LOWER_PREFIX = re.compile(
    r"^(?:al|el|as|ad|an|ash|ar|at|az|ben|bin|d|l|de)['\u2019-][A-Z\u00c0-\u00de]"
)
_COMPOUND = re.compile(
    r"-(?:\w+ed|\w+ing|led|run|held|born|made|style|like|wide|era|linked|friendly|only|free|level)$"
)
_SENTENCE_END = re.compile(r"(?:^|[.!?:\u2026]['\"\u2019\u201d)]*\s+|\n\s*)[^\w\s]*\s*$")
_QUOTE_OPENS = re.compile(r"(?:^|\s)['\"\u2018\u201c\u00ab]$")
_ABBREVIATION = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Maj|Lt|Col|Capt|Sgt|Adm|Sen|Rep|Gov|St|No|[A-Z])\.\s+$"
)


@dataclass(frozen=True)
class Token:
    """A word where it stands in a text, without an ending such as '-led'."""

    text: str
    start: int
    end: int
    opens: bool
    """Whether it stands where any word would be capitalised."""

    @property
    def is_capital(self) -> bool:
        """Whether it is written as a name is: 'al-Thani' is, 'R-Alaska' is not."""
        first = self.text[0]
        if _SEAT_TAG.match(self.text):
            return False
        return first.isupper() or first.istitle() or self.has_small_prefix

    @property
    def has_small_prefix(self) -> bool:
        """Whether it is a name that keeps its small letter: 'al-Thani', 'd'Estaing'."""
        return _LOWER_PREFIX.match(self.text) is not None

    @property
    def is_acronym(self) -> bool:
        """Whether its first two letters are capitals."""
        return len(self.text) > 1 and self.text[:2].isupper()


def find_tokens(text: str) -> Iterator[Token]:
    """The words of a text in order."""
    for found in _TOKEN.finditer(text):
        start, end = found.span()
        word = found[0]
        if compound := _COMPOUND.search(word):
            word, end = word[: compound.start()], start + compound.start()
        before = text[max(0, start - 12) : start]
        opens = (
            start == 0
            or (_SENTENCE_END.search(before) is not None and not _ABBREVIATION.search(before))
            or _QUOTE_OPENS.search(before) is not None
        )
        yield Token(word, start, end, opens)
