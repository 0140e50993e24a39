"""Where a sentence describes a proposal: an offer, a draft, an agreement, with what is in it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from summarizer.grounding.saying import REPORTS, SAYING
from summarizer.grounding.terms import find_terms
from summarizer.models.report import ProposalStatus

Form = Literal["verb", "pact", "document", "noun"]
"""How the words offer: 'offered X', 'agreed to X', 'the draft would X', 'an offer of X'."""

_PACT = (
    r"(?:agreements?|deals?|pacts?|accords?|treat(?:y|ies)|truces?|cease-?fires?|contracts?"
    r"|settlements?|outline|memorandum|armistice|arrangement|side letter|clause)"
)
_DRAFT = (
    r"(?:(?:counter-?)?proposals?|(?:counter-?)?offers?|drafts?|plans?|texts?|papers?|packages?"
    r"|compromises?|frameworks?|blueprints?|bids?|formulas?|bills?|initiatives?"
    r"|pledges?|roadmaps?|moratorium|pause|version|terms)"
)
_ADVERB = (
    r"(?:(?:early|late|yesterday|today|(?:on )?\w+day|last \w+|in \w+|formally|finally|\w+ly) )*"
)
_THEIR = r"(?:the|an?|its|their|his|her|our)"
_QUALIFIED = r"(?:[\w-]+ ){0,3}"
_GAP = r"(?:[^,;.]|[.,](?=\d))"
"""A character within a clause; the point of '7.5%' ends none."""
_IN_TALKS = (
    r"(?:unions?|workers?|staff|representatives|negotiators?|creditors|lenders|bondholders"
    r"|delegat(?:es|ions?)|counterparts?|envoys?|mediators?|partners?)"
)
_VERBS: tuple[tuple[Form, ProposalStatus, str], ...] = (
    ("verb", "countered", r"counter(?:s|ed)? with|counter-?(?:offer|propos)(?:s|es|ed|ing)"),
    (
        "verb",
        "proposed",
        r"offer(?:s|ed)|propos(?:es?|ed)|(?:is|are|was|were|been) (?:offering|proposing)"
        r"|tabl(?:es|ed)|puts? forward|float(?:s|ed)|suggest(?:s|ed)(?= an? )"
        r"|suggest(?:s|ed)(?= that [^;.,]{2,60}? be )"
        r"|suggested(?= (?:\w+ly )?[a-z]{3,}ing\b)"
        r"|dr(?:aws|ew) up|spell(?:s|ed) out|unveil(?:s|ed)"
        rf"|puts?(?= {_GAP}{{2,60}} on the table)"
        r"|(?:trying|working|seeking|attempting) to (?:broker|craft|sell|build support for) "
        rf"(?=an? {_QUALIFIED}{_DRAFT}\b)"
        # What one side tells the other in talks: 'told the union that it would take on 300'.
        rf"|told (?:{_THEIR} )?(?:[\w’'-]+ ){{0,2}}{_IN_TALKS} (?:that )?"
        rf"(?=(?:(?:it|they|s?he) would (?!not\b|be\b|never\b)|{_GAP}{{3,40}} would be \w+ed\b))"
        r"|(?:declare|announce)[sd]? (?=an? (?:[\w-]+ ){0,3}"
        rf"(?:{_PACT}|{_DRAFT}|halt)\b)"
        r"|(?:could|can|would) (?:live with|settle for|lend|contribute|invest|accept(?= an? ))"
        r"|(?:could|would|(?:ready|prepared|willing) to) go (?:[“\"]?up |as far as |as high as )?to"
        rf"|(?:present|submit|circulat|outlin|hand)\w*(?: over)?"
        rf"(?= {_THEIR} {_QUALIFIED}{_DRAFT}\b)"
        r"|(?:declin|refus|fail)(?:s|es|ed) to (?:improve|raise|increase|sweeten|better|amend)"
        rf"(?= {_THEIR} {_QUALIFIED}{_DRAFT}\b)"
        r"|(?:rais|improv|sweeten|increas|lift|revis)(?:es|ed|ing) "
        rf"(?={_THEIR} (?:[\w-]+ )?{_DRAFT}\b)",
    ),
    (
        "pact",
        "accepted",
        rf"agree(?:s|d)? {_ADVERB}(?:to|on|that)\b|agree(?:s|d) {_ADVERB}(?=(?:the|an?)\b)"
        r"|(?:is|was|were|been) agreed:|(?<=after )agreeing(?: to| on)?"
        r"|(?:did accept|accept(?:s|ed)) (?=an? )|settled? (?:on\b|(?=(?:another |some )?\d))"
        r"|(?:reach(?:es|ed)?|strikes?|struck|sign(?:s|ed)?|initial(?:s|led|ed)|clinch(?:es|ed)?"
        r"|seal(?:s|ed)?|conclude[sd]?|hammer(?:s|ed) out|secure[sd]?|brokered|cobbled together)"
        rf" {_ADVERB}(?=(?:an?|the) (?:[\w-]+ ){{0,4}}{_PACT}\b)"
        rf"|(?:adopt|approve|endorse|ratif(?:y|ie)|pass)(?:s|d|ed|es) (?=(?:an?|the) {_QUALIFIED}"
        rf"(?:{_PACT}|{_DRAFT}|programme|program|resolution|declaration|levy|fund|rules"
        r"|grants?|loans?|budget|increase|rise|quotas?|limits?|ban|target|timetable|mandate"
        r"|statement)\b)",
    ),
)
_BY_VERB: tuple[tuple[Form, ProposalStatus, re.Pattern[str]], ...] = tuple(
    (form, status, re.compile(rf"\b(?:{verb})(?:(?<=\s)|(?!\w| by\b))", re.IGNORECASE))
    for form, status, verb in _VERBS
)
# What somebody would do is an offer where it is counted, or something is asked for it.
_WOULD = re.compile(
    r"\b(?:(?:ready|prepared|willing|open|happy|content) to"
    r"(?= (?!(?:be|go|have|fight|strike|wait|walk|act|retaliate)\b)[a-z]+ )"
    r"|(?:made|makes?|brought|renew(?:s|ed)|repeat(?:s|ed)|(?:c[ao]mes?|came back"
    r"|open(?:s|ed)|beg[ai]ns?|start(?:s|ed)"
    r"|return(?:s|ed)|arriv(?:es|ed)|respond(?:s|ed)|repl(?:ies|ied)) (?:[^,;.]{1,40}? )?with)"
    rf"(?= {_THEIR} {_QUALIFIED}{_DRAFT}\b)"
    r"|present(?:s|ed) (?:[a-z]+ ){1,3}with(?= an? )"
    r"|undert(?:ook|akes?) to|(?:pledge|promise)[sd] to|committed (?:itself |themselves )?to"
    r"|(?:would|will|could|can)(?= (?!be\b|have\b|not\b)[a-z]+ "
    r"[^;.]{3,120}? in (?:exchange|return) for\b))"
    r"(?!\w)",
    re.IGNORECASE,
)
_IN_EXCHANGE = re.compile(
    r"\bin (?:exchange|return)\b|\bswap\b|\b(?:that|which) would\b|\bunder which\b", re.IGNORECASE
)
_NO_OFFER = re.compile(r"(?:not|no longer|never|less|un\w+)\s$|n['’]t\s$", re.IGNORECASE)
# 'a proposed rise of 2 percent', 'the government's suggested cap'.
_PROPOSED = re.compile(
    r"(?<![\w’'-])(?:the|an?|its|their|his|her|[\w-]+['’]s?) "
    r"(?:proposed|suggested|offered)(?= [\w$€£¥])",
    re.IGNORECASE,
)
# 'A way through was floated on Saturday by Norway', 'The rise was proposed by the bank'.
_PUT_FORWARD = re.compile(
    r"(?:^|(?<=, )|(?<=that ))"
    r"(?:the|an?|its|their|his|her|this|that|[\w-]+['’]s?) (?:[\w’'%.-]+ ){1,10}?"
    r"(?:is|was|were|has been|have been|had been) (?:(?:\w+ly|first|also) )?"
    r"(?:proposed|floated|suggested|put forward|tabled|offered|presented|drafted|drawn up)"
    r"(?= (?:[^,;.]{1,40} )?by )",
    re.IGNORECASE,
)
# 'Norway tabled a text. It would …': more of what was put forward in the sentence before.
_ITS_TERMS = re.compile(
    r"(?:It|This|They|That) (?:would(?! cost| mean| affect| hit| hurt| be worth)|will|also"
    r"|calls? for|provides?|includes?|envisages?|foresees?)\b"
)
_PROVIDES = (
    r"(?:would(?! cost| mean| affect| hit| hurt| be worth)|will|shall"
    r"|include[sd]?|limits?|sets?|gives?|gave|foresees?|foresaw|provide[sd]?"
    r"|calls? for|called for|oblige[sd]?|envisage[sd]?|allow(?:s|ed)?|offer(?:s|ed)?|caps?|capped"
    r"|raises?|raised|cuts?|covers?|covered|requires?|required|guarantees?|guaranteed|entails?"
    r"|stipulates?|stipulated|contains?|contained|is worth|grants?|granted|leaves?|also"
    r"|st(?:ands?|ood) at|amount(?:s|ed) to|proposes?|asks?|calls only for|pays?|keeps?)"
)
_DOCUMENT = re.compile(
    r"(?<![\w’'-])(?:"
    r"(?:the|this|that|such an?|an|its|their|(?:[\w-]+ )?[\w-]+['’]s?)"
    rf" (?:(?!(?:an?|the)\b)[\w-]+ ){{0,3}}?(?:{_DRAFT}|{_PACT}|freeze|swap|exchange)"
    r"(?:,[^,;.]{3,80},| \w+ed [^,;.]{0,80}?)?"
    rf"|an? (?:(?!(?:an?|the)\b)(?:(?:[A-Z]\.)+|[\w-]+) ){{0,3}}?"
    rf"(?:(?:{_DRAFT}|{_PACT}|freeze|swap|exchange)"
    r",? (?:\w+ed|drawn up|put forward|made|written) (?:[^,;.]{1,40} )?by [^,;.]{2,80}?"
    rf"|{_DRAFT},? (?:\w+ed|drawn up|put forward|seen|handed|given|sent|shown) [^,;.]{{2,80}}?,?)"
    rf")(?:,? which)? {_PROVIDES}\b",
    re.IGNORECASE,
)
_UNDER = re.compile(
    r"\b(?:under|as part of|according to) (?:the|this|that|such an?|an?|its|their) "
    rf"(?:[\w-]+ ){{0,4}}?(?:{_DRAFT}|{_PACT}|arrangement)\b"
    r"(?: (?=(?-i:[A-Z]))|[^,;.]{0,60}?(?:,\s(?-i:[a-z])[^,;.]{3,80}?)?, )",
    re.IGNORECASE,
)
_FUNCTION = (
    r"(?:an?|the|this|that|its|their|his|her|any|to|of|by|for|and|or|with|in|on|at|from|is|was)"
)
_NOUN = re.compile(
    r"(?<![\w’'-])(?:(?:[Aa]n?|[Tt]he|[Tt]his|[Tt]hat|[Ii]ts|[Tt]heir|his|her|any|several"
    r"|(?:[Tt]he )?(?:[A-Z][\w-]*|[a-z]+)['’]s?)"
    rf" |(?=[$€£¥]?\d))(?:(?!{_FUNCTION}\b)[$€£¥]?[\w.,%-]+ ){{0,5}}?"
    rf"(?:{_DRAFT}|{_PACT}|request)\b(?![’'])"
    r"(?= (?:of|for|to|that (?:would|allows?)|which would|(?:under|in) which|suggesting|providing"
    r"|worth|that|on|in|in exchange|in return|on (?:the )?condition|lasting|from|by|drawn up"
    r"|tabled)\b|, (?:signed|agreed|reached|brokered|negotiated|mediated|concluded)\b)",
)
# 'was floated by Norway', 'a proposed rise': nobody before the verb puts it forward.
_IS = re.compile(
    r"(?:\b(?:is|are|was|were|been|being)(?: (?:first|also|\w+ly))?"
    r"|\b(?:an?|the|its|their|his|her)|['’]s)\s$",
    re.IGNORECASE,
)
# 'Norway tabled a text. Boats would stay in port for 20 days': what is in it, told outright.
_NOT_OUTRIGHT = (
    r"if|unless|said|says|told|according|warned|warns|argued|argues|estimated?|believes?"
)
_TOLD_OUTRIGHT = re.compile(
    rf"[A-Z](?:(?!\b(?:{_NOT_OUTRIGHT})\b)[^;:“”\"])*? would "
    r"(?!have|mean|cost|affect|hit|hurt|be worth|not\b)"
    rf"(?:(?!\b(?:{_NOT_OUTRIGHT})\b)[^;:“”\"])*$"
)
_NAMES_OFFER = re.compile(
    rf"(?:{_THEIR}|this|that) (?:[\w-]+ ){{0,3}}?(?:{_DRAFT}|deal|agreement|pact|accord|contract"
    r"|settlement)\b",
    re.IGNORECASE,
)
"""'an improved pay offer', 'their offer': what it is called, not yet what is in it."""
_WITH_CONTENT = re.compile(
    r"\W+(?:on [^,;.]{3,60}? (?:that|which|under)|of|for|to|worth|that|which|under"
    r"|in which|with|limiting|allowing|giving|providing|covering|from|called)"
    r"\b(?! (?:its |the |their )?(?:members|workers|vote|voters|talks|table"
    r"|delegates|reporters|parliament|the other|each other)\b)|:",
)
_NUMBERED = re.compile(
    r"(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|week|month|year)\b)"
)
# 'an offer of 4.5% this year', 'a pledge that no worker would be laid off'.
_OFFERED = re.compile(
    r"(?:[\w.’'-]+ ){1,4}(?:offers?|proposals?|bids?|requests?|settlements?|compromises?)"
    r" (?:of|for|to|worth)\b"
)
_ASSURES = re.compile(
    r"^(?:[Aa]n? (?:[A-Z][\w.-]*|[a-z]+n) |(?:[\w-]+ )?[\w-]+['’]s? )(?:[\w-]+ )?"
    rf"{_DRAFT} (?:that|under which) (?:no|all|every|each|any) .* (?:would|will) "
)
# 'hopes to reach a deal', 'rather than sign', 'its offers': nothing is offered or agreed yet.
_UNTAKEN = re.compile(
    r"\b(?:to|not|never|rather than|will|would|could|may|might|before|without|if|whether|nor|must"
    r"|can)\s"
    r"(?:\w+ly\s)?$|n['’]t\s$",
    re.IGNORECASE,
)
_PLURAL = re.compile(
    r"\b(?:the|its|their|his|her|of|on|several|new|two|three|these|any|no|as|for|latest|\w+['’]s?)\s$",
    re.IGNORECASE,
)
# What is agreed or offered beside the matter: to talk on, to help, to say nothing.
_NO_TERMS = re.compile(
    r"(?:to )?(?:(?:(?:[\d.]+ ?%|[\w.-]+ per ?cent|most|much|nearly all|parts?) of (?:the|our)"
    r" (?:text|issues?|points?|agenda|draft|document|chapters|language|terms)\b)"
    r"|(?:put|take|send|submit|present|show) (?:[\w’'-]+ ){1,6}?(?:to|before) "
    r"|open (?:[\w’'-]+ ){0,3}(?:books|accounts|data room)\b|keep talking|continue|resume"
    r"|hold|meet|return to|talk|negotiate"
    r"|(?:begin|start) talks|discuss|consider|disagree|differ|mediate|host|help"
    r"|no (?:comment|details?|explanation|sign)"
    r"|(?:few|little|any|some|further|more) (?:detail|comment|hope)s?|condolences|thanks|support"
    r"|assurances?|apolog\w+|hope|advice|sit down|work (?:on|together|towards?))\b",
    re.IGNORECASE,
)
_END = re.compile(
    r";\s|(?<=[^.\d])[.?!]\s|[,?!][”\"]|[.,!?]?[\"”]\s*[,.]|[.?!]?[\"”]?$|\s[–—]\s|\s\("
    # What a writer says it does: '…, easing a stoppage', '…, dealing a blow to hopes'.
    r"|,\s(?:dealing|averting|avoiding|easing|leaving|stepping|clearing|paving|prompting|sparking"
    r"|marking|dashing|defusing|staving|heading off|raising (?:hopes|fears)|setting (?:up|off)"
    r"|ending (?:an?|the|weeks|months|days|years))\b"
    r"|,\s(?:after|as|before)\s(?!which\b|that\b|well\b|long\b|part\b)"
    r"|,\s(?:while|whereas|although|though|but|however|as|citing|saying|calling|so that"
    rf"|according|starting|ending|{SAYING})\b|\s(?:although|but|while|when)\s"
    r"|,\sand\s(?=(?:[\w’'-]+\s){1,4}(?:undertook|pledged|promised|agreed|offered|proposed|would|will)\b)"
    rf"|,\s(?:[\w’'.-]+\s){{1,6}}{REPORTS}\b|,\s{REPORTS}\s|,?\sand\s(?=that\s|\w+ed\s)"
)
_LEAD = re.compile(r"^(?:[\s:“\"‘]|instead\b|,\s[^,]{3,40},\s)+")
_PREDICATE = re.compile(
    r"(?<!\bthey)(?<!\bit)(?<!\bthat)(?<!\bwhich)(?<!\bwho)\s(?:was|were|is|are|has|have|had|collapsed|failed|fell|ended|expired|came|remains?)\s"
)


@dataclass(frozen=True)
class OfferSpan:
    """Words that describe a proposal, with their offsets, and the words that say how it fares.

    `cue` are the offsets of the verb; whoever offers or agrees is its subject.
    """

    start: int
    end: int
    form: Form
    status: ProposalStatus
    cue: tuple[int, int]


def find_offers(sentence: str, *, goes_on: bool = False) -> tuple[OfferSpan, ...]:
    """The descriptions of proposals in a sentence, in reading order, none within another.

    Args:
        sentence: the text to look in.
        goes_on: whether the sentence before put something forward, which 'it' may stand for.
    """
    goes_on_with = _ITS_TERMS.match(sentence) if goes_on else None
    further = _span(sentence, 0, "document", "unknown", goes_on_with.span()) if goes_on_with else ()
    found = sorted([*further, *_offers(sentence)], key=lambda span: (span.start, -span.end))
    if goes_on and not found and _TOLD_OUTRIGHT.match(sentence) and _NUMBERED.search(sentence):
        return (OfferSpan(0, len(sentence.rstrip(" .")), "document", "unknown", (0, 0)),)
    named = [span.cue for span in found if span.form == "document"]
    kept: list[OfferSpan] = []
    for span in found:
        # 'Under the terms of the deal, …': the noun is what the document is called by.
        names = span.form == "noun" and any(low <= span.start < high for low, high in named)
        if not names and (not kept or span.start >= kept[-1].end):
            kept.append(span)
    return tuple(kept)


def _offers(sentence: str) -> Iterator[OfferSpan]:
    for found in _UNDER.finditer(sentence):
        yield from _span(sentence, found.end(), "document", "unknown", found.span())
    for found in _DOCUMENT.finditer(sentence):
        yield from _span(sentence, found.start(), "document", "unknown", found.span())
    for found in _PUT_FORWARD.finditer(sentence):
        yield from _span(sentence, found.start(), "document", "proposed", found.span())
    for found in _PROPOSED.finditer(sentence):
        yield from _span(sentence, found.start(), "noun", "unknown", found.span())
    for found in _WOULD.finditer(sentence):
        if not _NO_OFFER.search(sentence, 0, found.start()):
            for span in _span(sentence, found.end(), "verb", "proposed", found.span()):
                words = sentence[span.start : span.end]
                if _IN_EXCHANGE.search(words) or _NUMBERED.search(words):
                    yield span
    for form, status, pattern in _BY_VERB:
        for found in pattern.finditer(sentence):
            if not _is_untaken(sentence, found.start(), found.group()):
                yield from _span(sentence, found.end(), form, status, found.span())
    for found in _NOUN.finditer(sentence):
        yield from _span(sentence, found.start(), "noun", "unknown", found.span())


def _is_untaken(sentence: str, start: int, verb: str) -> bool:
    low = max(start - 40, 0)
    noun = verb.casefold() in ("offers", "drafts") and _PLURAL.search(sentence, low, start)
    return bool(
        noun
        or _UNTAKEN.search(sentence, low, start)
        or (verb.endswith(("ed", "forward", "up")) and _IS.search(sentence, low, start))
    )


def _span(
    sentence: str, start: int, form: Form, status: ProposalStatus, cue: tuple[int, int]
) -> Iterator[OfferSpan]:
    lead = _LEAD.match(sentence[start:])
    start += lead.end() if lead and form != "noun" else 0
    ended = _END.search(sentence, max(start, cue[1]))
    end = ended.start() if ended else len(sentence)
    predicate = _PREDICATE.search(sentence, cue[1], end) if form == "noun" else None
    words = sentence[start : predicate.start() if predicate else end].rstrip(" ,.")
    if _NO_TERMS.match(words) or not _says_what(words, form):
        return
    yield OfferSpan(start, start + len(words), form, status, cue)


def _says_what(words: str, form: Form) -> bool:
    """Whether the words have terms; what is offered by a verb may be of any kind."""
    numbered = _NUMBERED.search(words) is not None
    if form == "noun":
        clear = find_terms(words) or _PROPOSED.match(words) or _OFFERED.match(words)
        return (numbered and bool(clear)) or _ASSURES.search(words) is not None
    called = _NAMES_OFFER.match(words) if form in ("verb", "pact") else None
    if called and not numbered and not _WITH_CONTENT.match(words, called.end()):
        return False
    return bool(find_terms(words)) or numbered or (form != "document" and len(words.split()) > 2)
