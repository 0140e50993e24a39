"""A sentence puts nothing into the mouth of a source or speaker who does not say it."""

import re
from collections.abc import Iterator, Sequence

from summarizer.grounding.numbers import unsupported_numbers
from summarizer.grounding.quotes import missing_words
from summarizer.models import Claim, Figure, Finding, Position
from summarizer.writing.actors import party_names, stance_words
from summarizer.writing.grounds import Grounds, named_labels, without_labels
from summarizer.writing.meetings import judges_of
from summarizer.writing.phrases import mentions
from summarizer.writing.rules.sentence import Objection, Sentence, listed
from summarizer.writing.stances import same_actor
from summarizer.writing.tellers import SOURCE_COUNT, speaker_places, told_numbers
from summarizer.writing.voices import speaker

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

_CITING = re.compile(
    r"\b(?:according to|citing|quoting|attributed to|(?:told|said|stated|reported|cited) by)\s+"
    r"(?P<who>[^;:]{1,80})",
    re.IGNORECASE,
)
_CITED = re.compile(r"\b(?:citing|according to|by)\s+$", re.IGNORECASE)
_END_OF_NAME = (
    r"[,(“)]|(?<![A-Z])\.(?:\s|$)|\b(?:cited|quoted|said|says|reports?|and \d|is|are|was|were|has"
    r"|have|that|while|whereas|but)\b"
)
_SAYS = r"(?:said|says|told|states?|stated|announced|called|described|characteri[sz]ed)"
_NEVER_A_NAME = frozenset({"The", "This", "talks", "with", "said", "says", "that"})
_ANY_SOURCE = "source report article paper account outlet"


def tellers(sentence: Sentence) -> Iterator[Objection]:
    """Each number stands with a source or speaker who gives it."""
    grounds = sentence.grounds
    strangers = [label for label in sentence.labels if label not in grounds.sources]
    if strangers:
        yield Objection("source", f"{listed(strangers)} does not speak to the facts it cites.")
    for only in re.finditer(r"\b[Oo]nly (?=\S)", sentence.own):
        alone = named_labels(sentence.own[only.end() : only.end() + 40], grounds.labels)
        if alone and all(set(finding.sources) != {alone[0]} for finding in grounds.findings):
            yield Objection("source", f"{alone[0]} is not the only source for what it cites.")
    for segment in sentence.segments:
        for number, told_by in told_numbers(segment, grounds):
            strangers = [
                name
                for name, claims in told_by.items()
                if unsupported_numbers(number.text, _words_by(claims))
            ]
            if strangers:
                yield Objection("source", f"{number.text} is not what {listed(strangers)} gives.")


def speakers(sentence: Sentence) -> Iterator[Objection]:
    """Nobody is cited, or said to say something, whom the sources do not quote for it."""
    grounds = sentence.grounds
    for part in sentence.segments:
        told = named_labels(part, grounds.labels)
        claims = [c for c in grounds.claims if not told or c.source in told]
        known = [name for claim in claims if (name := speaker(claim)) is not None]
        for name in _cited(part, grounds):
            if missing_words(name, "\n".join((*known, *_known_as(known, grounds), _ANY_SOURCE))):
                yield Objection("source", f"“{name}” is not who the sources quote for this.")
        known += [name for c in claims if isinstance(c.item, Position) for name in c.item.parties]
        quoted = "\n".join(grounds.quotes)
        for name in party_names(grounds.comparison):
            spoken = without_labels(part, grounds.labels)
            says = re.search(rf"(?<!\w){re.escape(name)},? {_SAYS}\b", spoken, re.IGNORECASE)
            fits = any(same_actor(name, other) for other in (*known, *_known_as(known, grounds)))
            if says and not fits and not mentions(quoted, [says.group()]):
                yield Objection("source", f"“{name}” is not who the sources quote for this.")


def _cited(part: str, grounds: Grounds) -> Iterator[str]:
    """Those whom a text cites, without sources."""
    for found in _CITING.finditer(SOURCE_COUNT.sub("sources", part)):
        name = re.split(_END_OF_NAME, found["who"], maxsplit=1)[0].strip()
        if name and not named_labels(name, grounds.labels):
            yield name


def _known_as(names: Sequence[str], grounds: Grounds) -> Iterator[str]:
    """The other names and roles of those who are quoted."""
    for group in grounds.aliases:
        if any(mentions(name, group) for name in names):
            yield from group


def confusions(sentence: Sentence) -> Iterator[Objection]:
    """Where several findings are told, each part has the words of what its sources say."""
    grounds = sentence.grounds
    if len(grounds.findings) < 2:
        return
    for part in re.split(r"[;:]|\b(?:while|whereas|but|although)\b|, and\b", sentence.own):
        told = {*named_labels(part, grounds.labels)}
        theirs = tuple(f for f in grounds.findings if told & {*f.sources})
        others = tuple(f for f in grounds.findings if f not in theirs)
        if not theirs or not others:
            continue
        own = Grounds(theirs, grounds.comparison)
        strange = {*missing_words(part, f"{own.words}\n{own.told}")}
        strange -= {*missing_words(part, "\n".join(words_of_findings(others)))}
        if strange:
            reason = f"{listed(sorted(told))} does not say {listed(sorted(strange))}."
            yield Objection("source", reason)


def words_of_findings(findings: Sequence[Finding]) -> Iterator[str]:
    """What the claims of findings say."""
    for finding in findings:
        for claim in finding.claims:
            yield claim.value
            yield from (evidence.quote for evidence in claim.item.evidence)


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
    for match in SOURCE_COUNT.finditer(sentence.own):
        if _CITED.search(sentence.own[: match.start()]):
            continue
        wanted = (match["n"] or match["some"] or "").lower()
        number = _number(wanted) or (2 if (match["all"] or "").lower() == "both" else None)
        if match["all"] and (not fits or (number is None and not everyone)):
            yield Objection("all_sources", "Not all sources say this; name those that do.")
        elif number is not None and (number > speaking or (match["all"] and number != speaking)):
            yield Objection("all_sources", f"{speaking} of the sources say this, not {number}.")
    if _SOURCES_AGREE.search(SOURCE_COUNT.sub(" them ", sentence.own)) and not (fits and everyone):
        yield Objection("all_sources", "Not all sources say this; name those that do.")
    agreeing = _AGREEMENT.search(sentence.own)
    stated = f"{grounds.words} {stance_words(grounds)}"
    if agreeing and not fits and not mentions(stated, ["agree", "agreed", "agrees"]):
        yield Objection("all_sources", f"Its facts do not show what “{agreeing.group()}” says.")


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


def judgements(sentence: Sentence) -> Iterator[Objection]:
    """A judgement is told as that of whoever gave it."""
    for finding in sentence.grounds.findings:
        if finding.topic != "assessment" or {*sentence.labels} & {*finding.sources}:
            continue
        grounds = Grounds((finding,), sentence.grounds.comparison)
        if all(missing_words(claim.value, sentence.text) for claim in finding.claims):
            continue
        judges = sorted(judges_of(finding))
        judges += _known_as(judges, grounds)
        if not any(_names_of(judge) & _names_of(sentence.own) for judge in judges):
            yield Objection("source", "This is a judgement; name whose it is.")


def _names_of(text: str) -> frozenset[str]:
    """The names in a text, word by word."""
    return frozenset(re.findall(r"\b[A-Z][\w-]+|\b[a-z]{4,}\b", text)) - _NEVER_A_NAME


def is_teller(name: str, text: str) -> bool:
    """Whether a text names somebody as the one who says something."""
    return any(True for _ in speaker_places(name, text))
