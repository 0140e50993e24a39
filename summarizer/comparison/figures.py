"""What a figure counts, reduced to what decides whether two figures count the same thing."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from summarizer.comparison.intervals import Interval, possible, same_value
from summarizer.comparison.labels import Sourced
from summarizer.comparison.occasions import Occasion, occasion_of
from summarizer.comparison.origins import copied
from summarizer.comparison.parties import PartyNames
from summarizer.comparison.vocabulary import WORD, concepts, specific_concepts, words
from summarizer.models.comparison import Claim
from summarizer.models.evidence import Evidence
from summarizer.models.report import Figure, Position, Proposal

Likeness = Literal["same", "nearly", "perhaps", "different"]
"""Whether two figures count the same thing.

same: nothing tells them apart, so differing values are a difference. nearly: one of them only
describes more closely whom it counts, so that a later value is an update, but a differing one is
no conflict. perhaps: something is not said by one of them, so values that fit may be shown
together, and values that do not fit are two things. different: never compared.
"""

_PLANNED = re.compile(
    r"\b(?:would|will|shall|to be \w+ed|propos\w+|offer(?:s|ed|ing)?|demand\w*|draft"
    r"|plan(?:s|ned)?)\b",
    re.IGNORECASE,
)
_TERM_PLANNED = re.compile(
    r"\b(?:if|seek(?:s|ing)?|sought|threaten\w*|announc\w+|target\w*|pledg\w+|possible"
    r"|potential|reject\w*|refus\w+|consider\w*|want(?:s|ed)?|ask(?:s|ed)? for|insist\w*)\b",
    re.IGNORECASE,
)
_DONE = re.compile(
    r"\b(?:was|were|been|has|have|had|agreed|reached|imposed|in force|took effect|implemented"
    r"|paid|landed|caught|after agreeing)\b",
    re.IGNORECASE,
)
_TOTAL = re.compile(r"\b(?:in total|in all|altogether|overall|combined)\b", re.IGNORECASE)
_STATES = frozenset(("dead", "injured", "taken", "held", "release"))
"""What happens to people counted; one sentence often counts several of these."""

_LEFT_OUT = re.compile(
    r"\b(?:excluding|not counting|not including|without counting|leaving out|other than)\s+"
    r"((?:[^\W\d][\w'’-]*\s?){1,4})",
    re.IGNORECASE,
)
_MOSTLY = re.compile(
    r"\b(?:most|many|some|half|majority|mostly|mainly|largely|chiefly|predominantly)\b[^;.]{0,40}$",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")

State = Literal["planned", "done", "unsaid"]
"""Whether what is counted exists, is only offered or foreseen, or the words do not tell."""

_TERM_UNITS = frozenset(("day", "percent", "percentage point"))

_MEASURED = frozenset(
    words(
        "tonne ton kilogram kilometre kilometer mile metre meter hectare acre barrel "
        "litre liter gallon degree watt kilowatt megawatt gigawatt hour minute gram pound"
    )
)
"""Units of measurement: one of them is never another in other words, as "hostage" is "person"."""

FAR_APART = 2.0
"""Ratio beyond which two values with other words for what they count are taken for two things."""

TOO_FAR_APART = 10.0
"""Ratio beyond which two values are taken for two things whatever the words."""


@dataclass(frozen=True)
class Counted:
    """A figure as a claim, with what it counts."""

    claim: Claim
    figure: Figure
    sentence: tuple[str, int]
    """Source and number of the sentence its evidence starts in; 0 outside all sentences."""
    offset: int
    """Where the evidence starts."""
    passage: str
    """The words it rests on."""
    surroundings: str
    """The sentence that evidence starts in."""
    state: State
    owners: frozenset[str]
    """Parties whose offer or demand it is a term of."""
    refusers: frozenset[str]
    """Parties said to have refused it."""

    @property
    def source(self) -> str:
        """Label of the source."""
        return self.claim.source

    @cached_property
    def interval(self) -> Interval:
        """The values it leaves possible."""
        return possible(self.figure.quantity)

    @cached_property
    def unit(self) -> str:
        """Its unit; counted nouns by what their last word stands for, "" for people at large."""
        unit = self.figure.quantity.unit
        if unit in _TERM_UNITS or _is_currency(unit):
            return unit
        return next(iter(specific_concepts(words(unit)[-1] if words(unit) else "")), "")

    @cached_property
    def dimension(self) -> str:
        """What it may at all be compared with: its unit, or "count" for anything counted."""
        if self.unit in _TERM_UNITS | _MEASURED or _is_currency(self.unit):
            return self.unit
        return "count"

    @cached_property
    def measure(self) -> frozenset[str]:
        """What is counted, as concepts; taken from the subject where the measure says nothing."""
        return specific_concepts(self.figure.measure) or specific_concepts(self.figure.subject)

    @cached_property
    def subject(self) -> frozenset[str]:
        """The article's words for what is counted, without those of the measure and the place."""
        known = self.measure | concepts(self.figure.place or "")
        return specific_concepts(self.figure.subject) - known

    @cached_property
    def is_borne_out(self) -> bool:
        """Whether the words around the number speak of the state of affairs its measure names.

        The state nearest to the number decides: in "132 remain, with 28 dead" the 132 are held
        and not dead, whatever they are labelled.
        """
        claimed = self.measure & _STATES
        return not claimed or self._nearest_state() in claimed

    def _nearest_state(self) -> str | None:
        sentence, text = self.surroundings, self.figure.quantity.text
        passage_at = max(sentence.find(self.passage), 0)
        start = passage_at + max(self.passage.find(text), 0)
        end = start + len(text)
        states = [
            (max(found.start() - end, start - found.end(), 0), state)
            for found in WORD.finditer(sentence)
            for state in concepts(found.group()) & _STATES
        ]
        return min(states, default=(0, None))[1]

    def lead(self, reach: int) -> str:
        """The words of its sentence before the number, `reach` characters at most."""
        at = max(self.surroundings.find(self.passage), 0)
        at += max(self.passage.find(self.figure.quantity.text), 0)
        return self.surroundings[max(0, at - reach) : at]

    @cached_property
    def occasion(self) -> Occasion | None:
        """The past event whose outcome it counts."""
        return occasion_of(self.surroundings) if self.state == "done" else None

    @cached_property
    def scope(self) -> tuple[frozenset[str], frozenset[str]]:
        """Whom its words say it counts in, and whom it leaves out.

        Who "most of them" are describes those counted; it does not say that others count less.
        """
        counted_in = " ".join(
            group
            for group in self.figure.includes
            if not _MOSTLY.search(self.surroundings.partition(group)[0])
        )
        left_out = " ".join(_LEFT_OUT.findall(self.surroundings))
        return specific_concepts(counted_in), specific_concepts(left_out)

    @cached_property
    def is_total(self) -> bool:
        """Whether its words call it a total, which other counts need not be."""
        return _TOTAL.search(self.surroundings) is not None

    @cached_property
    def years(self) -> frozenset[str]:
        """Years its words name: base years, target years."""
        return frozenset(
            _YEAR.findall(f"{self.figure.measure} {self.figure.subject} {self.passage}")
        )


