"""Whose word a statement is, read off the reporting verbs and phrases of news English.

A speaker is whoever a sentence names as saying the clause in which the words stand: before it
("the union said that …"), behind it ("…, the ministry reported on Friday"), inside it ("…,
according to officials, …") or, where an attribution broke off, in a fragment that follows.
"""

import re

from summarizer.grounding.countries import country_of
from summarizer.grounding.name_kinds import is_person_name
from summarizer.grounding.names import find_names
from summarizer.grounding.numbers import find_numbers
from summarizer.grounding.quotes import locate
from summarizer.grounding.speaker_kinds import CONTINUED, ORGAN, OUTLET, speaker_kind
from summarizer.grounding.speaker_reports import Report, find_reports
from summarizer.grounding.speaker_sources import source_before
from summarizer.grounding.speaker_subjects import FINITE, PRONOUN
from summarizer.models import Article, Attribution, Evidence, Span

_HEDGE = re.compile(
    r"\b(?:reportedly|allegedly|purportedly|(?:is|are|was|were)\s(?:reported|said|alleged)\sto"
    r"|it\s(?:is|was)\sreported)\b"
)
_PLACED = re.compile(r"\b(?:at|of|for|in|outside)\s(?:the\s)?$")
_WHICH_CLAUSE = re.compile(r",\swh(?:ich|o|ose)\s[^,;]*,")
# 'The 12-day walkout has cost', 'Its offer of 4% would add'
_KNOWN = re.compile(r"\W*(?:the|its|their|this|that|his|her)\s", re.IGNORECASE)
_TELLS = re.compile(
    rf"{FINITE.pattern}|\b(?:cost|costs|left|took|brought|drew|hit|sent|rose|fell|put|made)\b"
)
# 'the country's Chamber of Commerce': the name is whole without whose it is.
_WHOSE = re.compile(r"^[Tt]he\s(?:[\w-]+\s){0,2}[a-z]+(?:[\u2019']s|s[\u2019'])\s(?=[A-Z])")
_LEADING_THE = re.compile(r"^[Tt]he\s")
# 'Its negotiator Ana Costa'
_ITS = re.compile(r"^(?:[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Oo]ur)\s(?=.*[A-Z])")
_MIDST = "so "
"""Put before words whose first would else be taken to be capitalised as a sentence's first."""
_NEW_CLAUSE = re.compile(r"[,;]\s|\b(?:and|but|that|which|who|while)\s")
_SAID = re.compile(r"said|says|told|explained|added")
_QUOTE_MARK = re.compile(r"[\"\u201c\u201d]")
# 'It would last', 'Writers of shows that are watched … would receive'
_IN_FACT = re.compile(r"\b(?:was|were|is|are|has|had|will|did|said|says)\b")
# 'The company rejects it, arguing it would'
_OTHER_MAIN_VERB = re.compile(
    r",\s[a-z]+ing\s|\b(?:if|when|while|because)\s|\bthat\s(?:it|he|she|they|the)\s"
)
_WOULD = re.compile(r"\bwould\b(?!\shave\b)")
_QUOTATION = re.compile(r"\u201c[^\u201d]+\u201d|\"[^\"]+\"")


def find_attribution(
    article: Article, sentence: int, start: int, end: int, *, of_number: bool = False
) -> Attribution:
    """Who says the words at `start:end`, which stand in the given sentence (1 is the first).

    Of nested reports ("the paper wrote that the ministry said …") the inner speaker counts, and the
    outer makes it second-hand. "The report", "the newspaper" and pronouns stand for the publication
    or the person named last, at most three sentences before. A source named at a sentence's end
    is that of the number before it ("… vowed to fight on and killed 300, according to the ministry
    of health"): of what stands in a clause before only where somebody unnamed or a person told it.

    Args:
        article: the article.
        sentence: number of the sentence that has the words.
        start: offset of the words in the article.
        end: offset behind them.
        of_number: whether the words are a number.

    Returns:
        The attribution with the words that name the speaker as its evidence; an empty one where
        the article speaks in its own voice, second-hand if it says "reportedly".
    """
    words = Span(start=start, end=end)
    governing = [
        report
        for number, governed in _places(article, sentence, words)
        for report in find_reports(article, number)
        if report.governs.start < governed.end and governed.end <= report.governs.end
        if number != sentence or report.governs.start <= start
        if not (_is_beside(article, report, words) or _is_taken_as_known(article, report, words))
    ]
    attributions = [
        attribution
        for report in sorted(
            governing, key=lambda report: report.governs.end - report.governs.start
        )
        if (attribution := _attribution(article, sentence, report)) is not None
        if of_number
        or not (
            report.trails
            and attribution.kind in ("official", "outlet")
            and _leads_to_number(article.text[end : report.verb.start])
        )
    ]
    if not governing and (told := _told_on(article, sentence)):
        return told
    fragment = _fragment_behind(article, sentence)
    if not of_number and _leads_to_number(article.text[end : article.sentences[sentence - 1].end]):
        fragment = None
    if attributions and not (fragment and attributions[0].speaker is None):
        outer = any(attribution.kind == "outlet" for attribution in attributions[1:])
        return attributions[0].model_copy(update={"firsthand": False}) if outer else attributions[0]
    if fragment is not None:
        return fragment
    return Attribution(firsthand=not _is_hedged(article, sentence, start, end))


