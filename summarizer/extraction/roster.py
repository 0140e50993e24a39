"""The participants of a meeting, each once, however often and by whatever words they are named."""

from collections.abc import Iterable, Sequence

from summarizer.extraction.joining import grouped, joined
from summarizer.grounding.offices import names_several, same_office
from summarizer.grounding.persons import same_person
from summarizer.models import Participant

_PRESENCES = ("attended", "expected", "absent", "unstated")
"""What counts where an article says several: who was expected may have come."""


def merge_people(
    participants: Iterable[Participant], known: Iterable[Participant]
) -> tuple[Participant, ...]:
    """Each participant once: the fullest name, the first role and party given.

    An unnamed office goes with the person who is named with the same office elsewhere, and a group
    ('Egyptian officials') with the single persons of its party.

    Args:
        participants: whom the article puts at the meeting, as often as it does.
        known: everybody it names with an office, at the meeting or not.
    """
    holders = tuple(known)
    return _each_once([_with_name(person, holders) for person in _each_once(participants)])


def _each_once(participants: Iterable[Participant]) -> tuple[Participant, ...]:
    # Named persons first, so that offices find their holders.
    named_first = sorted(participants, key=lambda p: (p.name is None, p.evidence[0].start))
    people = [_person(group) for group in grouped(named_first, _is_same)]
    single = {
        person.party for person in people if not _is_group(person) and person.presence != "absent"
    }
    kept = [person for person in people if not (_is_group(person) and person.party in single)]
    return tuple(sorted(kept, key=lambda person: person.evidence[0].start))


def _with_name(person: Participant, holders: Sequence[Participant]) -> Participant:
    if person.name or _is_group(person):
        return person
    holder = next((holder for holder in holders if _is_same(person, holder)), None)
    if holder is None:
        return person
    return joined([person, holder]).model_copy(update={"name": holder.name})


def _is_group(person: Participant) -> bool:
    return person.name is None and names_several(person.role or "")


def _is_same(a: Participant, b: Participant) -> bool:
    if a.name and b.name:
        return same_person(a.name, b.name)
    if a.party != b.party or _is_group(a) != _is_group(b):
        return False
    if _is_group(a):
        return a.role == b.role
    return a.role is not None and b.role is not None and same_office(a.role, b.role)


def _person(group: Sequence[Participant]) -> Participant:
    names = [person.name for person in group if person.name]
    return joined(group).model_copy(
        update={
            "name": max(names, key=len) if names else None,
            "role": next((person.role for person in group if person.role), None),
            "party": next((person.party for person in group if person.party), None),
            "presence": min((person.presence for person in group), key=_PRESENCES.index),
        }
    )
