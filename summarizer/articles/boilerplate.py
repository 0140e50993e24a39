"""Stretches of an article that are not its reporting, or report a thing a second time."""

import re
from collections.abc import Iterator, Sequence

from summarizer.articles.dateline import SOURCE_LINE
from summarizer.articles.lines import lines
from summarizer.articles.repetition import find_repetitions
from summarizer.models import Boilerplate, Span

_LONGEST_LABEL = 30
_LONGEST_CREDIT = 160
_LONGEST_CAPTION = 300
_LONGEST_HEADLINE = 160
_SAME_CUE = 88  # rapidfuzz ratio: "Read morre" is "Read more", "Related" is not "Relayed"

# A full stop that does not belong to initials.
_FULL_STOP = re.compile(
    r"(?<![A-Z])[.:;,][\"'\u201d\u2019)\]]*$|(?<![A-Z])\.[\"'\u201d\u2019)\]]*\s"
)
# Lines that announce other articles; headlines may follow.
_ANNOUNCEMENTS = (
    "also read", "read also", "read more", "read next", "read this", "read this next", "see also",
    "must read", "most read", "most popular", "up next", "related", "related articles",
    "related stories", "related news", "related coverage", "related content", "related topics",
    "recommended", "recommended stories", "recommended for you", "recommended reading",
    "you may also like", "you might also like", "you may also be interested in",
    "more on this story", "more from us", "more stories", "more news", "trending",
    "trending stories", "top stories", "latest news", "editors' picks", "editor's picks",
    "don't miss", "keep reading", "further reading", "in case you missed it",
)  # fmt: skip
# Lines that stand alone.
_INTERJECTIONS = (
    "advertisement", "advertising", "sponsored", "sponsored content", "continue reading",
    "continue reading below", "story continues below", "story continues below advertisement",
    "article continues below", "article continues after advertisement", "share", "share this",
    "share this article", "share this story", "sign up", "subscribe", "subscribe now", "follow us",
    "click here", "newsletter", "our newsletter", "comments", "leave a comment", "log in",
    "sign in", "learn more", "load more", "skip to content", "watch the video",
)  # fmt: skip
_LABELS = (*_ANNOUNCEMENTS, "watch", "listen", "watch live", "subscribe", "follow us")

_LABEL = re.compile(
    rf"(?P<label>[^\n:|\u00bb>\u2013\u2014]{{3,{_LONGEST_LABEL}}}?)\s*[:|\u00bb>\u2013\u2014]"
)
_CALL = re.compile(
    r"[^\w\"'\u201c\u2018\u00ab]*(?:sign\s+up\s+(?:for|to|here|now|today)\b"
    r"|subscribe\s+(?:to|now|today|here|for)\b"
    r"|follow\s+(?:us|me|@\w+)\b|click\s+here\b|tap\s+here\b"
    r"|share\s+this\s+(?:article|story|post|page|on)\b"
    r"|join\s+our\s+(?:\w+\s+)?(?:newsletter|channel|community|mailing\s+list|whatsapp|telegram)\b"
    r"|(?:download|get)\s+(?:the|our)\s+(?:\w+\s+)?(?:app|newsletter)\b"
    r"|(?:read|see)\s+more\s+(?:about|on|at|from|here|stories|news|in\s+our)\b"
    r"|(?:support|donate\s+to)\s+our\s+(?:journalism|work|newsroom|reporting)\b"
    r"|you\s+can\s+read\s+more\b|this\s+article\s+(?:was\s+)?(?:first|originally)\s+"
    r"(?:appeared|published)\b)",
    re.IGNORECASE,
)

_AGENCIES = (
    r"Getty(?:\s+Images)?|AFP|AP|EPA|EPA-EFE|Reuters|Profimedia|Shutterstock|iStock(?:photo)?"
    r"|Unsplash|Alamy|Anadolu|Xinhua|Bloomberg|dpa|DPA|PA|ANSA|EFE|Magnum|WireImage"
)
# The name before "Photo:" is often glued to it where the page's markup was lost.
_CREDIT_LINES = tuple(
    re.compile(pattern)
    for pattern in (
        r".{0,80}(?<![A-Z])(?:Photos?|Photograph|Photography|Images?|Picture|Video|Illustration|"
        r"Graphic|Foto|PHOTO|IMAGE|Credits?)(?:\s+(?:by|credit|courtesy(?:\s+of)?))?\s?:\s*\S.*",
        r"(?:Photo|Image|Photograph|Picture|Illustration)s?\s+(?:by|courtesy\s+of)\s+[A-Z].*",
        rf"[\[(]?[^.\[(]{{0,80}}(?:/\s?|\bvia\s+|\u00a9\s?)(?:{_AGENCIES})(?:\s?/.*)?[\])]?",
        r"[\[(]?[^.\[(]{0,60}\bGetty\s+Images\b[^.]{0,40}",
        SOURCE_LINE.pattern,
        r"(?:\u00a9|\(c\)|Copyright\s+(?:\u00a9|\(c\)|\d{4})).*",
        r".{0,80}\bAll\s+[Rr]ights\s+[Rr]eserved\b.*",
    )
)
_BYLINE = re.compile(r"(?:By|BY)\s+[A-Z\u00c0-\u00de][^.:;]{2,80}")
_CREDIT_SENTENCE = re.compile(
    r"[\W_]*(?:(?:(?:additional|further)\s+)?(?:reporting|writing|editing|compiled|edited|written"
    r"|translated)(?:\s+and\s+(?:writing|editing))?\s+by\s|with\s+(?:inputs?|files?)\s+from\s"
    r"|our\s+standards:)",
    re.IGNORECASE,
)
_CREDIT_WORDS = frozenset({
    "additional", "agencies", "al", "and", "by", "compiled", "da", "de", "edited", "editing",
    "el", "file", "files", "for", "from", "further", "in", "input", "inputs", "of", "our",
    "reporting", "the", "translated", "van", "von", "with", "writing", "written",
})  # fmt: skip
_CAPTION_SENTENCE = re.compile(
    r"(?<!who )(?<!which )(?<!that )\b(?:is|are)\s+(?:seen\s+)?pictured\b"
    r"|^[\W_]*(?:pictured|above|left|right|top|bottom)\s*:"
    r"|^[\W_]*file(?:\s+(?:photo|image|picture)\b|\s*[-\u2013\u2014:]\s)"
    r"|(?:^[\W_]*|\b(?:seen|shown)\s+)in\s+this\s+(?:[\w.,-]+\s+){0,5}?"
    r"(?:photo|photograph|image|frame\s+grab|screen\s?grab)\b",
    re.IGNORECASE,
)
# The picture's agency stands in brackets behind what the picture shows.
_CAPTION_LINE = re.compile(
    r".*[\[(](?:file(?:\s+(?:photo|image))?|[^\[\]()]*(?:\bphoto\b|\bhandout\b|/(?:AFP|AP|EPA|Reuters"
    r"|Getty)|Getty\s+Images)[^\[\]()]*)[\])]\.?",
    re.IGNORECASE,
)
_TOP_LINES = 4


