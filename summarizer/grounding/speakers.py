"""Whose word a statement is, read off the reporting verbs and phrases of news English.

A speaker is whoever a sentence names as saying the clause in which the words stand: before it
("the union said that …"), behind it ("…, the ministry reported on Friday"), inside it ("…,
according to officials, …") or, where an attribution broke off, in a fragment that follows.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from summarizer.grounding.countries import country_of
from summarizer.grounding.names import find_names, is_person_name
from summarizer.grounding.quotes import locate
from summarizer.grounding.saying import SAY, SAY_THAT, SAYING
from summarizer.models import Article, Attribution, Evidence, Span
from summarizer.models.evidence import SpeakerKind

_BE_SAYING = rf"(?:is|are|was|were)\s(?:now\s)?(?:{SAYING}|reporting)"
_OPENS_CONTENT = r"(?=\s(?:that|how)\b|:?,?\s?[\"\u201c])"
_VERB = re.compile(
    rf"\b(?:(?P<being>{_BE_SAYING})|(?P<say>{SAY})|(?P<that>{SAY_THAT}){_OPENS_CONTENT}"
    rf"|(?P<saying>{SAYING}){_OPENS_CONTENT})\b"
)
_VERB_BEHIND = rf"(?:{SAY}|{SAY_THAT}|{_BE_SAYING})"
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_WHEN = (
    rf"(?:(?:late|early|earlier)\s)?(?:on\s|this\s|last\s)?(?:(?:this|last)\s)?{_WEEKDAY}"
    r"(?:\s(?:morning|afternoon|evening|night))?"
    r"|yesterday|today|tonight|(?:earlier\s)?(?:this|last)\s(?:week|month|year)|a\s(?:day|week)\sago"
)
_TAIL = (
    rf"(?:\s(?:{_WHEN}))?(?:\s(?:on|in|at|to|by|via|during|after|as|late|early)\b[^,;]{{1,120}}?)?"
    r"\s*(?P<close>[,.!?\"\u201d]|$)"
)
_BEHIND = re.compile(
    rf"(?:,|,?[\"\u201d],?|,?\s[\u2013\u2014-])\s?"
    rf"(?P<subject>[^,;:\"\u201c\u201d\u2013\u2014]{{2,110}}?)\s(?P<verb>{_VERB_BEHIND}){_TAIL}"
)
_BEHIND_INVERTED = re.compile(
    r"(?:,|,?[\"\u201d],?)\s?(?P<verb>said|says|reported|wrote|added)\s"
    r"(?P<subject>(?:the|a|an|one|[A-Z])[^,;:\"\u201c\u201d]{1,90}?)(?=[,.;]|$)"
)
_ACCORDING = re.compile(
    r"\b(?:[Aa]ccording\sto|[Aa]s\sper|[Pp]er(?=\s(?:the|an?)\s)"
    r"|as\s(?:reported|announced|stated|quoted|cited|confirmed|estimated)\sby"
    r"|(?<=,\s)(?:reported|quoted|cited|announced)\sby)\s(?P<subject>[^,;:.\"\u201c\u201d]{2,110})"
)
_HANDED_ON = re.compile(
    r"\b(?:as\s(?:quoted|cited|reported)\sby|quoted\sby|cited\sby|told|informed|interview\swith"
    r"|speaking\sto|in\sremarks\sto)\s(?:the\s)?(?P<outlet>[^,;.\"\u201d]{2,60})"
)
_BREAK = re.compile(r";|,\s(?:while|whereas|although|though|but)\s|\s[\u2013\u2014]\s")
_HEDGE = re.compile(
    r"\b(?:reportedly|allegedly|purportedly|(?:is|are|was|were)\s(?:reported|said|alleged)\sto"
    r"|it\s(?:is|was)\sreported)\b"
)
_BEFORE_VERB = re.compile(
    r"(?:\s(?:also|has|have|had|further|recently|later|earlier|previously|then|now|again|would|will"
    r"|\w+ly))+$"
)
_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being|gets?|got|not)(?:\s\w+ly)?$")
_BOUNDARY = re.compile(r"[,;:\u201c\u201d\"(\n]|\s[\u2013\u2014-]\s")
_CONJUNCTION = re.compile(r"\b(?:and|but|while|when|as|because|that|after|although|though)\s")
_NEW_SUBJECT = re.compile(r"(?:the|a|an|one)\s|[A-Z]|s?he\b|they\b|it\b")
_LEADING = re.compile(
    rf"(?:(?:and|but|as|while|when|because|that|meanwhile|however|also|then|{_WHEN})\b,?\s*)+",
    re.IGNORECASE,
)
_NOUN_PHRASE = re.compile(
    r"(?:the|a|an|one|some|many|several|most|other|both|his|her|its|their|two|three|local|state"
    r"|[A-Z]|[a-z]+s\b|he\b|she\b|they\b|it\b|people\b|police\b)"
)
_RELATIVE = re.compile(r",?\s(?:who|which|whose|whom|that|but|when)\b.*$", re.DOTALL)
_TRAILING_TIME = re.compile(rf"\s(?:on\s)?(?:{_WHEN})$")
_EXPLETIVE = re.compile(r"^(?:it|there|what|this|that|which|who|these|those)\b", re.IGNORECASE)
_IMPERSONAL = re.compile(r"(?:show|suggest|indicat)")
_PRONOUN = re.compile(r"^(?:he|she|they|it)$", re.IGNORECASE)
_CONTINUED = re.compile(
    r"^(?:the\s|a\s)?(?:(?:same|latest|new)\s)?"
    r"(?:report|newspaper|paper|daily|article|outlet|broadcaster|magazine|news\sagency|channel)$",
    re.IGNORECASE,
)
_QUOTATION = re.compile(r"\u201c[^\u201d]+\u201d|\"[^\"]+\"")
_DATA = re.compile(
    r"\b(?:data|figures?|numbers|statistics|records|stud(?:y|ies)|survey|poll|report)\b"
)

_ANONYMOUS = re.compile(
    r"\b(?:sources?|insiders?|officials?|diplomats?|aides?|mediators?|negotiators?|people\sfamiliar"
    r"|person\sfamiliar|people\sclose|one\sof\sthe\speople|unidentified|unnamed|anonymous"
    r"|anonymity|witnesses|analysts|experts|observers|critics)\b",
    re.IGNORECASE,
)
_OUTLET = re.compile(
    r"\b(?:newspapers?|broadcasters?|news\sagenc(?:y|ies)|press\sagency|magazine|media|tabloid"
    r"|website|TV|Television|Radio|(?:Times|Post(?!\sOffice)|Journal|News|Herald|Tribune|Gazette"
    r"|Guardian|Telegraph|Chronicle|Observer|Mail|Globe|Independent|Economist|Press|Bloomberg"
    r"|Reuters|AFP|Agence\sFrance|AP|EFE|dpa|DPA|ANSA|Ansa|Xinhua|TASS|Tass|Interfax|Kyodo|Yonhap"
    r"|PTI|BBC|CNN|CNBC|NBC|ABC|CBS|Fox|Sky|ITV|NPR|PBS|RFI|ARD|ZDF|RAI|NHK|Axios|Politico|Haaretz"
    r"|Al\sJazeera|Al\sArabiya|Al\sMayadeen|Le\sMonde|Le\sFigaro|Spiegel|El\sPa[i\u00ed]s|FT|WSJ"
    r"|NYT|Nikkei|Channel\s\d+))\b"
)
_JOURNALIST = re.compile(r"\b(?:journalist|reporter|correspondent|columnist|editor)\b")
_ORGAN_HEAD = re.compile(
    r"\b(?:ministry|government|office|army|military|police|authorit(?:y|ies)|agency|bureau|service"
    r"|department|court|commission|council|parliament|union|company|firm|spokes\w+|statement"
    r"|embassy|cabinet|administration|party|association|federation|organi[sz]ation|bank|treasury"
    r"|committee|release|forces|house|group|movement|board|institute|university|hospital"
    r"|secretariat|presidency|fund)$",
    re.IGNORECASE,
)
_ORGAN = re.compile(
    r"\b(?:Ministry|Office|Agency|Bureau|Department|Commission|Council|Authority|Union|Federation"
    r"|Association|Institute|Bank|Service|Treasury|Court|Government|Police|Army)\b"
)
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|said|says|met|did|does|do|must|may"
    r"|might|should)\b|\b[a-z]{2,}ed\b"
)
_PREDICATE = re.compile(
    r"\b(?:is|are|was|were|will|would|can|could|did|does|do|must|may|might|should)\b"
    r"|\b[a-z]+ed\s(?:to|the|an?|that|by|in|on|at|with|from|for)\b"
)
_LEADING_CLAUSE = re.compile(
    r"(?:When|In|On|At|After|As|Asked|Although|While|During|Before|Last|Since|Amid|Quoting|Citing)"
    r"\b[^,]*,\s"
)
_BARE = re.compile(
    r"^(?:the|an?|one|some|many|several|most|other|both|its|their|his|her)$", re.IGNORECASE
)
_NAMED_OUTLET = re.compile(
    r"\b(?:newspaper|broadcaster|agency|magazine|TV|Television|Radio|channel|website|daily)"
    r"(?:\s(?:station|channel|network))?\s(?!journalist)[A-Z]"
)


@dataclass(frozen=True)
class _Report:
    """Somebody's reporting of a stretch of the text; all offsets are the article's."""

    speaker: Span
    governs: Span
    verb: Span
    spoken: str | None
    firsthand: bool = True


def find_attribution(article: Article, sentence: int, start: int, end: int) -> Attribution:
    """Who says the words at `start:end`, which stand in the given sentence (1 is the first).

    Of nested reports ("the paper wrote that the ministry said …") the inner speaker counts, and the
    outer makes it second-hand. "The report", "the newspaper" and pronouns stand for the publication
    or the person named last, at most three sentences before.

    Returns:
        The attribution with the words that name the speaker as its evidence; an empty one where
        the article speaks in its own voice, second-hand if it says "reportedly".
    """
    words = Span(start=start, end=end)
    governing = [
        report
        for number, governed in _places(article, sentence, words)
        for report in _reports(article, number)
        if report.governs.start < governed.end and governed.end <= report.governs.end
        if number != sentence or report.governs.start <= start
    ]
    attributions = [
        attribution
        for report in sorted(
            governing, key=lambda report: report.governs.end - report.governs.start
        )
        if (attribution := _attribution(article, sentence, report)) is not None
    ]
    fragment = _fragment_behind(article, sentence)
    if attributions and not (fragment and attributions[0].speaker is None):
        outer = any(attribution.kind == "outlet" for attribution in attributions[1:])
        return attributions[0].model_copy(update={"firsthand": False}) if outer else attributions[0]
    if fragment is not None:
        return fragment
    return Attribution(firsthand=not _is_hedged(article, sentence, start, end))


def _attribution(article: Article, sentence: int, report: _Report) -> Attribution | None:
    named = _antecedent(article, report.speaker)
    if named is None:
        return None
    words = article.text[named.start : named.end]
    kind = _kind(words, _has_person(article, words))
    own = article.outlet is not None and locate(words, article.outlet) is not None
    continues = named != report.speaker
    firsthand = report.firsthand and (kind != "outlet" or own)
    if kind == "anonymous" and re.match(r"[Tt]he\s(?:same\s)?source", words):
        firsthand = firsthand and _outlet_before(article, sentence) is None
    return Attribution(
        speaker=words if kind == "outlet" else re.sub(r"^[Tt]he\s", "", words),
        kind=kind,
        firsthand=firsthand and not (continues and kind == "outlet"),
        spoken=report.spoken,
        evidence=Evidence.of(article, named.start, named.end),
    )


def _kind(words: str, person: bool) -> SpeakerKind:  # noqa: FBT001
    if _ORGAN_HEAD.search(words) and not (_OUTLET.search(words) and not _ORGAN.search(words)):
        return "official"
    if _NAMED_OUTLET.search(words) and not _JOURNALIST.search(words):
        return "outlet"
    if person and not re.search(r"\b(?:unidentified|unnamed|anonymous)\b", words):
        return "named"
    if _OUTLET.search(words) and not re.match(r"\w+\s(?:official|source)", words):
        return "outlet"
    if _ANONYMOUS.search(words) or _CONTINUED.match(words):
        return "anonymous"
    return "official"


def _has_person(article: Article, words: str) -> bool:
    """Whether the words name a person, by a full name or by a surname the article has in full."""
    people = [
        name.text for name in find_names(article.text) if is_person_name(name.text, name.title)
    ]
    surnames = {name.split()[-1] for name in people if len(name.split()) > 1}
    for name in find_names("so " + words):
        if _OUTLET.search(name.text) or _ORGAN.search(name.text) or country_of(name.text):
            continue
        if name.text in surnames or name.text in people:
            return True
    return False


def _reports(article: Article, number: int) -> Iterator[_Report]:
    span = article.sentences[number - 1]
    yield from _reports_before(article, span)
    yield from _reports_behind(article, span)
    yield from _reports_aside(article, span)


def _reports_before(article: Article, span: Span) -> Iterator[_Report]:
    """Speaker, verb, content: "The union said on Friday that 500 jobs would go"."""
    text = article.text
    latest: Span | None = None
    for verb in _VERB.finditer(text, span.start, span.end):
        if verb["saying"]:
            subject = latest or _main_subject(text, span.start, verb.start())
        else:
            subject = latest = _subject_before(text, span.start, verb.start())
        if subject is None or (_IMPERSONAL.match(verb[0]) and not _is_data(text, subject)):
            continue
        yield _Report(
            speaker=subject,
            governs=Span(start=verb.end(), end=_end_of_clause(text, verb.end(), span.end)),
            verb=Span(start=verb.start(), end=verb.end()),
            spoken=_spoken(text, span, verb.end()),
            firsthand=not _is_handed_on(article, text[verb.start() : span.end], verb[0]),
        )


def _main_subject(text: str, low: int, high: int) -> Span | None:
    """The subject of the sentence's main clause, up to its verb."""
    if leading := _LEADING_CLAUSE.match(text, low, high):
        low = leading.end()
    verb = _FINITE.search(text, low, high)
    return _trimmed_subject(text, low, verb.start()) if verb else None


