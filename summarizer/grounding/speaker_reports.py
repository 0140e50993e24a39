"""The reports of a sentence: who hands on which stretch of it, by which words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from summarizer.grounding.quotes import locate
from summarizer.grounding.saying import SAY, SAY_BEHIND, SAY_THAT, SAYING, WHEN
from summarizer.grounding.speaker_kinds import ORGAN_HEAD, OUTLET
from summarizer.grounding.speaker_subjects import (
    FINITE,
    is_data,
    main_subject,
    subject_before,
    trimmed_subject,
)
from summarizer.models import Article, Span

_BE_SAYING = (
    r"(?:is|are|was|were)\s(?:now\s)?"
    rf"(?:saying|claiming|reporting|(?:{SAYING})(?=\s(?:that|how)\b))"
)
_OPENS_CONTENT = r"(?=\s(?:that|how)\b|:?,?\s?[\"\u201c])"
_SHOWS = r"shows?|showed|suggests?|suggested|indicates?|indicated|puts?|finds?|found"
# 'repeated its demand for 9 percent' makes the demand again; what it says is not reported.
_SETS_OUT = (
    r"repeat(?:s|ed)(?!\s(?:[\w\u2019'-]+\s){1,3}?"
    r"(?:demand|offer|call|appeal|threat|proposal)s?\b)"
    r"|(?:spell|set)(?:s|ed)?\sout|la(?:ys|id)\sout|outlin(?:es|ed)"
)
_VERB = re.compile(
    rf"\b(?:(?P<being>{_BE_SAYING})|(?P<say>{SAY})|(?P<that>{SAY_THAT}){_OPENS_CONTENT}"
    rf"|(?P<saying>{SAYING}){_OPENS_CONTENT}|(?P<data>{_SHOWS})|(?P<out>{_SETS_OUT}))\b"
)
# 'a truce declared in May', 'the plan announced by the minister': participles, no reports.
_PARTICIPLE = re.compile(
    r"(?:announced|confirmed|reported|declared|claimed|estimated|stated|acknowledged)$"
)
_BY_OR_WHEN = re.compile(r"\sby\s")
_INANIMATE = re.compile(
    r"\b(?:ceasefires?|cease-fires?|truces?|armistices?|lulls?|deals?|agreements?|accords?|pacts?|treat(?:y|ies)"
    r"|arrangements?|plans?|proposals?|offers?|measures?|strikes?|walkouts?|tariffs?|dut(?:y|ies)|sanctions"
    r"|quotas?|packages?|budgets?|laws?|bills?|bans?|cuts?|rises?|increases?|deaths?|casualties|attacks?|talks"
    r"|rounds?|steps?|moves?|decisions?|terms|figures|numbers|results?|cases)$",
    re.IGNORECASE,
)
# 'the minister presented figures showing that'
_FIGURES_SHOWN = re.compile(
    r"\b(?:present|publish|releas|cit|unveil|issu|produc)\w+\s(?:[\w\u2019'-]+\s){0,3}?"
    r"(?:figures|data|estimates|documents|calculations|statistics|numbers|a\sreport|a\sstudy|a\spaper)"
    r"\s(?:showing|suggesting|indicating|saying)\sthat\b"
)
# 'X disputes that, putting the cost at 9 million'
_PUTTING = re.compile(r"putting\b")
_STATEMENT_OF = re.compile(
    r"(?:an?\s|the\s|its\s)?(?:\w+\s)?(?:statement|release|communiqu\u00e9|tally|filing|note|letter)"
    r"\s(?:issued\s|released\s|put\sout\s)?(?:from|by)\s(?:the\s)?"
)
_APPOSED = re.compile(
    r",\s(?P<name>[A-Z][\w\u2019'-]+(?:\s[A-Z][\w\u2019'-]+){1,2})(?=,\swho\b|\.?[\"\u201d]?\s*$|[.;])"
)
_GESTURE = re.compile(
    r",\s(?!(?:adding|saying|noting|stating|warning|stressing|claiming|arguing|explaining|insisting"
    r"|citing|quoting)\b)"
    r"[a-z]+ing\b"
)
_IMPERSONAL = re.compile(r"(?:show|suggest|indicat)")
# 'announced a strike' does what 'announced that' reports.
_ACT = re.compile(
    r"(?:confirm|declar)\w+\s(?:an?|the|its|their|his|her|plans?|new)\s"
    r"|announc\w+\s(?:an?|the|its|their|his|her|plans?|new|[\d$\u20ac\u00a3])"
)
# Verbs of stating a number: 'police counted 300', 'the ministry put the toll at 12'.
_COUNTING = re.compile(
    r"\b(?:count(?:s|ed)|sp(?:oke|eaks)\sof|put(?:s|ting)?\s[^;.]{2,90}?\sat|gave\s[^,;.]{2,40}?\s(?:as|at|of)"
    r"|gave\s(?:an?|the)\s[^;.]{2,40}?,|advis(?:e[sd]?)|recommend(?:s|ed)?\s[^,;.]{0,40}?\sof)"
    r"(?=\s[^;.]{0,40}?\b(?:\d|one|two|three|four|five|six|seven|eight|nine|ten|a\s))"
)
# 'Norway counted 41, Sweden 63'
_GAPPED = re.compile(
    r"[\w\s.,-]{1,30}?,\s(?:and\s|while\s)?(?P<subject>(?:the\s)?(?:[A-Z][\w\s-]{1,40}?|[a-z]+s))\s(?=\d)"
)
# 'union figures of 11,000 strikers', 'disputing the ministry's estimate of 300'
_OWN_FIGURES = re.compile(
    r"\b(?P<subject>(?:the\s|an?\s)?(?:[A-Z][\w-]*|[a-z]+)(?:\s[A-Z][\w-]*){0,3})(?:[\u2019']s?)?"
    r"\s(?:figures?|estimates?|counts?|tall(?:y|ies)|claims?|numbers)\s(?:of|that)\s"
)
_VERB_BEHIND = rf"(?:{SAY}|{SAY_THAT}|{SAY_BEHIND}|{_BE_SAYING})"
_TAIL = (
    rf"(?:(?<=told|ells)\s[^,;.\"\u201d]{{2,60}}?)?(?:\s(?:{WHEN}))?"
    rf"(?:\s(?:on|in|at|to|by|via|during|after|as|late|early|outside|before|from)\b[^,;]{{1,120}}?)?"
    r"\s*(?P<close>[,.!?\"\u201d]|$)"
)
_APPOSITION = (
    r"(?:,\s(?:who|whose|which|the|an?|its|head|general|president|chair|chief|[A-Z0-9])"
    r"[^,;:\"\u201c\u201d\u2013\u2014]{1,100}?,)?"
)
# The stop of 'U.S. data', 'St. Petersburg', that ends no sentence.
_ABBREVIATED = (
    r"(?:(?<=\b[A-Z])|(?<=\b(?:Mr|Dr|St))|(?<=\b(?:Gen|Gov|Sen|Rep|Mrs)))\.(?=[A-Z]\.|\s\w)"
)
_BEHIND = re.compile(
    rf"(?:,|,?[\"\u201d],?|,?\s[\u2013\u2014-])\s?"
    rf"(?P<subject>[^,;:\"\u201c\u201d\u2013\u2014]{{2,110}}?{_APPOSITION})\s(?P<verb>{_VERB_BEHIND}){_TAIL}"
)
_BEHIND_INVERTED = re.compile(
    r"(?:,|,?[\"\u201d],?)\s?(?P<verb>said|says|reported|wrote|added|adds|noted"
    r"|notes|explained|warned|argued|insisted|claimed|admitted|replied|recalled|predicted|told)\s"
    r"(?P<subject>(?:the|a|an|one|(?:[a-z]+\s){0,3}[A-Z])[^,;:\"\u201c\u201d]{1,90}?)"
    r"(?=[,;]|(?<!\b[A-Z])\.(?!\d)|$)"
)
_ACCORDING = re.compile(
    r"\b(?:[Aa]ccording\sto|[Aa]s\sper|[Pp]er(?=\s(?:the|an?)\s)"
    r"|as\s(?:reported|announced|stated|quoted|cited|confirmed|estimated)\sby"
    r"|(?P<end>(?<=,\s)(?:reported|quoted|cited|announced)\sby)|[Bb]y\sthe\s(?:reckoning|count|estimate|tally"
    rf"|calculation)s?\sof)\s(?P<subject>(?:[^,;:.\"\u201c\u201d]|{_ABBREVIATED}){{2,110}})"
)
_HANDED_ON = re.compile(
    r"\b(?:as\s(?:quoted|cited|reported)\sby|quoted\sby|cited\sby|told|informed|interview\swith"
    r"|speaking\sto|in\sremarks\sto)\s(?:the\s)?(?P<outlet>[^,;.\"\u201d]{2,60})"
)
_WHICH = re.compile(r",\s(?:which|who)\s$")
_CLOSING = ("\u201d", '"')
_BREAK = re.compile(r";|,\s(?:while|whereas|although|though|but)\s|\s[\u2013\u2014]\s")


@dataclass(frozen=True)
class Report:
    """Somebody's reporting of a stretch of the text; all offsets are the article's."""

    speaker: Span
    governs: Span
    verb: Span
    spoken: str | None
    firsthand: bool = True
    trails: bool = False
    """Whether it only names its source behind: "…, according to the ministry"."""


def find_reports(article: Article, number: int) -> Iterator[Report]:
    """Every report of a sentence (1 is the first), those that govern few words among them."""
    span = article.sentences[number - 1]
    yield from _reports_before(article, span)
    yield from _reports_behind(article, span)
    yield from _reports_aside(article, span)
    yield from _counts(article, span)


def _reports_before(article: Article, span: Span) -> Iterator[Report]:
    """Speaker, verb, content: "The union said on Friday that 500 jobs would go"."""
    text = article.text
    latest: Span | None = None
    for verb in _VERB.finditer(text, span.start, span.end):
        if verb["saying"]:
            subject = latest or main_subject(text, span.start, verb.start())
        else:
            subject = latest = subject_before(text, span.start, verb.start())
        if _ACT.match(text, verb.start(), span.end) or _is_gesture(text, verb.end(), subject):
            continue
        if _is_participle(text, verb, subject):
            continue
        shown = verb["data"] or _IMPERSONAL.match(verb[0])
        ends = verb.end() >= span.end
        if ends or subject is None or (shown and not is_data(text, subject)):
            continue
        yield Report(
            speaker=subject,
            governs=Span(start=verb.end(), end=_end_of_report(text, span, verb)),
            verb=Span(start=verb.start(), end=verb.end()),
            spoken=_spoken(text, span, verb.end()),
            firsthand=not _is_handed_on(article, text[verb.start() : span.end], verb[0]),
        )


def _is_gesture(text: str, behind: int, subject: Span | None) -> bool:
    """Whether the article tells how a quote was said: '"…", he said, pointing to a map'."""
    return (
        subject is not None
        and text[: subject.start].rstrip(" ,")[-1:] in _CLOSING
        and _GESTURE.match(text, behind) is not None
    )


def _end_of_report(text: str, span: Span, verb: re.Match[str]) -> int:
    """Where a report ends: that in a clause with "which" at the comma that closes it."""
    end = _end_of_clause(text, verb.end(), span.end)
    if _WHICH.search(text, span.start, verb.start()):
        end = _past_number(text, verb.end(), text.find(",", verb.end(), end), end)
    return end


def _is_participle(text: str, verb: re.Match[str], subject: Span | None) -> bool:
    """Whether what looks like a verb of saying only describes the noun before it."""
    if not _PARTICIPLE.search(verb[0]):
        return False
    if _BY_OR_WHEN.match(text, verb.end()):
        return True
    return subject is not None and _INANIMATE.search(text, subject.start, subject.end) is not None


def _reports_behind(article: Article, span: Span) -> Iterator[Report]:
    """Content, speaker, verb: "500 jobs would go, the union said on Friday"."""
    text = article.text
    for pattern in (_BEHIND, _BEHIND_INVERTED):
        for found in pattern.finditer(text, span.start, span.end):
            subject = subject_before(text, found.start("subject"), found.end("subject"))
            inverted = pattern is _BEHIND_INVERTED
            if subject is None or (inverted and FINITE.search(found["subject"])):
                continue
            gesture = _is_gesture(text, found.end("verb"), subject)
            aside = not inverted and found["close"] == "," and not gesture
            start = _start_of_reported(text, span.start, found.start())
            end = span.end if aside else found.start()
            if end <= start:
                continue
            yield Report(
                speaker=subject,
                governs=Span(start=start, end=end),
                verb=Span(start=found.start("verb"), end=found.end("verb")),
                spoken=_spoken(text, span, found.end("verb")),
                firsthand=not _is_handed_on(article, text[found.start("verb") : span.end],
                                            found["verb"]),
            )  # fmt: skip


def _reports_aside(article: Article, span: Span) -> Iterator[Report]:
    """Named aside: "according to the union, …" or "…, as announced by the ministry"."""
    text = article.text
    for found in _ACCORDING.finditer(text, span.start, span.end):
        subject = trimmed_subject(text, found.start("subject"), found.end("subject"), reduced=True)
        # 'The plan, announced by the minister, cuts …' says who announced the plan alone.
        amid = found["end"] == "announced by" and text[found.end() : found.end() + 1] == ","
        if subject is None or amid:
            continue
        subject = _author(text, subject, span.end)
        start = _start_of_clause(text, span.start, found.start())
        yield Report(
            speaker=subject,
            governs=Span(start=start, end=_end_of_clause(text, found.end(), span.end)),
            verb=Span(start=found.start(), end=found.start("subject")),
            spoken=None,
            trails=found.start() > start and len(text[found.end() : span.end].strip()) <= 1,
        )


def _author(text: str, subject: Span, high: int) -> Span:
    """Whose statement it is: 'a statement from the mediator, Ana Costa' is hers."""
    if statement := _STATEMENT_OF.match(text, subject.start, subject.end):
        subject = Span(start=statement.end(), end=subject.end)
        if name := _APPOSED.match(text, subject.end, high):
            return Span(start=name.start("name"), end=name.end("name"))
    return subject


def _counts(article: Article, span: Span) -> Iterator[Report]:
    """Whose number it is: "police counted 300", "union figures of 11,000"."""
    text = article.text
    for verb in _COUNTING.finditer(text, span.start, span.end):
        if _PUTTING.match(text, verb.start()):
            said = [r for r in _reports_behind(article, span) if r.verb.end <= verb.start()]
            main = main_subject(text, span.start, verb.start())
            subject = said[-1].speaker if said else main
        else:
            subject = subject_before(text, span.start, verb.start())
        if subject is None or verb.end() >= span.end:
            continue
        comma = text.find(",", verb.end(), span.end)
        end = _end_of_clause(text, verb.end(), span.end)
        gapped = _GAPPED.match(text, verb.end(), end)
        first = gapped.start("subject") if gapped else _past_number(text, verb.end(), comma, end)
        yield _count(subject, verb, Span(start=verb.end(), end=first))
        if gapped:
            other = Span(start=gapped.start("subject"), end=gapped.end("subject"))
            yield _count(other, verb, Span(start=gapped.end(), end=end))
    for shown in _FIGURES_SHOWN.finditer(text, span.start, span.end):
        subject = subject_before(text, span.start, shown.start())
        if subject is not None and shown.end() < span.end:
            end = _end_of_clause(text, shown.end(), span.end)
            yield _count(subject, shown, Span(start=shown.end(), end=end))
    for found in _OWN_FIGURES.finditer(text, span.start, span.end):
        subject = Span(start=found.start("subject"), end=found.end("subject"))
        words = text[subject.start : subject.end]
        if ORGAN_HEAD.search(words) or words.split()[-1][0].isupper():
            comma = text.find(",", found.end(), span.end)
            stretch = Span(start=found.end(), end=_past_number(text, found.end(), comma, span.end))
            yield _count(subject, found, stretch)


def _count(speaker: Span, verb: re.Match[str], governs: Span) -> Report:
    return Report(
        speaker=speaker,
        governs=governs,
        verb=Span(start=verb.start(), end=verb.end()),
        spoken=None,
    )


def _past_number(text: str, position: int, comma: int, high: int) -> int:
    """Where the first phrase of a stretch ends; a comma between digits ends none."""
    while comma >= 0 and text[comma + 1 : comma + 2].isdigit():
        comma = text.find(",", comma + 1, high)
    return comma if comma > position else high


def _is_handed_on(article: Article, words: str, verb: str) -> bool:
    """Whether the speaker spoke to, or wrote in, another publication than the article's own."""
    if verb in {"wrote", "writes", "tweeted", "posted"}:
        return True
    found = _HANDED_ON.search(words)
    if found is None or OUTLET.search(found["outlet"]) is None:
        return False
    return article.outlet is None or locate(article.outlet, found["outlet"]) is None