def counted(source: Sourced, claims: Iterable[Claim], parties: PartyNames) -> tuple[Counted, ...]:
    """The figures of one report with what they count.

    Args:
        source: the report.
        claims: the claims made from its figures.
        parties: the parties' names.
    """
    report = source.report
    counts: list[Counted] = []
    for claim in claims:
        figure = claim.item
        if not isinstance(figure, Figure):
            continue
        evidence = figure.evidence[0]
        number = _sentence(source, evidence)
        proposals = tuple(p for p in report.proposals if _states(p, figure))
        positions = tuple(p for p in report.positions if _states(p, figure))
        counts.append(
            Counted(
                claim=claim,
                figure=figure,
                sentence=(source.label, number),
                offset=evidence.start,
                passage=evidence.quote,
                surroundings=report.article.sentence(number) if number else evidence.quote,
                state=_state(figure, proposals),
                owners=_named(parties, *(p.proposers for p in proposals), *_owning(positions)),
                refusers=_named(parties, *(p.rejected_by for p in proposals)),
            )
        )
    return tuple(counts)


def _named(parties: PartyNames, *names: Iterable[str]) -> frozenset[str]:
    return frozenset(parties.canonical(name) for several in names for name in several)


def _owning(positions: Iterable[Position]) -> Iterator[tuple[str, ...]]:
    for position in positions:
        if position.stance in {"demands", "offers", "conditions", "seeks", "concedes"}:
            yield position.parties


def _is_currency(unit: str) -> bool:
    return len(unit) == 3 and unit.isalpha() and unit.isupper()


def _states(item: Proposal | Position, figure: Figure) -> bool:
    """Whether the figure's own words are among those the proposal or position rests on."""
    return any(
        spoken.overlaps(counted_in) and figure.quantity.text in spoken.quote
        for spoken in item.all_evidence()
        for counted_in in figure.evidence
    )


def _sentence(source: Sourced, evidence: Evidence) -> int:
    for number, span in enumerate(source.report.article.sentences, start=1):
        if span.start <= evidence.start < span.end:
            return number
    return 0


def _state(figure: Figure, proposals: Sequence[Proposal]) -> State:
    # What was accepted may have been carried out since, or be still to come.
    settled = [p for p in proposals if p.status not in ("accepted", "unknown")]
    implemented = {proposal.status == "implemented" for proposal in settled}
    if len(implemented) == 1:
        return "done" if implemented.pop() else "planned"
    if _PLANNED.search(figure.measure) or _DONE.search(figure.measure):
        return "planned" if _PLANNED.search(figure.measure) else "done"
    near = f"{figure.measure} {_clause(figure)}"
    is_term = figure.quantity.unit in _TERM_UNITS or _is_currency(figure.quantity.unit)
    if _PLANNED.search(near) or (is_term and _TERM_PLANNED.search(near)):
        return "planned"
    # What is counted exists unless somebody only plans it; a term may be either.
    return "done" if not is_term or _DONE.search(near) else "unsaid"