def _is_data(text: str, subject: Span) -> bool:
    return _DATA.search(text, subject.start, subject.end) is not None


def _reports_behind(article: Article, span: Span) -> Iterator[_Report]:
    """Content, speaker, verb: "500 jobs would go, the union said on Friday"."""
    text = article.text
    for pattern in (_BEHIND, _BEHIND_INVERTED):
        for found in pattern.finditer(text, span.start, span.end):
            subject = _subject_before(text, found.start("subject"), found.end("subject"))
            inverted = pattern is _BEHIND_INVERTED
            if subject is None or (inverted and _FINITE.search(found["subject"])):
                continue
            aside = not inverted and found["close"] == ","
            start = _start_of_clause(text, span.start, found.start())
            end = span.end if aside else found.start()
            if end <= start:
                continue
            yield _Report(
                speaker=subject,
                governs=Span(start=start, end=end),
                verb=Span(start=found.start("verb"), end=found.end("verb")),
                spoken=_spoken(text, span, found.end("verb")),
                firsthand=not _is_handed_on(article, text[found.start("verb") : span.end],
                                            found["verb"]),
            )  # fmt: skip


def _reports_aside(article: Article, span: Span) -> Iterator[_Report]:
    """Named aside: "according to the union, …" or "…, as announced by the ministry"."""
    text = article.text
    for found in _ACCORDING.finditer(text, span.start, span.end):
        subject = _trimmed_subject(text, found.start("subject"), found.end("subject"))
        if subject is None:
            continue
        start = _start_of_clause(text, span.start, found.start())
        yield _Report(
            speaker=subject,
            governs=Span(start=start, end=_end_of_clause(text, found.end(), span.end)),
            verb=Span(start=found.start(), end=found.start("subject")),
            spoken=None,
        )


