"""Figures: the numbers of an article that count or measure something, named by its words."""

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from summarizer.articles.reporting import is_heading, reporting_sentences
from summarizer.extraction.ages import find_age
from summarizer.extraction.amount_states import AmountState
from summarizer.extraction.amounts import TAKES_UP, Amount, find_amount, is_amount
from summarizer.extraction.asides import is_aside
from summarizer.extraction.count_states import CountState, count_state
from summarizer.extraction.durations import Lasting, find_duration
from summarizer.extraction.measures import asked_for, count_measure, is_person
from summarizer.extraction.phrases import words_before
from summarizer.grounding.left_out_units import with_currency
from summarizer.grounding.number_clauses import number_clauses
from summarizer.grounding.numbers import NumberMention, find_numbers
from summarizer.models import Article
from summarizer.models.draft import FigureDraft

_KINDS = ("count", "duration", "percent", "money", "age")
_POINTS_BACK = re.compile(r"\b(?:of|among) (?:them|which|whom|those|these)\b")
_PART_OF = re.compile(
    r"\s+(?:out )?of\s+(?:(?:the|its|their|his|her|all|our)"
    r"|[\w\u2019'-]+[\u2019']s?)(?:\s+\w+)?\s*$"
)
_LIST = re.compile(r"\s*(?:,|,?\s(?:and|or)\s)\s*")
_OF_HERS = re.compile(r"\s+of\s+(?:her|his|our|my|your)\s+([a-z]+s)\b")
# 'the union, whose members number 900'
_WHO_NUMBER = re.compile(
    r"\b([a-z]+s|people|staff)\s(?:now\s)?(?:number(?:s|ed)?|total(?:s|led)?)\s*$"
)
# 'a delegation of 14'
_BODY = re.compile(
    r"\b(team|delegation|committee|panel|commission|mission|crew|council|task force)\sof\s*$"
)
# 'want a return to 60'
_OF_ANOTHER_NOUN = re.compile(r"\b(?:an?|the)\s\w+\s(?:to|from)\s$")
# 'freed 90 prisoners, including 15 serving life sentences'
_AMONG_THEM = re.compile(r"\b(?:including|among them)\s*$")
# '… fled and two million need food'
_OWN_VERB = re.compile(r"\s(?:need|face|depend|rely|live|lack|require|want|work|use|support)\b")
_OF_WHICH = re.compile(r"\b(?:of which|including|among (?:it|them))\b")
_GAPPED = re.compile(r"(?:and\s+|or\s+)?(?:the\s+)?(?:[A-Z][\w\u2019-]*\s+){0,3}(?:[a-z]+s\s+)?")
# 'the 101-member parliament', 'a 12-seat majority'
_SEATS = re.compile(
    r"-(?P<by>seat|member)\s(?:[A-Za-z-]+\s){0,2}?(?P<of>parliament|assembly|senate|legislature|chamber"
    r"|house|congress|knesset|council|majority|bundestag|diet|duma|rada|riksdag|storting)\b",
    re.IGNORECASE,
)
# 'a two-point increase in income tax'
_POINTS = re.compile(
    r"-point\s(?=(?:[a-z]+\s){0,3}?(?:increases?|rises?|hikes?|cuts?|reductions?|raise)\b)"
)
# 'a limit of 120,000'
_LIMIT = re.compile(
    r"\b(?P<what>limit|cap|ceiling|quota|threshold|target|minimum|maximum|floor)\sof$"
)
# 'which represents about 2,700 of its employees'
_REPRESENTS = re.compile(r"\b(?:represent(?:s|ed|ing)?|speak(?:s|ing)?\sfor)$")
# 'was rejected by two lenders'
_AGENT = re.compile(r"\b[a-z]+(?:ed|n|t)\sby\s*$")
_THERE = re.compile(r"\bthere (?:are|were)\b|\b(?:has|have|had) (?:only |just )?$", re.IGNORECASE)
_POINTERS = ("others", "more", "another")
"""Nouns that leave open who is counted."""

_REACH = 3
"""Sentences for which a noun is remembered that a bare number may count."""

_TABLE = 25
"""Numbers beyond which a sentence is a table, whose words do not say what they count."""

_MILLION = 1e6

_COMPARABLE = 20.0
"""How many times as large as the other one of two counts of one thing may be."""


@dataclass(frozen=True)
class _Counted:
    """Something that was counted: what, in which sentence, how many, and as what."""

    noun: str
    sentence: int
    value: float
    state: CountState
    measure: str


@dataclass
class _Memory:
    """What the numbers before measured, for those that leave it open."""

    amounts: list[tuple[int, Amount]] = field(default_factory=list[tuple[int, Amount]])
    counted: list[_Counted] = field(default_factory=list[_Counted])
    durations: list[Lasting] = field(default_factory=list[Lasting])


@dataclass(frozen=True)
class _Stated:
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
            counted=counted,
            measure=measure,
        )


