"""A sentence says nothing that its findings do not hold: numbers, names, words, places."""

import re
from collections.abc import Iterator

from summarizer.grounding.name_support import unsupported_names
from summarizer.grounding.numbers import unsupported_numbers
from summarizer.grounding.quotes import missing_words
from summarizer.models import Figure, Finding
from summarizer.writing.actors import stance_words
from summarizer.writing.rules.sentence import Objection, Sentence, listed

_NEUTRAL = """according source sources say report give put state note describe mention tell call
figure figures number numbers count counts value values total estimate differ difference dispute
disputed disagree agree agreement contradict vary conflicting deadlock deadlocked over while
whereas contrast however meanwhile separately together fit earlier later latest now previous
update updated since citing cite account accounts word words article articles side sides party
parties talks talk negotiation negotiations meeting meet round place take took part participant
participants representative attend attended present named unnamed issue matter open remain remains
position
want seek demand offer reject refuse proposal propose proposed step planned expected due time
different differently definition both alike stand stands still yet on between among range apart
claim claims hold held happen only other another include includes including speak speaks spoke use
uses word compatible versus movement group government reportedly attend attended due"""
_OF_CHANGE = "rose risen rise increased increase grew grown climbed fell fallen dropped declined up"
_LONGEST = 70
"""Words beyond which a sentence is not readable any more."""


def form(sentence: Sentence) -> Iterator[Objection]:
    """It is one readable sentence without numbers of facts."""
    text = sentence.text
    if not re.search(r"[.!?]['\"”’)]*$", text.strip()) or "\n" in text.strip():
        yield Objection("form", "It is not one complete sentence that ends with a full stop.")
    if len(text.split()) > _LONGEST:
        yield Objection("form", f"It has more than {_LONGEST} words; say it more briefly.")
    if re.search(r"(?<!\w)F\d+\b|\[\d+\]|\bfacts? \d", text, re.IGNORECASE):
        yield Objection("form", "It names numbers of facts in its text; leave them out.")


def numbers(sentence: Sentence) -> Iterator[Objection]:
    """Its numbers stand in its findings."""
    found = unsupported_numbers(sentence.masked, sentence.grounds.words)
    if found:
        yield Objection("number", f"Its facts do not state {listed(found)}.")


def names(sentence: Sentence) -> Iterator[Objection]:
    """Its names stand in its findings, in some form."""
    grounds = sentence.grounds
    found = [
        name
        for name in unsupported_names(
            sentence.masked, f"{grounds.words}\n{grounds.told}", grounds.aliases
        )
        if not any(name in number.text for number in sentence.numbers)
    ]
    if found:
        yield Objection("name", f"Its facts do not name {listed(found)}.")


def supported_words(sentence: Sentence) -> Iterator[Objection]:
    """Its content words stand in its findings, apart from words of telling."""
    grounds = sentence.grounds
    neutral = _NEUTRAL
    if any(finding.relation == "update" for finding in grounds.findings):
        neutral = f"{neutral} {_OF_CHANGE}"
    neutral = f"{neutral} {stance_words(grounds)}"
    missing = missing_words(sentence.masked, f"{grounds.words}\n{grounds.told}\n{neutral}")
    if missing:
        yield Objection(
            "words", f"Its facts do not say {listed([f'“{word}”' for word in missing])}."
        )


def scopes(sentence: Sentence) -> Iterator[Objection]:
    """A count keeps its place where the same is counted elsewhere too."""
    grounds = sentence.grounds
    for finding in grounds.findings:
        places = _places(finding)
        elsewhere = {
            place
            for other in grounds.comparison.findings
            if other not in grounds.findings and _measures(other) & _measures(finding)
            for place in _places(other)
        }
        told = any(not missing_words(place, sentence.text) for place in places)
        if places and elsewhere - places and not told:
            yield Objection("scope", f"It has to say that this is counted in {min(places)}.")


def _figures(finding: Finding) -> tuple[Figure, ...]:
    return tuple(claim.item for claim in finding.claims if isinstance(claim.item, Figure))


def _places(finding: Finding) -> frozenset[str]:
    """Where its figures count. Lengths of time are counted nowhere."""
    return frozenset(
        figure.place
        for figure in _figures(finding)
        if figure.place and figure.quantity.unit != "day"
    )


def _measures(finding: Finding) -> frozenset[str]:
    return frozenset(figure.measure for figure in _figures(finding))