def _told_on(article: Article, sentence: int) -> Attribution | None:
    """Whose report goes on, in 'would': "She said they had a plan. It would last 40 days".

    Only right behind a sentence of the same paragraph that reports in its own words, to its end,
    what somebody said.
    """
    if sentence < 2:
        return None
    last, span = article.sentences[sentence - 2], article.sentences[sentence - 1]
    text = article.text
    if "\n" in text[last.end : span.start] or text[span.start : span.end].strip()[:1] in '"\u201c':
        return None
    would = _WOULD.search(text, span.start, span.end)
    if would is None or _IN_FACT.search(text, would.end(), span.end):
        return None
    if _OTHER_MAIN_VERB.search(text, span.start, would.start()):
        return None
    reports = [
        report
        for report in find_reports(article, sentence - 1)
        if _SAID.fullmatch(text, report.verb.start, report.verb.end)
        and report.governs.start >= report.verb.end
        and len(text[report.governs.end : last.end].strip(" .")) == 0
        and not _QUOTE_MARK.search(text, report.governs.start, last.end)
    ]
    return _attribution(article, sentence - 1, reports[0]) if len(reports) == 1 else None


def _leads_to_number(behind: str) -> bool:
    """Whether another clause follows that states a number."""
    numbers = [m.start for m in find_numbers(behind) if m.kind in ("count", "percent", "money")]
    return bool(numbers) and _NEW_CLAUSE.search(behind, 0, numbers[-1]) is not None


def _is_beside(article: Article, report: Report, words: Span) -> bool:
    """Whether the words stand in a clause with "which" that the report only runs around."""
    clauses = _WHICH_CLAUSE.finditer(article.text, report.governs.start, report.governs.end)
    return any(
        clause.start() < words.start and words.end <= clause.end() for clause in clauses
    ) and not (report.governs.start <= report.verb.start <= words.start)


def _is_taken_as_known(article: Article, report: Report, words: Span) -> bool:
    """Whether the words are of what a report tells something about, and not what it tells.

    Of "The 12-day walkout has cost 80 million euros, according to the chamber" the chamber is the
    source of the sum alone.
    """
    text = article.text
    if report.verb.start < words.end or not _KNOWN.match(text, report.governs.start, words.start):
        return False
    if FINITE.search(text, report.governs.start, words.start):
        return False
    verb = _TELLS.search(text, words.end, report.verb.start)
    told = text[verb.end() : report.verb.start] if verb else ""
    return any(m.kind in ("count", "percent", "money", "duration") for m in find_numbers(told))


def _attribution(article: Article, sentence: int, report: Report) -> Attribution | None:
    named = _antecedent(article, report.speaker)
    if named is None:
        return None
    words = article.text[named.start : named.end]
    kind = speaker_kind(words, is_person=_has_person(article, words))
    own = article.outlet is not None and locate(words, article.outlet) is not None
    continues = named != report.speaker
    firsthand = report.firsthand and (kind != "outlet" or own)
    if kind == "anonymous" and re.match(r"[Tt]he\s(?:same\s)?source", words):
        firsthand = firsthand and _outlet_before(article, sentence) is None
    return Attribution(
        speaker=words if kind == "outlet" else _called(words),
        kind=kind,
        firsthand=firsthand and not (continues and kind == "outlet"),
        spoken=report.spoken,
        evidence=Evidence.of(article, named.start, named.end),
    )


def _called(words: str) -> str:
    """The speaker's words without what only points back: 'the', 'its', 'the country's'."""
    return _ITS.sub("", _LEADING_THE.sub("", _WHOSE.sub("", words)))


def _has_person(article: Article, words: str) -> bool:
    """Whether the words name a person, by a full name or by a surname the article has in full."""
    people = [
        name.text for name in find_names(article.text) if is_person_name(name.text, name.title)
    ]
    surnames = {name.split()[-1] for name in people if len(name.split()) > 1}
    for name in find_names(_MIDST + words):
        if OUTLET.search(name.text) or ORGAN.search(name.text) or country_of(name.text):
            continue
        if name.text in surnames or name.text in people:
            return True
    return False


