"""What a party does and about what, as a predicate: `demands the release of all`.

The shape of the words decides the frame; words that fit into none are quoted behind a colon.
"""

import re
from collections.abc import Mapping, Sequence

from summarizer.grounding.english_names import with_article
from summarizer.models import Position
from summarizer.models.report import Stance
from summarizer.writing.phrases import fragment, lowered, mentions, quoted, verb, whole
from summarizer.writing.shapes import (
    Shape,
    determined,
    points_elsewhere,
    shape,
    unpointed,
    words_before,
)

_STANCES: Mapping[str, tuple[str, str]] = {
    "demands": ("demands", "demand"),
    "offers": ("offers", "offer"),
    "accepts": ("accepts", "accept"),
    "rejects": ("rejects", "reject"),
    "conditions": ("sets a condition", "set a condition"),
    "threatens": ("threatens", "threaten"),
    "urges": ("urges", "urge"),
    "criticises": ("criticises", "criticise"),
    "concedes": ("concedes", "concede"),
    "seeks": ("seeks", "seek"),
    "insists": ("insists", "insist"),
}
_BEFORE_INFINITIVE: Mapping[str, tuple[str, str]] = {
    "demands": ("demands", "demand"),
    "offers": ("offers", "offer"),
    "accepts": ("agrees", "agree"),
    "rejects": ("refuses", "refuse"),
    "threatens": ("threatens", "threaten"),
    "seeks": ("seeks", "seek"),
}
_BEFORE_THAT = frozenset({"demands", "offers", "accepts", "threatens", "insists", "urges"})
_ADVERB = re.compile(r"^(?:instead|also|again|now|still|already),?\s+", re.IGNORECASE)
_PEOPLE_TO = re.compile(r"(?:(?:both|the)\s\w+|(?:the\s)?(?:[A-Z]\w+\s)+|them)\s?to\s\w")
_ON_THE_TABLE = re.compile(r"^((?:an?\s|[£$€]?\d)(?:(?!\bput).)*) on the table$")
_POINTING = re.compile(r"that (?:only|as|if|is|was|will|would|until|unless|when|for|to)\b")
"""`That` as a pronoun, behind which no clause follows."""
_ACCUSED = re.compile(r"^(?P<whom>.{3,60}?) of (?:\w+ly )?(?:[\"“‘]|\w+ing\b|an? \w)")


def stance_taken(item: Position) -> str:
    """What a party does and about what, to follow its name: `demands the release of all`."""
    quotes = [evidence.quote for evidence in item.evidence]
    content = _ADVERB.sub("", lowered(whole(item.content), quotes))
    content = _ON_THE_TABLE.sub(r"\1", content)
    kind = shape(content, quotes)
    if kind == "fragment":
        content, kind = _completed(content, item)
    stance = verb(*_STANCES[item.stance], item.parties)
    if item.stance in {"rejects", "accepts"} and _stood_before(content, quotes):
        told = _idea(stance, content, kind)
    elif kind == "noun":
        told = _noun(stance, content, item)
    elif kind in {"infinitive", "bare"}:
        told = _infinitive(content if kind == "infinitive" else f"to {content}", item)
    elif _POINTING.match(f"that {content.removeprefix('that ')}"):
        told = _quote(stance, item)
    elif content.startswith("that "):
        told = _that(stance, content.removeprefix("that "), item)
    elif kind == "subordinate" or _follows_that(content, quotes) or item.stance == "insists":
        told = _that(stance, content, item)
    else:
        told = _quote(stance, item)
    return told


def stance_verb(stance: Stance, parties: Sequence[str]) -> str:
    """The verb of a stance, as the parties want it: `demands`, `demand`."""
    return verb(*_STANCES[stance], parties)


def _completed(content: str, item: Position) -> tuple[str, Shape]:
    """A fragment without the preposition its noun or verb had: `of 3 percent`."""
    if item.stance == "offers" and content.startswith("of "):
        return content.removeprefix("of "), "noun"
    if item.stance == "urges" and re.match(r"to (?:\w+\s){1,4}?to\s\w", content):
        return content.removeprefix("to "), "noun"
    if item.stance == "criticises" and content.startswith(("for ", "over ", "of ")):
        return content, "noun"
    return content, "clause"


def _idea(stance: str, content: str, kind: Shape) -> str:
    """An answer to what was said before: `rejects the idea to wait`."""
    if kind == "noun" and not _PEOPLE_TO.match(content):
        return f"{stance} {unpointed(content)}"
    if kind in {"infinitive", "bare"}:
        to = "" if kind == "infinitive" else "to "
        return f"{stance} the idea {unpointed(to + content)}"
    return f"{stance} the idea: {quoted(content)}"


