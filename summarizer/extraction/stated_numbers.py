"""The numbers of an article's reporting, each with the clause and the noun that are its own."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from summarizer.articles.reporting import reporting_sentences
from summarizer.extraction.amount_states import AmountState
from summarizer.extraction.asides import is_aside
from summarizer.extraction.measures import asked_for, is_person
from summarizer.grounding.left_out_units import with_currency
from summarizer.grounding.number_clauses import number_clauses
from summarizer.grounding.numbers import NumberMention, find_numbers
from summarizer.models import Article
from summarizer.models.draft import FigureDraft

_KINDS = ("count", "duration", "percent", "money", "age")
_PART_OF = re.compile(
    r"\s+(?:out )?of\s+(?:(?:the|its|their|his|her|all|our)"
    r"|[\w\u2019'-]+[\u2019']s?)(?:\s+\w+)?\s*$"
)
_LIST = re.compile(r"\s*(?:,|,?\s(?:and|or)\s)\s*")
_OF_HERS = re.compile(
    r"\s+of\s+(?:her|his|our|my|your|(?:the\s)?[A-Z][\w-]*(?:[\u2019']s|s[\u2019']))\s+([a-z]+s|staff)\b"
)
# 'the union, whose members number 900'
_WHO_NUMBER = re.compile(
    r"\b([a-z]+s|people|staff)\s(?:now\s)?(?:number(?:s|ed)?|total(?:s|led)?)\s*$"
)
# 'the 101-member parliament', 'a 12-seat majority'
SEATS = re.compile(
    r"-(?P<by>seat|member)\s(?:[A-Za-z-]+\s){0,2}?(?P<of>parliament|assembly|senate|legislature|chamber"
    r"|house|congress|knesset|council|majority|bundestag|diet|duma|rada|riksdag|storting)\b",
    re.IGNORECASE,
)
# 'a two-point increase in income tax'
POINTS = re.compile(
    r"-point\s(?=(?:[a-z]+\s){0,3}?(?:increases?|rises?|hikes?|cuts?|reductions?|raise)\b)"
)
_TABLE = 25
"""Numbers beyond which a sentence is a table, whose words do not say what they count."""


@dataclass(frozen=True)
class StatedNumber:
    """A number with the sentence and the clause that state it."""

    article: Article
    number: int
    sentence: str
    mention: NumberMention
    start: int
    end: int

    @property
    def clause(self) -> str:
        """The words that state the number."""
        return self.sentence[self.start : self.end]

    @property
    def lead(self) -> str:
        """The words of the clause before the number."""
        return self.sentence[self.start : self.mention.number_start]

    @property
    def before(self) -> str:
        """What the article says before the sentence."""
        return self.article.text[: self.article.sentences[self.number - 1].start]

    @property
    def asked(self) -> AmountState:
        """Whether it is demanded or offered."""
        return asked_for(self.sentence, self.start, self.mention.number_start, self.mention.end)

    @property
    def supposed(self) -> AmountState:
        """The same, where what only 'would' be counts as proposed."""
        number = (self.mention.number_start, self.mention.end)
        return asked_for(self.sentence, self.start, *number, supposed=True)

    def draft(self, counted: str, measure: str) -> FigureDraft:
        """The figure that counts this."""
        return FigureDraft(
            sentence=self.number,
            words=self.clause,
            number=_written(self.sentence, self.mention),
            counted=_without_number(counted, self.clause),
            measure=measure,
        )


def stated_numbers(article: Article) -> Iterator[StatedNumber]:
    """The numbers of weight that the article's reporting states, in its order."""
    for number, sentence in reporting_sentences(article):
        yield from _in_sentence(article, number, sentence)


def _in_sentence(article: Article, number: int, sentence: str) -> Iterator[StatedNumber]:
    """The sentence's numbers of weight, each with its clause and the noun it shares with others."""
    mentions = [
        with_currency(article, number, mention)
        for mention in find_numbers(sentence)
        if mention.kind in _KINDS
    ]
    if len(mentions) > _TABLE:
        return
    clauses = number_clauses(sentence, mentions)
    for index, (mention, (start, end)) in enumerate(zip(mentions, clauses, strict=True)):
        if rise := _as_points(sentence, mention):
            yield StatedNumber(article, number, sentence, rise, start, max(end, rise.end))
            continue
        if is_aside(sentence, mention) and not SEATS.match(sentence, mention.end):
            continue
        following = index + 1 if index + 1 < len(mentions) else None
        if following and _is_part(sentence, mention, mentions[following]):
            whole = replace(mention, noun=mentions[following].noun)
            yield StatedNumber(article, number, sentence, whole, start, clauses[following][1])
        else:
            counting = _with_noun(sentence, mention)
            listed = following and _is_listed(sentence, counting, mentions[following])
            last = clauses[following][1] if following and listed else end
            yield StatedNumber(article, number, sentence, counting, start, last)


def _as_points(sentence: str, mention: NumberMention) -> NumberMention | None:
    """'a two-point increase in income tax': by how many points a rate changes."""
    points = POINTS.match(sentence, mention.end) if mention.kind == "count" else None
    if points is None:
        return None
    return replace(mention, kind="percent", unit="percentage point", end=points.end() - 1)


def _is_part(sentence: str, mention: NumberMention, whole: NumberMention) -> bool:
    """'four of the seven army posts', '32 and 17 sailors': both count the same."""
    return (
        mention.kind == whole.kind == "count"
        and mention.noun is None
        and whole.start == whole.number_start
        and (
            _PART_OF.fullmatch(sentence, mention.end, whole.start) is not None
            or _LIST.fullmatch(sentence, mention.end, whole.start) is not None
        )
    )


def _is_listed(sentence: str, mention: NumberMention, next_one: NumberMention) -> bool:
    """'84 soldiers and 47 medics died': what is said of the second is said of the first too."""
    if not (mention.kind == next_one.kind == "count" and mention.noun and next_one.noun):
        return False
    at = sentence.find(mention.noun, mention.end)
    if at < 0 or not (is_person(mention.noun) and is_person(next_one.noun)):
        return False
    return _LIST.fullmatch(sentence, at + len(mention.noun), next_one.start) is not None


def _with_noun(sentence: str, mention: NumberMention) -> NumberMention:
    """'61 of her deputies', 'members number 900': the noun that another place than usual has."""
    if mention.kind != "count" or mention.noun:
        return mention
    found = _OF_HERS.match(sentence, mention.end) or _WHO_NUMBER.search(sentence[: mention.start])
    return replace(mention, noun=found[1]) if found else mention


def _without_number(counted: str, clause: str) -> str:
    """What is counted, from behind a number in it that the clause lacks: 'first grants'."""
    if counted in clause:
        return counted
    return counted[max((number.end for number in find_numbers(counted)), default=0) :].strip()


def _written(text: str, mention: NumberMention) -> str:
    """The number with its unit but without its qualifier, as the sentence writes it."""
    return text[mention.number_start : max(mention.number_end, mention.end)].strip()