def _antecedent(article: Article, speaker: Span) -> Span | None:
    """What "the report", "the same newspaper" or a pronoun stands for; the words else."""
    words = article.text[speaker.start : speaker.end]
    if CONTINUED.match(words):
        return _outlet_before(article, _sentence_at(article, speaker.start))
    if PRONOUN.match(words):
        return _person_before(article, speaker.start)
    return source_before(article, _sentence_at(article, speaker.start), speaker) or speaker


def _outlet_before(article: Article, sentence: int) -> Span | None:
    """The publication that one of the three sentences before reports from, the nearest first."""
    for number in range(sentence - 1, max(0, sentence - 4), -1):
        reports = sorted(find_reports(article, number), key=lambda report: -report.verb.start)
        for report in reports:
            words = article.text[report.speaker.start : report.speaker.end]
            if speaker_kind(words, is_person=False) == "outlet":
                return report.speaker
    return None


def _person_before(article: Article, position: int) -> Span | None:
    """Whom "she" means: who was last said to speak, else the person named last.

    The sentence itself is looked at first, then the three before it, the nearest first; in each
    whoever it reports goes before others it names.
    """
    number = _sentence_at(article, position)
    surnames = _surnames(article)
    for nearest in range(number, max(0, number - 4), -1):
        span = article.sentences[nearest - 1]
        text = article.text[span.start : min(span.end, position)]
        people = [
            Span(
                start=span.start + name.start - len(_MIDST), end=span.start + name.end - len(_MIDST)
            )
            for name in find_names(_MIDST + text)
            if (is_person_name(name.text, name.title) or name.text in surnames)
            and not _PLACED.search(text[: max(name.start - len(_MIDST), 0)])
        ]
        if people:
            reports = sorted(find_reports(article, nearest), key=lambda report: report.verb.start)
            speaking = [p for report in reports for p in people if p.overlaps(report.speaker)]
            return speaking[0] if speaking else people[-1]
    return None


def _surnames(article: Article) -> frozenset[str]:
    """The last names of those whom the article gives a full name."""
    people = [
        name.text for name in find_names(article.text) if is_person_name(name.text, name.title)
    ]
    return frozenset(name.split()[-1] for name in people if len(name.split()) > 1)


def _fragment_behind(article: Article, sentence: int) -> Attribution | None:
    """A tiny sentence without a verb that names an organ: "Ministry of Labour in Lisbon."."""
    if sentence >= len(article.sentences):
        return None
    span = article.sentences[sentence]
    words = article.text[span.start : span.end]
    gap = article.text[article.sentences[sentence - 1].end : span.start]
    is_tiny = len(words.split()) <= 10 and FINITE.search(words) is None
    if "\n" in gap or not is_tiny or not ORGAN.search(words) or article.is_boilerplate(span):
        return None
    speaker = words.strip().rstrip(".")
    start = span.start + words.index(speaker)
    return Attribution(
        speaker=speaker,
        kind="official",
        evidence=Evidence.of(article, start, start + len(speaker)),
    )


def _is_hedged(article: Article, sentence: int, start: int, end: int) -> bool:
    """Whether "reportedly" stands in the clause of the words."""
    span = article.sentences[sentence - 1]
    for hedge in _HEDGE.finditer(article.text, span.start, span.end):
        between = article.text[min(hedge.end(), end) : max(hedge.start(), start)]
        if not re.search(r"[,;]", between):
            return True
    return False


def _sentence_at(article: Article, position: int) -> int:
    for number, span in enumerate(article.sentences, start=1):
        if span.start <= position < span.end:
            return number
    return len(article.sentences)


def _places(article: Article, sentence: int, words: Span) -> tuple[tuple[int, Span], ...]:
    """Where a report of the words may stand, and what of that sentence it has to govern.

    The sentence itself; and, where a quotation around the words runs over several sentences, those
    in which it opens and closes.
    """
    text = article.text
    low = text.rfind("\n", 0, words.start) + 1
    high = text.find("\n", words.end)
    places = [(sentence, words)]
    for quotation in _QUOTATION.finditer(text, low, len(text) if high < 0 else high):
        if not (quotation.start() < words.start and words.end < quotation.end()):
            continue
        opening = _sentence_at(article, quotation.start())
        closing = _sentence_at(article, quotation.end() - 4)
        if closing != sentence:
            places.append((closing, Span(start=quotation.end() - 4, end=quotation.end() - 3)))
        if opening != sentence:
            places.append((opening, Span(start=quotation.start(), end=quotation.start() + 1)))
    return tuple(places)