def find_boilerplate(
    text: str, sentences: Sequence[Span], *, title: Span | None = None
) -> tuple[Boilerplate, ...]:
    """What is not reporting, in reading order: promotion, credits, captions and repetitions.

    Stretches are lines or sentences; of a sentence that is told twice one telling stays unmarked.

    Args:
        text: The article's text.
        sentences: Its sentences, none crossing a line break.
        title: Where its title stands; a title is never marked.
    """
    article_lines = [line for line in lines(text) if not (title and title.overlaps(line))]
    marked = [
        *_promotion(text, article_lines),
        *_credits_and_captions(text, article_lines),
    ]
    marked.extend(_marked_sentences(text, sentences, [*marked, *([title] if title else [])]))
    reporting = [s for s in sentences if not any(s.overlaps(stretch) for stretch in marked)]
    marked.extend(
        Boilerplate(start=span.start, end=span.end, kind="repetition")
        for span in find_repetitions(text, reporting, title=title)
    )
    return tuple(sorted(marked, key=lambda stretch: stretch.start))


def find_credits(text: str) -> tuple[Span, ...]:
    """The lines that only name who wrote, took or supplied something: "Photo: Ana Costa"."""
    article_lines = lines(text)
    bylines = [
        line
        for line in article_lines[:_TOP_LINES]
        if _BYLINE.fullmatch(text, line.start, line.end) and _only_names(text, line)
    ]
    return tuple(
        line
        for line in article_lines
        if line in bylines
        or (
            line.end - line.start <= _LONGEST_CREDIT
            and any(p.fullmatch(text, line.start, line.end) for p in _CREDIT_LINES)
        )
    )


def _only_names(text: str, span: Span) -> bool:
    """Whether every word is a name or one that joins names in a credit: nothing is stated."""
    words = re.findall(r"[^\W\d_]+", text[span.start : span.end])
    return all(word[0].isupper() or word in _CREDIT_WORDS for word in words)


def _promotion(text: str, article_lines: Sequence[Span]) -> Iterator[Boilerplate]:
    announced = False
    for line in article_lines:
        words = text[line.start : line.end]
        if _is_one_of(words, _ANNOUNCEMENTS):
            announced = True
        elif announced and _is_headline(words):
            pass  # the articles that were announced
        else:
            announced = False
            if not (_is_one_of(words, _INTERJECTIONS) or _has_label(words)):
                continue
        yield Boilerplate(start=line.start, end=line.end, kind="promotion")


def _is_one_of(words: str, cues: Sequence[str]) -> bool:
    from rapidfuzz import fuzz

    plain = re.sub(r"^[\W_]+|[\W_]+$", "", words).casefold().replace("\u2019", "'")
    if len(plain) > _LONGEST_LABEL + 10:
        return False
    return plain in cues or any(
        len(cue) > 8 and fuzz.ratio(plain, cue) >= _SAME_CUE for cue in cues
    )


def _has_label(words: str) -> bool:
    label = _LABEL.match(words)
    return label is not None and _is_one_of(label["label"], _LABELS)


def _is_headline(words: str) -> bool:
    return len(words) <= _LONGEST_HEADLINE and not _FULL_STOP.search(words)


def _credits_and_captions(text: str, article_lines: Sequence[Span]) -> Iterator[Boilerplate]:
    credit_lines = find_credits(text)
    for line in article_lines:
        if line in credit_lines:
            yield Boilerplate(start=line.start, end=line.end, kind="credit")
        elif line.end - line.start <= _LONGEST_CAPTION and _CAPTION_LINE.fullmatch(
            text, line.start, line.end
        ):
            yield Boilerplate(start=line.start, end=line.end, kind="caption")


def _marked_sentences(
    text: str, sentences: Sequence[Span], taken: Sequence[Span]
) -> Iterator[Boilerplate]:
    for span in sentences:
        if any(span.overlaps(other) for other in taken):
            continue
        words = text[span.start : span.end]
        if _CALL.match(words):
            yield Boilerplate(start=span.start, end=span.end, kind="promotion")
        elif _CREDIT_SENTENCE.match(words) and _only_names(text, span):
            yield Boilerplate(start=span.start, end=span.end, kind="credit")
        elif _CAPTION_SENTENCE.search(words):
            yield Boilerplate(start=span.start, end=span.end, kind="caption")
