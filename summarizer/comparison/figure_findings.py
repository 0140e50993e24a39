"""Findings about figures: how the values given for one thing relate, and who is counted in them."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from summarizer.comparison.claims import figure_groups
from summarizer.comparison.drafts import Draft
from summarizer.comparison.figures import Counted
from summarizer.comparison.phrasing import listed, quoted, verb
from summarizer.comparison.relations import (
    Setting,
    account,
    distinct,
    pairwise,
    relation,
)
from summarizer.comparison.rounds import Timeline
from summarizer.comparison.sums import replaces
from summarizer.comparison.vocabulary import specific_concepts
from summarizer.models.comparison import Relation

_FITTING: frozenset[Relation] = frozenset(("agreement", "compatible", "single_source"))


def figure_findings(figures: Sequence[Counted], setting: Setting) -> Iterator[Draft]:
    """The findings about all figures, group by group.

    Args:
        figures: every source's figures, in the order of sources and of their text.
        setting: what they are judged against.
    """
    for group in figure_groups(figures, setting):
        yield from _relate(_one_each(group), setting)


def _one_each(group: Sequence[Counted]) -> tuple[Counted, ...]:
    first: dict[str, Counted] = {}
    for figure in group:
        first.setdefault(figure.source, figure)
    return tuple(first.values())


def _relate(group: tuple[Counted, ...], setting: Setting) -> Iterator[Draft]:
    across = _across_rounds(group, setting)
    if across <= _FITTING and pairwise(group, setting) in _FITTING:
        yield _draft(group, setting)
        yield from _characterisation(group)
        return
    if across and not across <= _FITTING | {"update"}:
        yield _draft(group, setting)
        return
    rounds: dict[str | None, list[Counted]] = defaultdict(list)
    for figure in group:
        rounds[figure.claim.round].append(figure)
    for part in rounds.values():
        if len(part) > 1 or "update" not in across:
            yield _draft(tuple(part), setting)
        if len(part) > 1 and pairwise(part, setting) in _FITTING:
            yield from _characterisation(part)
    if "update" in across:
        yield Draft(
            topic="figure",
            relation="update",
            subject=_subject(group),
            claims=tuple(figure.claim for figure in group),
            explanation=_update(rounds, setting.timeline),
        )


def _across_rounds(group: Sequence[Counted], setting: Setting) -> frozenset[Relation]:
    """How values that go with different meetings relate."""
    found: set[Relation] = set()
    for a, b in combinations(distinct(group, setting), 2):
        if a.claim.round != b.claim.round and a.source != b.source:
            kind = relation(a, b, setting)
            found |= {kind} if kind else set()
    return frozenset(found)


def _draft(group: Sequence[Counted], setting: Setting) -> Draft:
    kind = pairwise(group, setting)
    if kind == "update":
        # What is overtaken stands before what overtakes it.
        group = sorted(group, key=lambda figure: any(replaces(figure, old) for old in group))
    return Draft(
        topic="figure",
        relation=kind,
        subject=_subject(group),
        claims=tuple(figure.claim for figure in group),
        explanation=_explain(kind, group, setting),
    )


def _subject(group: Sequence[Counted]) -> str:
    """What is counted, and where: "people killed in Gaza".

    The place stands behind the preposition a source has before it, in brackets where there is none
    that fits the count. Lengths of time have no place: that of the talks is not theirs.
    """
    measure = group[0].figure.measure
    placed = [figure for figure in group if figure.figure.place]
    if not placed or group[0].unit == "day":
        return measure
    if any((figure.figure.place or "").casefold() in measure.casefold() for figure in placed):
        return measure
    where = next((found for figure in placed if (found := _where(figure))), None)
    return f"{measure} {where or f'({placed[0].figure.place})'}"


def _where(figure: Counted) -> str | None:
    """The place with its preposition, as the sentence has it: "in Gaza", "to the Gaza Strip"."""
    found = re.search(
        rf"\b(?P<lead>in|inside|within|across|to|into|from)\s+(?P<the>the\s+)?(?:\w+\s+)?"
        rf"{re.escape(figure.figure.place or '')}(?!\w)(?P<more>\s+(?-i:[A-Z]))?",
        figure.surroundings,
        re.IGNORECASE,
    )
    if found is None:
        return None
    lead = {"to": "to", "into": "to", "from": "from"}.get(found["lead"].lower(), "in")
    # The article goes with the whole name: "in the Gaza Strip", "in Gaza".
    the = "the " if found["the"] and not found["more"] else ""
    return f"{lead} {the}{figure.figure.place}"


_PRECISION = {
    "about": "about ",
    "at_least": "at least ",
    "more_than": "more than ",
    "at_most": "at most ",
    "less_than": "less than ",
}


def _value(figure: Counted) -> str:
    """The value in the article's words, marked as such; its precision where they are bare."""
    text = figure.figure.quantity.text.strip()
    bare = text[:1].isdigit()
    return (_PRECISION.get(figure.figure.quantity.qualifier, "") if bare else "") + quoted(text)


def _values(group: Sequence[Counted]) -> str:
    """Who gives what: "000 and 002 give 132; 001 gives about 136"."""
    by_value: dict[str, list[str]] = defaultdict(list)
    for figure in group:
        by_value[_value(figure)].append(figure.source)
    return "; ".join(
        f"{listed(labels)} {verb(labels, 'gives', 'give')} {value}"
        for value, labels in by_value.items()
    )