_CLAUSE = 60
"""Characters either side of a number in which its state of affairs is looked for."""


def _clause(figure: Figure) -> str:
    passage = figure.evidence[0].quote
    at = passage.find(figure.quantity.text)
    if at < 0:
        return passage
    return passage[max(0, at - _CLAUSE) : at + len(figure.quantity.text) + _CLAUSE]


def equal_values(a: Counted, b: Counted) -> bool:
    """Whether both state the same value with the same precision."""
    return same_value(a.figure.quantity, b.figure.quantity)


def likeness(a: Counted, b: Counted) -> Likeness:
    """Whether two figures count the same thing. Symmetric.

    Anything that tells them apart (unit, place, year, state of affairs, whose term it is, what is
    counted, size) makes them different; what only one of them says makes them perhaps the same.
    """
    if equal_values(a, b) and (a.passage == b.passage or copied(a.claim, b.claim)):
        return "same" if a.figure.measure == b.figure.measure else "different"
    if any(apart(a, b) for apart in _TELLING_APART):
        return "different"
    if not all(alike(a, b) for alike in _ALIKE):
        return "perhaps"
    places = concepts(f"{a.figure.place or ''} {b.figure.place or ''}")
    here, there = a.subject - places, b.subject - places
    if here == there:
        return "same"
    return "nearly" if here <= there or there <= here else "perhaps"


def _other_dimension(a: Counted, b: Counted) -> bool:
    return a.dimension != b.dimension


def _other_measure(a: Counted, b: Counted) -> bool:
    return not (a.measure <= b.measure or b.measure <= a.measure)


def _other_place(a: Counted, b: Counted) -> bool:
    here, there = concepts(a.figure.place or ""), concepts(b.figure.place or "")
    return bool(here and there) and not (here <= there or there <= here)


def _other_year(a: Counted, b: Counted) -> bool:
    return bool(a.years and b.years) and not a.years & b.years


def _other_occasion(a: Counted, b: Counted) -> bool:
    """The dead of two attacks are two counts."""
    return not (a.occasion is None or b.occasion is None or a.occasion.same(b.occasion))


def _other_state(a: Counted, b: Counted) -> bool:
    return {a.state, b.state} == {"planned", "done"}


def _other_base(a: Counted, b: Counted) -> bool:
    """A share is a share of something: other words for of what, another share."""
    return a.unit == "percent" and not (a.subject <= b.subject or b.subject <= a.subject)


def _other_offer(a: Counted, b: Counted) -> bool:
    """What is planned is somebody's plan: only a party or a shared report links two plans."""
    if a.owners and b.owners:
        return not a.owners & b.owners
    if a.state == b.state == "planned":
        return not (a.refusers & b.refusers or _handed_on_from_one(a, b))
    return False


def _handed_on_from_one(a: Counted, b: Counted) -> bool:
    return a.claim.origin == b.claim.origin and a.figure.attribution.kind == "outlet"


def _other_size(a: Counted, b: Counted) -> bool:
    low, high = sorted((abs(a.figure.quantity.value), abs(b.figure.quantity.value)))
    if low == high:
        return False
    if low == 0 or high / low >= TOO_FAR_APART:
        return True
    one_thing = a.figure.quantity.unit == b.figure.quantity.unit and a.subject == b.subject
    return high / low > FAR_APART and not one_thing


_TELLING_APART = (
    _other_dimension,
    _other_measure,
    _other_place,
    _other_year,
    _other_occasion,
    _other_state,
    _other_base,
    _other_offer,
    _other_size,
)


def _measure_alike(a: Counted, b: Counted) -> bool:
    """The same measure, and more of it than a bare noun: "hostages" may be taken, held, freed."""
    says_what = a.dimension != "count" or len(a.measure) > 1 or bool(a.measure & _STATES)
    return a.measure == b.measure and says_what


def _unit_alike(a: Counted, b: Counted) -> bool:
    return a.unit == b.unit or not (a.unit and b.unit)


def _place_alike(a: Counted, b: Counted) -> bool:
    """Where a place is missing, "killed" alone is too little: killed where?"""
    both_known = bool(a.figure.place and b.figure.place)
    return both_known or len(a.measure | a.subject) > 1


def _borne_out(a: Counted, b: Counted) -> bool:
    return a.is_borne_out and b.is_borne_out


def _totals_alike(a: Counted, b: Counted) -> bool:
    return a.is_total == b.is_total


def _state_alike(a: Counted, b: Counted) -> bool:
    return a.state == b.state


def _duration_alike(a: Counted, b: Counted) -> bool:
    """Lengths of time are terms of something: they are one only if that is the same."""
    return a.unit != "day" or bool(a.owners & b.owners)


_ALIKE = (
    _measure_alike,
    _unit_alike,
    _place_alike,
    _state_alike,
    _duration_alike,
    _borne_out,
    _totals_alike,
)