def find_figures(article: Article) -> Iterator[FigureDraft]:
    """Every number of the article's reporting whose words say what it counts or measures.

    What a heading has in short is left to the sentence that states it.
    """
    memory = _Memory()
    stated = [
        one
        for number, sentence in reporting_sentences(article)
        for one in _stated(article, number, sentence)
    ]
    told = {_size(one.mention) for one in stated if not is_heading(article, one.number)}
    for one in stated:
        draft = _draft(one, memory)
        repeats = one.mention.vague or _size(one.mention) in told
        if draft is not None and not (repeats and is_heading(article, one.number)):
            yield draft


def _size(mention: NumberMention) -> tuple[str, float, float | None]:
    return mention.kind, mention.value, mention.upper


def _stated(article: Article, number: int, sentence: str) -> Iterator[_Stated]:
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
            yield _Stated(article, number, sentence, rise, start, max(end, rise.end))
            continue
        if is_aside(sentence, mention) and not _SEATS.match(sentence, mention.end):
            continue
        following = index + 1 if index + 1 < len(mentions) else None
        if following and _is_part(sentence, mention, mentions[following]):
            whole = replace(mention, noun=mentions[following].noun)
            yield _Stated(article, number, sentence, whole, start, clauses[following][1])
        else:
            counting = _with_noun(sentence, mention)
            listed = following and _is_listed(sentence, counting, mentions[following])
            last = clauses[following][1] if following and listed else end
            yield _Stated(article, number, sentence, counting, start, last)


def _as_points(sentence: str, mention: NumberMention) -> NumberMention | None:
    """'a two-point increase in income tax': by how many points a rate changes."""
    points = _POINTS.match(sentence, mention.end) if mention.kind == "count" else None
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


def _draft(stated: _Stated, memory: _Memory) -> FigureDraft | None:
    if stated.mention.kind == "duration":
        return _duration(stated, memory)
    if age := find_age(stated.sentence, stated.mention):
        return stated.draft("", age)
    if stated.mention.kind == "age":
        return None
    if is_amount(stated.sentence, stated.mention):
        return _amount(stated, memory)
    return _count(stated, memory)


def _duration(stated: _Stated, memory: _Memory) -> FigureDraft | None:
    clause = (stated.start, stated.end)
    lasting = find_duration(stated.sentence, clause, stated.mention, memory.durations)
    if lasting is None:
        return None
    memory.durations.append(lasting)
    return stated.draft(lasting.subject, lasting.measure)


def _amount(stated: _Stated, memory: _Memory) -> FigureDraft | None:
    near = [
        (n, amount) for n, amount in memory.amounts
        if stated.number - n <= _REACH or _is_same_sum(stated.mention, amount.mention)
    ]  # fmt: skip
    amount = find_amount(
        stated.sentence,
        stated.mention,
        before=stated.before,
        article=stated.article.text,
        here=[amount for number, amount in near if number == stated.number],
        earlier=[amount for number, amount in near if number != stated.number],
    )
    if amount is None:
        return None
    if not _OF_WHICH.search(stated.lead):
        memory.amounts.append((stated.number, amount))
    in_points = _POINTS.match(stated.sentence, stated.mention.number_end)
    return stated.draft("point" if in_points else amount.subject, amount.measure)


def _is_same_sum(one: NumberMention, other: NumberMention) -> bool:
    return one.kind == "money" and (one.unit, one.value) == (other.unit, other.value)


def _count(stated: _Stated, memory: _Memory) -> FigureDraft | None:
    mention = stated.mention
    noun = None if mention.noun in _POINTERS else mention.noun
    near = _near(stated, memory)
    if named := _by_its_form(stated, noun, memory):
        return named
    same = _taken_up(stated, near) if noun is None else None
    if same is not None:
        return stated.draft(_if_near(stated, same), same.measure)
    if noun is None and (unit := _unit_left_out(stated, memory, near)):
        return stated.draft(unit.mention.noun or "", f"{unit.name} {stated.supposed}")
    state = _state(stated, noun, near)
    before = _counted_before(stated, state, near) if noun is None else None
    if noun is None and before is None and state in ("other", "laid off"):
        return None
    counted = noun or (before.noun if before else "")
    measure = count_measure(counted or "people", state, f"{stated.clause} {_pointed_at(stated)}")
    asked = stated.supposed if noun is None else stated.asked
    if noun and is_person(noun) and _REPRESENTS.search(words_before(stated.sentence, mention)):
        measure = f"{measure} represented"
    if state == "other" and asked != "other" and not _AGENT.search(stated.lead):
        measure = f"{measure} {asked}"
    if noun is not None:
        memory.counted.append(_Counted(noun, stated.number, mention.value, state, measure))
    elif before is None:
        memory.counted.append(_Counted("", stated.number, mention.value, state, measure))
    return stated.draft(_if_near(stated, before) if before else counted, measure)