def _explain(kind: Relation, group: Sequence[Counted], setting: Setting) -> str:
    if kind == "single_source":
        return f"Only {group[0].source} gives this figure: {_value(group[0])}."
    if kind == "agreement":
        return f"{_values(group)}: the same value."
    match kind:
        case "compatible":
            verdict = "These can all be true of the same number."
        case "different_definition":
            verdict = _definitions(group, setting)
        case "update":
            verdict = _newer(group)
        case "attributed_dispute":
            speakers = listed(f"{f.claim.origin} ({f.source})" for f in group)
            verdict = f"The values are the word of different speakers: {speakers}."
        case _:
            verdict = _conflict(group, setting)
    return f"{_values(group)}. {verdict}"


def _newer(group: Sequence[Counted]) -> str:
    told = [
        f"{figure.source} says that the number has changed: {quoted(figure.surroundings)}"
        for figure in group
        if any(replaces(figure, older) for older in group)
    ]
    return " ".join(told) or "The values were given for different dates."


def _definitions(group: Sequence[Counted], setting: Setting) -> str:
    few = distinct(group, setting)
    accounts = [
        _accounted(part, whole, setting) for part in few for whole in few if part is not whole
    ]
    told = list(dict.fromkeys(sentence for sentence in accounts if sentence))
    if told:
        return " ".join(told)
    scopes = listed(
        f"{figure.source} counts {_who(figure)}" for figure in group if any(figure.scope)
    )
    return f"They do not count the same people or things: {scopes}."


def _accounted(part: Counted, whole: Counted, setting: Setting) -> str:
    """How the sources' own figures account for the gap; nothing where they do not."""
    found = account(part, whole, setting)
    if found is None:
        return ""
    values = listed(_value(other) for other in found.figures)
    words = listed(quoted(other.passage) for other in found.figures)
    if found.adds:
        return (
            f"{part.source} counts {_value(part)} and, apart, {values} ({words}); together they "
            f"are the {_number(whole)} that {whole.source} gives."
        )
    return (
        f"{whole.source} counts {values} among its {_value(whole)} ({words}); without them it is "
        f"the {_number(part)} that {part.source} gives."
    )


def _number(figure: Counted) -> str:
    return f"{figure.figure.quantity.value:,g}" if _is_whole(figure) else _value(figure)


def _is_whole(figure: Counted) -> bool:
    return figure.figure.quantity.value.is_integer() and figure.figure.quantity.value < 1e6


def _conflict(group: Sequence[Counted], setting: Setting) -> str:
    against = [(a, b) for a, b in combinations(group, 2) if relation(a, b, setting) == "conflict"]
    opposed = {figure.source for pair in against for figure in pair}
    pairs = listed(f"{_value(a)} ({a.source}) and {_value(b)} ({b.source})" for a, b in against)
    sentences = [f"{pairs} cannot both be right, and the sources do not explain the difference."]
    if len({figure.claim.round for pair in against for figure in pair}) > 1:
        when = next(str(a.occasion) for a, _ in against if a.occasion)
        sentences.append(f"Both count what was over long before either meeting ({when}).")
    between = [figure for figure in group if figure.source not in opposed]
    sentences += [
        f"{figure.source}'s {_value(figure)} is compatible with "
        f"{'both' if len(opposed) == 2 else 'each'}."
        for figure in between
    ]
    return " ".join(sentences)


def _update(rounds: dict[str | None, list[Counted]], timeline: Timeline) -> str:
    ordered = sorted(rounds.items(), key=lambda entry: timeline.place(entry[0]))
    sentences = [f"{_meeting(key, timeline)}: {_values(part)}." for key, part in ordered]
    return (
        f"{' '.join(sentences)} The values go with different meetings, so they need not "
        "contradict each other."
    )


def _meeting(round_id: str | None, timeline: Timeline) -> str:
    round_ = timeline.named(round_id)
    if round_ is None:
        return "Naming no meeting"
    where = f" in {round_.venue}" if round_.venue else ""
    when = round_.date.start.isoformat() if round_.date else round_.day
    return f"Writing about the meeting{where}" + (f" ({when})" if when else "")


def _who(figure: Counted) -> str:
    told = quoted(figure.figure.subject)
    including, left_out = listed(figure.figure.includes), listed(sorted(figure.scope[1]))
    told += f", including {quoted(including)}" if including else ""
    return f"{told}, leaving out {left_out}" if left_out else told


def _counted_words(figure: Counted) -> frozenset[str]:
    said = specific_concepts(f"{figure.figure.subject} {' '.join(figure.figure.includes)}")
    return said - figure.measure - specific_concepts(figure.figure.place or "")


def _characterisation(group: Sequence[Counted]) -> Iterator[Draft]:
    """One count, described by other words of who is in it."""
    if group[0].dimension != "count":
        return
    described = [figure for figure in group if _counted_words(figure)]
    differ = any(
        _counted_words(a) != _counted_words(b)
        and (a.figure.includes or b.figure.includes or not _counted_words(a) & _counted_words(b))
        for a, b in combinations(described, 2)
    )
    if differ:
        counted = f"Of the {_subject(group)}"
        first, *others = described
        words = "; ".join(
            (
                f"{first.source} speaks of {_who(first)}",
                *(f"{figure.source} of {_who(figure)}" for figure in others),
            )
        )
        yield Draft(
            topic="figure",
            relation="characterisation",
            subject=f"who is counted among the {_subject(group)}",
            claims=tuple(figure.claim for figure in described),
            explanation=f"{counted}, {words}.",
        )