def _subject_before(text: str, low: int, verb: int) -> Span | None:
    """The noun phrase directly before a verb, over a parenthesis if there is one."""
    high = low + len(text[low:verb].rstrip())
    if adverbs := _BEFORE_VERB.search(text[low:high]):
        high = low + adverbs.start()
    if high <= low or _PASSIVE.search(text[low:high]):
        return None
    if text[high - 1] == ",":
        opening = text.rfind(",", low, high - 1)
        if opening < 0:
            return None
        high = opening
    if quoted := re.search(r"[\"\u201c][A-Z][\w\s]{1,30}[\"\u201d]$", text[low:high]):
        return Span(start=low + quoted.start(), end=high)
    start = max((found.end() for found in _BOUNDARY.finditer(text, low, high)), default=low)
    for conjunction in _CONJUNCTION.finditer(text, start, high):
        rest = text[conjunction.end() : high]
        head = text[start : conjunction.start()]
        is_list = conjunction[0] == "and " and len(head.split()) <= 4
        if conjunction[0] == "that " or (not is_list and _NEW_SUBJECT.match(rest)):
            start = conjunction.end()
    return _trimmed_subject(text, start, high)


def _trimmed_subject(text: str, start: int, end: int) -> Span | None:
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    if leading := _LEADING.match(text, start, end):
        start = leading.end()
    words = text[start:end].rstrip()
    words = _TRAILING_TIME.sub("", _RELATIVE.sub("", words)).rstrip()
    return Span(start=start, end=start + len(words)) if _can_speak(words) else None