def _spoken(text: str, span: Span, verb_end: int) -> str | None:
    """When it was said: directly behind the verb, or at the beginning of the sentence."""
    behind = re.compile(rf"(?:\s[A-Z\w]+){{0,2}}?\s(?:on\s)?({WHEN})\b").match(
        text, verb_end, min(span.end, verb_end + 60)
    )
    before = re.compile(rf"\W{{0,3}}(?:on\s)?({WHEN})\b,?\s", re.IGNORECASE).match(
        text, span.start, verb_end
    )
    found = behind or before
    return None if found is None else re.sub(r"^[Oo]n\s", "", found[1])


def _start_of_clause(text: str, low: int, position: int) -> int:
    return max((found.end() for found in re.finditer(r";\s", text[low:position])), default=0) + low


def _start_of_reported(text: str, low: int, position: int) -> int:
    """Where the words begin that are reported behind; those beside a mere snippet are not.

    Of "the plan, an idea that \u201cwent nowhere\u201d, she said" she said the last part alone.
    """
    start = _start_of_clause(text, low, position)
    snippet = re.search(r"[\"\u201c][a-z][^\"\u201c\u201d]{1,60}$", text[start:position])
    comma = text.rfind(", ", start, start + snippet.start()) if snippet else -1
    return comma + 2 if comma >= 0 else start


def _end_of_clause(text: str, position: int, high: int) -> int:
    for found in _BREAK.finditer(text, position, high):
        said = text[position : found.start()]
        is_quoted = said.count("\u201c") > said.count("\u201d") or said.count('"') % 2
        if found.start() > position and not is_quoted:
            return found.start()
    return high
