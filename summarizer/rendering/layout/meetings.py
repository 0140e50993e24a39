"""Rounds, and who took part in them."""

from summarizer.models.comparison import Mention, Person, Round
from summarizer.rendering.catalog import say
from summarizer.rendering.layout.footnotes import Citation, Footnotes
from summarizer.rendering.layout.tables import Cell, Group, Table, cell
from summarizer.rendering.layout.words import range_words


def rounds_table(rounds: tuple[Round, ...]) -> Table | None:
    """Meetings with the sources that report them."""
    groups = tuple(
        Group(
            (
                cell(round_.id),
                cell(round_.venue),
                cell(_when(round_)),
                cell(", ".join(round_.sources)),
                cell(round_.explanation, language="en"),
            )
        )
        for round_ in rounds
    )
    columns = (
        say("Round"),
        say("Venue"),
        say("When"),
        say("Reported by"),
        say("Why these reports are one round"),
    )
    caption = say("Meetings and the sources that report them")
    return Table(caption, columns, groups) if groups else None


def people_table(people: tuple[Person, ...], notes: Footnotes) -> Table | None:
    """People with the names and roles each source gives them."""
    columns = (
        say("Person"),
        say("Acts for"),
        say("Rounds"),
        say("Source"),
        say("Named there as"),
        say("Presence"),
    )
    groups = tuple(_person(person, notes) for person in people)
    caption = say("People and what each source calls them")
    return Table(caption, columns, groups) if groups else None


def _when(round_: Round) -> str:
    if round_.date is None:
        return round_.day or ""
    resolved = range_words(round_.date)
    return f"{resolved} (“{round_.day}”)" if round_.day else resolved


def _person(person: Person, notes: Footnotes) -> Group:
    head = (
        cell(person.name or say("Not named"), note=_also_known(person)),
        cell(person.party),
        cell(", ".join(person.rounds)),
    )
    return Group(head, tuple(_mention(mention, notes) for mention in person.mentions))


def _also_known(person: Person) -> str:
    known = [person.role] if person.role else []
    if person.aliases:
        known.append(say("also {names}", names=", ".join(person.aliases)))
    return "; ".join(known)


def _mention(mention: Mention, notes: Footnotes) -> tuple[Cell, ...]:
    named = ", ".join(words for words in (mention.name, mention.role) if words)
    return (
        cell(mention.source),
        cell(named, notes.cite([Citation(mention.evidence)])),
        cell(say(mention.presence)),
    )