def _can_speak(words: str) -> bool:
    """Whether the words are one noun phrase, and not a clause or an empty subject ("it was")."""
    if not _NOUN_PHRASE.match(words) or _BARE.match(words) or len(words.split()) > 14:
        return False
    if _EXPLETIVE.match(words) and not _PRONOUN.match(words):
        return False
    return _PREDICATE.search(words) is None or _ANONYMOUS.search(words) is not None


def _antecedent(article: Article, speaker: Span) -> Span | None:
    """What "the report", "the same newspaper" or a pronoun stands for; the words else."""
    words = article.text[speaker.start : speaker.end]
    if _CONTINUED.match(words):
        return _outlet_before(article, _sentence_at(article, speaker.start))
    if _PRONOUN.match(words):
        return _person_before(article, speaker.start)
    return speaker


def _outlet_before(article: Article, sentence: int) -> Span | None:
    """The publication that one of the three sentences before reports from, the nearest first."""
    for number in range(sentence - 1, max(0, sentence - 4), -1):
        reports = sorted(_reports(article, number), key=lambda report: -report.verb.start)
        for report in reports:
            words = article.text[report.speaker.start : report.speaker.end]
            if _kind(words, person=False) == "outlet":
                return report.speaker
    return None


def _person_before(article: Article, position: int) -> Span | None:
    number = _sentence_at(article, position)
    low = article.sentences[max(0, number - 3)].start
    people = [
        name
        for name in find_names(article.text[low:position])
        if is_person_name(name.text, name.title)
    ]
    if not people:
        return None
    return Span(start=low + people[-1].start, end=low + people[-1].end)


