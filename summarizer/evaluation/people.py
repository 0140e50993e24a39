"""Whether a participant is the one a careful reader found."""

from collections.abc import Iterable

from summarizer.evaluation.gold import GoldParticipant, Names
from summarizer.evaluation.parties import share_party
from summarizer.evaluation.words import contain, significant
from summarizer.grounding.offices import same_office
from summarizer.grounding.persons import same_person
from summarizer.models import Participant


def is_participant(answer: GoldParticipant, parties: Names, person: Participant) -> bool:
    """Whether it is the person whom a reader found, or has the role where the reader has no name.

    Args:
        answer: whom the reader found.
        parties: the names that will do for whom they act for; without any, everything will.
        person: who is offered.
    """
    if not share_party(parties, (person.party,) if person.party else ()):
        return False
    if answer.name:
        return person.name is not None and same_person(answer.name, person.name)
    return _same_role(answer.role or "", person.role or person.name or "")


def is_of_other_meeting(names: Iterable[str], person: Participant) -> bool:
    """Whether the reader names the person, or the role, among those of another meeting."""
    role = " ".join(filter(None, (person.role, person.party))) if person.role else ""
    return any(
        (person.name is not None and same_person(name, person.name)) or _same_role(name, role)
        for name in names
    )


def _same_role(first: str, second: str) -> bool:
    """One office, or one role that says more than the other ('senior official', 'official')."""
    return same_office(first, second) or contain(significant(first), significant(second))
