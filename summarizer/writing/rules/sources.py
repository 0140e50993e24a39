"""A sentence puts nothing into the mouth of a source or speaker who does not say it."""

import re
from collections.abc import Iterator, Sequence

from summarizer.grounding.numbers import unsupported_numbers
from summarizer.models import Claim, Figure
from summarizer.writing.grounds import Grounds, named_labels
from summarizer.writing.phrases import mentions
from summarizer.writing.rules.sentence import Objection, Sentence, listed
from summarizer.writing.tellers import SOURCE_COUNT, speaker_places, told_numbers

_NUMBER_WORDS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_SOURCE_NOUN = r"(?:sources?|outlets?|articles?|(?:news)?papers?|accounts?|media)"
_SOURCES_AGREE = re.compile(
    rf"\b(?:the |all )?{_SOURCE_NOUN} (?:all |both |unanimously )?"
    r"(?:agree|concur|confirm|report|say)"
    rf"|\bunanimous|\bno {_SOURCE_NOUN} (?:disput|disagree|contradict|den)"
    r"|\b(?:widely|universally) (?:reported|agreed|confirmed)|\beveryone\b",
    re.IGNORECASE,
)
_AGREEMENT = re.compile(
    r"\b(?:agree[sd]?|concur(?:s|red)?|alike|consensus|undisputed)\b", re.IGNORECASE
)
_SEGMENT = re.compile(r"[;:]|\bwhile\b|\bwhereas\b|\bbut\b|\balthough\b|\.\s")


def tellers(sentence: Sentence) -> Iterator[Objection]:
    """Each number stands with a source or speaker who gives it."""
    grounds = sentence.grounds
    strangers = [label for label in sentence.labels if label not in grounds.sources]
    if strangers:
        yield Objection("source", f"{listed(strangers)} does not speak to the facts it cites.")
    for only in re.finditer(r"\b[Oo]nly (?=\S)", sentence.text):
        alone = named_labels(sentence.text[only.end() : only.end() + 40], grounds.labels)
        if alone and set(grounds.sources) != {alone[0]}:
            yield Objection("source", f"{alone[0]} is not the only source for what it cites.")
    for segment in _SEGMENT.split(sentence.text):
        for number, told_by in told_numbers(segment, grounds):
            strangers = [
                name
                for name, claims in told_by.items()
                if unsupported_numbers(number.text, _words_by(claims))
            ]
            if strangers:
                yield Objection("source", f"{number.text} is not what {listed(strangers)} gives.")


def _words_by(claims: Sequence[Claim]) -> str:
    """What a source or speaker says, for its numbers."""
    parts = [evidence.quote for claim in claims for evidence in claim.item.all_evidence()]
    parts += [claim.value for claim in claims]
    parts += [c.item.quantity.text for c in claims if isinstance(c.item, Figure)]
    return "\n".join(parts)


def all_sources(sentence: Sentence) -> Iterator[Objection]:
    """Sources are said to agree only where they do, and all only where all speak."""
    grounds = sentence.grounds
    fits = all(finding.relation in {"agreement", "compatible"} for finding in grounds.findings)
    everyone = all(set(f.sources) >= set(grounds.labels) for f in grounds.findings)
    speaking = min(len(finding.sources) for finding in grounds.findings)
    for match in SOURCE_COUNT.finditer(sentence.text):
        wanted = (match["n"] or match["some"] or "").lower()
        number = _number(wanted) or (2 if (match["all"] or "").lower() == "both" else None)
        if match["all"] and (not fits or (number is None and not everyone)):
            yield Objection("all_sources", "Not all sources say this; name those that do.")
        elif number is not None and (number > speaking or (match["all"] and number != speaking)):
            yield Objection("all_sources", f"{speaking} of the sources say this, not {number}.")
    if _SOURCES_AGREE.search(sentence.text) and not (fits and everyone):
        yield Objection("all_sources", "Not all sources say this; name those that do.")
    agreeing = _AGREEMENT.search(sentence.text)
    if agreeing and not fits and not mentions(grounds.words, ["agree", "agreed", "agrees"]):
        yield Objection("all_sources", f"Its facts do not show that anybody {agreeing.group()}s.")


def _number(text: str) -> int | None:
    if text.isdigit():
        return int(text)
    return _NUMBER_WORDS.index(text) + 2 if text in _NUMBER_WORDS else None


def single_sources(sentence: Sentence) -> Iterator[Objection]:
    """What one source says names that source, or whom it quotes."""
    for finding in sentence.grounds.findings:
        if finding.relation != "single_source" and len(finding.sources) > 1:
            continue
        source = finding.claims[0].source
        named = bool({*sentence.labels} & {*finding.sources})
        speakers = Grounds((finding,), sentence.grounds.comparison).speakers
        if not named and not any(is_teller(name, sentence.text) for name in speakers):
            reason = f"Only {source} says this; the sentence has to name {source}."
            yield Objection("single_source", reason)


def is_teller(name: str, text: str) -> bool:
    """Whether a text names somebody as the one who says something."""
    return any(True for _ in speaker_places(name, text))