def _fragment_behind(article: Article, sentence: int) -> Attribution | None:
    """A tiny sentence without a verb that names an organ: "Ministry of Labour in Lisbon."."""
    if sentence >= len(article.sentences):
        return None
    span = article.sentences[sentence]
    words = article.text[span.start : span.end]
    gap = article.text[article.sentences[sentence - 1].end : span.start]
    is_tiny = len(words.split()) <= 10 and _FINITE.search(words) is None
    if "\n" in gap or not is_tiny or not _ORGAN.search(words) or article.is_boilerplate(span):
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


def _is_handed_on(article: Article, words: str, verb: str) -> bool:
    """Whether the speaker spoke to, or wrote in, another publication than the article's own."""
    if verb in {"wrote", "writes", "tweeted", "posted"}:
        return True
    found = _HANDED_ON.search(words)
    if found is None or _OUTLET.search(found["outlet"]) is None:
        return False
    return article.outlet is None or locate(article.outlet, found["outlet"]) is None


def _spoken(text: str, span: Span, verb_end: int) -> str | None:
    """When it was said: directly behind the verb, or at the beginning of the sentence."""
    behind = re.compile(rf"(?:\s[A-Z\w]+){{0,2}}?\s(?:on\s)?({_WHEN})\b").match(
        text, verb_end, min(span.end, verb_end + 60)
    )
    before = re.compile(rf"\W{{0,3}}(?:on\s)?({_WHEN})\b,?\s", re.IGNORECASE).match(
        text, span.start, verb_end
    )
    found = behind or before
    return None if found is None else re.sub(r"^[Oo]n\s", "", found[1])


def _start_of_clause(text: str, low: int, position: int) -> int:
    return max((found.end() for found in re.finditer(r";\s", text[low:position])), default=0) + low


def _end_of_clause(text: str, position: int, high: int) -> int:
    found = _BREAK.search(text, position, high)
    return high if found is None or found.start() <= position else found.start()


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
