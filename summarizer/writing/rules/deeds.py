"""A sentence gives acts and stances to those whose they are."""

import re
from collections.abc import Iterator

from summarizer.grounding.words import STOP_WORDS, stem, words_of
from summarizer.models import Person
from summarizer.writing.actors import (
    exchanged_matters,
    misplaced_deeds,
    misplaced_stances,
    turned_stances,
)
from summarizer.writing.rules.sentence import Objection, Sentence, listed

_TELLS = re.compile(r"\b(?:reports?|says?|said|it|that|who|was|is)\b", re.IGNORECASE)


def actors(sentence: Sentence) -> Iterator[Objection]:
    """Stances and deeds stay with their actors."""
    for act in misplaced_stances(sentence.own_masked, sentence.grounds):
        yield Objection("actor", f"By its facts it is not {act.party} that {act.stance} this.")
    for party, deed in misplaced_deeds(sentence.own_masked, sentence.grounds):
        yield Objection("actor", f"Its facts do not connect {party} with “{deed}”.")
    for act in turned_stances(sentence.own_masked, sentence.grounds):
        yield Objection("actor", f"By its facts it is {act.party} that {act.stance} here.")
    for act, matter in exchanged_matters(sentence.own_masked, sentence.grounds):
        yield Objection("actor", f"By its facts {act.party} {act.stance} no {listed(matter)}.")


def roles(sentence: Sentence) -> Iterator[Objection]:
    """Nobody is called by what another of the people in its findings is."""
    known = [p for p in sentence.grounds.comparison.people if p.name is not None]
    present = [p for p in known if any(name in sentence.text for name in _names(p))]
    for person in present:
        own = _role_words(person)
        others = {key for other in known if other is not person for key in _role_words(other)}
        for name in _names(person):
            for beside in _beside(name, sentence.own_masked):
                wrong = {key for key in _keys(beside) if key in others - own}
                if wrong and own:
                    yield Objection("name", f"Its facts do not call {name} “{beside.strip()}”.")


def _names(person: Person) -> tuple[str, ...]:
    return tuple(filter(None, (person.name, *person.aliases)))


def _role_words(person: Person) -> frozenset[str]:
    """All that a person is called by, in words."""
    told = [person.role, person.party, *_names(person)]
    told += [part for m in person.mentions for part in (m.name, m.role, m.evidence.quote)]
    return frozenset(key for part in told if part for key in _keys(part))


def _beside(name: str, text: str) -> Iterator[str]:
    """What stands right before a name, and in apposition or brackets behind it."""
    for found in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text):
        before = re.split(r"[,;:.()“”]|\b(?:and|or|of|by|with|citing)\b", text[: found.start()])[-1]
        yield " ".join(before.split()[-5:])
        behind = re.match(r"\s*\(([^)]*)\)|,\s([^,;:.()]*),", text[found.end() :])
        if behind is not None and not _TELLS.search(behind.group()):
            yield behind[1] or behind[2] or ""


def _keys(text: str) -> frozenset[str]:
    return frozenset(stem(w.key) for w in words_of(text) if w.key not in STOP_WORDS)