def _by_its_form(stated: _Stated, noun: str | None, memory: _Memory) -> FigureDraft | None:
    """What the words tied to the number settle: 'a team of 14', '101-member', 'a limit of 900'."""
    if body := _BODY.search(stated.sentence[: stated.mention.start]):
        return stated.draft(noun or "", f"{body[1]} members")
    if seats := _SEATS.match(stated.sentence, stated.mention.end):
        whole = seats["of"].casefold()
        measure = "majority in seats" if whole == "majority" else f"seats in {whole}"
        return stated.draft(seats["by"], measure)
    limit = _LIMIT.search(words_before(stated.sentence, stated.mention)) if noun is None else None
    return _limit(stated, limit["what"], memory) if limit else None


def _limit(stated: _Stated, what: str, memory: _Memory) -> FigureDraft:
    """A bare number that a limit is set at: of what was counted last, if comparable in size."""
    near = _comparable(stated, _near(stated, memory))
    counted = next((other for other in near if other.noun), None)
    if counted is not None:
        return stated.draft(_if_near(stated, counted), f"{counted.measure} {what}")
    for number, amount in reversed(memory.amounts):
        is_near = stated.number - number <= 1 and amount.mention.kind == "count"
        if is_near and stated.mention.value <= _COMPARABLE * amount.mention.value:
            return stated.draft(amount.mention.noun or "", f"{amount.name} {what}")
    return stated.draft("", what)


def _unit_left_out(stated: _Stated, memory: _Memory, near: Sequence[_Counted]) -> Amount | None:
    """The amount whose unit a bare offer or demand goes without: 'Norway offered 240'."""
    if stated.supposed == "other":
        return None
    value = stated.mention.value
    for number, amount in reversed(memory.amounts):
        size = amount.mention.value
        if near and near[0].sentence >= number:
            return None
        is_sum = amount.state == "other" and value >= _MILLION
        in_goods = not is_sum and amount.mention.kind == "count" and stated.number - number <= 1
        if in_goods and size and 1 / _COMPARABLE <= value / size <= _COMPARABLE:
            return amount
    return None


def _state(stated: _Stated, noun: str | None, near: Sequence[_Counted]) -> CountState:
    """What happened to those counted: by the clause, or as with those its verb is said of too."""
    if noun is None and _OWN_VERB.match(stated.sentence, stated.mention.end):
        return "other"
    same = near[0] if near and near[0].sentence == stated.number else None
    if noun is None and same and _AMONG_THEM.search(stated.lead):
        return same.state
    state = count_state(stated.clause, stated.sentence, is_open=noun is None)
    # 'the army will free 62 fighters and the rebels 27 soldiers'
    if state == "other" and same and is_person(noun or "") and _GAPPED.fullmatch(stated.lead):
        return same.state
    return state


def _pointed_at(stated: _Stated) -> str:
    """The sentences in which 'of them' is answered; empty where nothing points there."""
    if not _POINTS_BACK.search(stated.clause):
        return ""
    first = max(stated.number - 2, 1)
    return " ".join(stated.article.sentence(number) for number in range(first, stated.number + 1))


def _near(stated: _Stated, memory: _Memory) -> list[_Counted]:
    """What was counted shortly before, the last first."""
    return [other for other in reversed(memory.counted) if stated.number - other.sentence <= _REACH]


def _if_near(stated: _Stated, counted: _Counted) -> str:
    """The noun if it stands in the sentence or the one before; a figure's words must be near it."""
    return counted.noun if stated.number - counted.sentence <= 1 else ""


def _comparable(stated: _Stated, near: Sequence[_Counted]) -> list[_Counted]:
    value = stated.mention.value
    return [
        other for other in near
        if value and other.value and 1 / _COMPARABLE <= value / other.value <= _COMPARABLE
    ]  # fmt: skip


def _taken_up(stated: _Stated, near: Sequence[_Counted]) -> _Counted | None:
    """What 'put the figure at 600' is another number for: of what was counted the most alike."""
    if not TAKES_UP.search(words_before(stated.sentence, stated.mention)):
        return None
    alike = [other for other in _comparable(stated, near) if other.sentence < stated.number]
    if not alike:
        return None
    last = [other for other in alike if other.sentence == alike[0].sentence]
    return min(last, key=lambda other: abs(math.log(other.value / stated.mention.value)))


def _counted_before(
    stated: _Stated, state: CountState, near: Sequence[_Counted]
) -> _Counted | None:
    """What a bare number counts: whom its state can be of, or what was last counted."""
    if state not in ("other", "laid off"):
        return next((other for other in near if is_person(other.noun)), None)
    alike = [other for other in _comparable(stated, near) if other.noun]
    if _OF_ANOTHER_NOUN.search(stated.lead):
        return None
    if not alike:
        return None
    last = alike[0]
    is_here = last.sentence == stated.number
    return last if is_here or stated.supposed != "other" or _THERE.search(stated.clause) else None


def _written(text: str, mention: NumberMention) -> str:
    """The number with its unit but without its qualifier, as the sentence writes it."""
    return text[mention.number_start : max(mention.number_end, mention.end)].strip()
