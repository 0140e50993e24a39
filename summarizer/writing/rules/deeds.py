"""A sentence gives acts and stances to those whose they are."""

from collections.abc import Iterator

from summarizer.writing.actors import misplaced_deeds, misplaced_stances
from summarizer.writing.rules.sentence import Objection, Sentence


def actors(sentence: Sentence) -> Iterator[Objection]:
    """Stances and deeds stay with their actors."""
    for act in misplaced_stances(sentence.text, sentence.grounds):
        yield Objection("actor", f"By its facts it is not {act.party} that {act.stance} this.")
    for party, deed in misplaced_deeds(sentence.text, sentence.grounds):
        yield Objection("actor", f"Its facts do not connect {party} with “{deed}”.")