def _noun(stance: str, content: str, item: Position) -> str:
    """The stance with its object; quoted where it takes none of this kind."""
    quotes = [evidence.quote for evidence in item.evidence]
    match item.stance:
        case "urges" | "criticises":
            return _towards(stance, content, item)
        case "insists":
            fits = words_before(content, quotes)[-1:] == ("on",)
            stance = f"{stance} on"
        case "rejects":
            fits = not _PEOPLE_TO.match(content)
        case "offers":
            fits = not mentions(" ".join(content.split()[:3]), ["offer", "bid"])
        case _:
            fits = item.stance != "conditions"
    if not fits:
        return _quote(stance_verb(item.stance, item.parties), item)
    return f"{stance} {unpointed(determined(content))}"


def _infinitive(content: str, item: Position) -> str:
    if item.stance == "urges":
        addressee = with_article(item.addressee) if item.addressee else "others"
        return f"{stance_verb(item.stance, item.parties)} {addressee} {unpointed(content)}"
    forms = _BEFORE_INFINITIVE.get(item.stance)
    if forms is None:
        return _quote(stance_verb(item.stance, item.parties), item)
    return f"{verb(*forms, item.parties)} {unpointed(content)}"


def _that(stance: str, content: str, item: Position) -> str:
    """A clause behind `that`; in quotation marks where its pronouns stand for something else."""
    said = quoted(content) if _begins_elsewhere(content, item) else content
    if item.stance in _BEFORE_THAT:
        return f"{stance} that {said}"
    quotes = " ".join(evidence.quote for evidence in item.evidence)
    if item.stance == "rejects" and re.search(r"\bden(?:y|ies|ied|ying)\b", quotes):
        return f"{verb('denies', 'deny', item.parties)} that {said}"
    return _quote(stance, item)


def _begins_elsewhere(content: str, item: Position) -> bool:
    """Whether a clause speaks of what it does not name; `it` is the party that insists."""
    own = item.stance in {"insists", "threatens", "offers", "accepts"}
    if own and re.match(r"(?:it|they)\s", content):
        return points_elsewhere(content.split(" ", 1)[1])
    return points_elsewhere(content)


def _quote(stance: str, item: Position) -> str:
    """The words as they are, behind the stance and a colon."""
    if item.stance == "criticises":
        stance = f"{verb('says', 'say', item.parties)} in criticism"
    evidence = item.evidence[0].quote
    before = " ".join(words_before(item.content, [evidence]))
    denied = re.search(r"\b(?:not|never|cannot)\b|n['’]t\b", before)
    said = evidence if item.stance == "rejects" and denied else item.content
    return f"{stance}: {fragment(said)}"


def _towards(stance: str, content: str, item: Position) -> str:
    """Stances that take the person as their object and the matter behind it."""
    quotes = [evidence.quote for evidence in item.evidence]
    addressee = with_article(item.addressee) if item.addressee else None
    named = addressee is not None and not mentions(content, [item.addressee or ""])
    if item.stance == "criticises" and not named and _ACCUSED.match(content):
        told = verb(*_accusing(quotes), item.parties)
        return f"{told} {unpointed(content)}"
    if not named:
        before = words_before(content, quotes)[-1:]
        asks_for = before == ("for",) or (not before and not mentions(content, ["to"]))
        if item.stance == "urges" and asks_for:
            return f"{verb('calls', 'call', item.parties)} for {unpointed(content)}"
        return f"{stance} {unpointed(content)}"
    if content.startswith(("for ", "over ", "of ")):
        accuses = item.stance == "criticises" and content.startswith("of ")
        told = verb(*_accusing(quotes), item.parties) if accuses else stance
        return f"{told} {addressee} {unpointed(content)}"
    link = "over" if item.stance == "criticises" else "on"
    return f"{stance} {addressee} {link} {unpointed(content)}"


def _accusing(quotes: Sequence[str]) -> tuple[str, str]:
    """The verb that goes with `of`: somebody is accused of something, and not criticised of it."""
    if re.search(r"\baccus|\bof (?:\w+ly )?(?:[\"“‘]|\w+ing\b)", " ".join(quotes)):
        return "accuses", "accuse"
    return _STANCES["criticises"]


def _follows_that(content: str, quotes: Sequence[str]) -> bool:
    return words_before(content, quotes)[-1:] == ("that",)


def _stood_before(content: str, quotes: Sequence[str]) -> bool:
    """Whether a stance answers what another passage says: `dismissed the idea`."""
    first, *others = (_letters(content) in _letters(quote) for quote in quotes)
    return not first and any(others)


def _letters(text: str) -> str:
    return re.sub(r"\W+", " ", text).casefold().strip()
