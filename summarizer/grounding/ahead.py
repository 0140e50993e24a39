"""Clauses that say what comes next: a meeting that is planned, a vote that is due, a deadline.

Terms of a proposal, threats and conditions look ahead as well; they are no steps.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from summarizer.articles.dates import DayMention, find_days
from summarizer.grounding.saying import REPORTS

_ADVERBS = r"(?:(?:also|then|now|still|again|next|first|only|both|all|together|formally|\w+ly) )*"
# What parties to a negotiation, their mediators and their members do next.
_DO = (
    r"meet(?: again)?|resume|reconvene|return to|vote|ballot|decide|discuss|present"
    r"|hold(?= (?:an?|another|further|more|fresh|new|talks|elections|meetings)\b)"
    r"|continue(?: to (?:discuss|negotiate|meet|talk)| talks| negotiations)?(?! to\b)"
    r"|submit|publish|sign|ratify|approve|respond|reply|answer|travel|visit|fly|convene|gather"
    r"|consider|debate|rule on|report back|announce|table|restart|host|attend|take place"
    r"|take effect|take up|come into (?:force|effect)|enter into force"
    r"|go (?:back )?(?:to|before|into|on strike)|begin|start|open|launch|join"
    r"|sit down|brief|consult|review|examine|hear|study"
    r"|inspect|deliver|circulate|unveil|set out|seek approval"
    r"|put (?:it|the \w+|its \w+|their \w+) to"
    r"|expire|run out|end|close|last until|release|exchange|hand over|walk out|strike|stage|restart"
    r"|seek|go over|march|rally|picket"
    r"|initial|finali[sz]e|conclude|complete|wrap up|reach|agree on|call|visit|send|arrive|report"
)  # fmt: skip
_DONE = (
    r"(?:\w+ed|held|put|set|sent|flown|drawn up|made|taken|back|law|brought|chosen|laid|met|paid)"
)
_DOING = rf"(?:{_DO}|be {_ADVERBS}{_DONE})"
# What a verb ahead tells where it is no act: a state, an effect, or a term of what is offered.
_NO_ACT = (
    r"be|run|have(?! (?:an?|the|its|their) (?:text|deal|draft|answer|agreement|result))"
    r"|need|want|know|remain|stay|become|depend|mean|matter|cost|rise|fall|grow|shrink|drop"
    r"|climb|slow|lose|gain|exceed|total|reach|affect|hit|hurt|harm|suffer|see|seem|look|help|make"
    r"|prove|require|allow|let|cover|include|provide|give|get|receive|pay|earn|cut"
    r"|raise(?! (?:the|this|that|it)\b)|lower"
    r"|increase|reduce|halve|double|keep|maintain|cap|limit|last|take(?! (?:place|effect|part|up"
    r"|over|office|stock|to)\b)|fail|struggle|never|not|no|only|still|also"
    r"|soon|likely|ever|now|then|next|again|first|both|all|together"
)
_ACT = rf"(?:be {_ADVERBS}{_DONE}|(?!(?:{_NO_ACT}|\w+ly)\b)[a-z]+)"
_OCCASION = (
    r"(?:talks|negotiations?|discussions?|consultations?|meetings?|sessions?|rounds?|summits?"
    r"|conferences?|hearings?|ballots?|votes?|voting|referendums?|elections?|decisions?|rulings?"
    r"|answers?|responses?|repl(?:y|ies)|deadlines?|strikes?|walkouts?|stoppages?|signing|ceremony"
    r"|exchanges?|swaps?|handovers?|releases?|visits?|reviews?|reports?|debates?|contacts|readings?"
    r"|assembl(?:y|ies)|plenar(?:y|ies)|congress|launch|inspections?|ultimatums?|results?|counts?"
    r"|mediators?|proposals?|drafts?|truces?|cease-?fires?|deals?|agreements?|implementation)"
)
_AHEAD = re.compile(
    r"\b(?:"
    rf"(?:will|shall|is to|are to|needs? to|ha(?:s|ve) to|must) {_ADVERBS}{_DOING}"
    rf"|(?:is|are|remains?) {_ADVERBS}(?:due|set|scheduled|expected|planned|slated|poised|preparing"
    rf"|likely) to {_ADVERBS}{_DOING}"
    rf"|(?:plans?|intends?|hopes?|expects?|expected) to {_ADVERBS}{_DOING}"
    r"|agreed to (?:keep|go on) (?:talking|negotiating|meeting)"
    r"|(?:is|are|ha(?:s|ve) been) (?:now |also |tentatively )?(?:set|scheduled|planned|slated|due"
    r"|fixed|arranged|called|pencill?ed in) for"
    r"|(?:ha(?:s|ve) been |was |were |is |are )?(?:adjourned|postponed|put off|suspended|delayed"
    r"|pushed back|rescheduled|moved)(?: [\w’'-]+){0,3}? (?:until|till|to|for)"
    r"(?= (?:(?:early|late|mid|next|the)[ -])?(?:\d|tomorrow|week|month|(?-i:[A-Z])))"
    rf"|ha(?:s|ve) (?:scheduled|called|convened|arranged|set) (?:[\w-]+ ){{1,3}}{_OCCASION}"
    rf"|{_OCCASION}\b[^,;.]{{0,40}}? (?:is|are|was|were) {_ADVERBS}(?:due|scheduled|planned|set"
    r"|slated|expected)(?! to\b)"
    r"|(?<!we )(?:is|are) (?:now |still )?(?:waiting|awaiting)"
    r"|(?:is|are) due (?:on|in|by|this|next|at|back)"
    r"|(?:ha(?:s|ve)|would (?:then )?have) until"
    r"|ha(?:s|ve) (?:now |only |just )?(?:[\w-]+ ){1,2}(?:hours?|days?|weeks?"
    r"|months?) to"
    r")\b",
    re.IGNORECASE,
)
# Whatever is to be done, where a day stands behind it: 'will confer on Wednesday', 'hoped for a
# vote by the middle of next week', 'could cross the border as early as next week'.
_ON_A_DAY = re.compile(
    r"\b(?:"
    rf"(?:will|shall|is to|are to|could|may|might) {_ADVERBS}{_ACT}"
    rf"|(?:is|are|was|were) {_ADVERBS}(?:due|set|scheduled|expected|planned|slated|poised|likely"
    rf"|preparing|planning|hoping|aiming|going) to {_ADVERBS}{_ACT}"
    rf"|(?<!had )(?<!have )(?<!has )(?:plan|intend|hope|aim|expect|want)"
    rf"(?:s|n?ed|d)? to {_ADVERBS}{_ACT}"
    rf"|(?<!had )(?:hop(?:es?|ed|ing)|aim(?:s|ed|ing)?|push(?:es|ed|ing)?|press(?:es|ed|ing)?) for"
    rf"|(?:agreed|pledged|promised) to {_ADVERBS}{_DOING}"
    r"|(?:is|are) (?:expected|awaited|planned|promised|envisaged|foreseen)(?! to\b)"
    r"|(?:is|are) (?:now |also )?(?:heading|travell?ing|flying|going|returning|meeting|leaving"
    r"|visiting|hosting|holding|starting|arriving|gathering|convening|voting|sending)"
    r"|(?:is|are|ha(?:s|ve) been) (?:invited|summoned|called)(?: back)? to"
    r"|(?<!face to )fac(?:e(?! to face)|es|ing) [^,;]{3,60}? (?:from|as of|on)"
    r")\b",
    re.IGNORECASE,
)
_COMES = (
    r"(?:(?:resume|reconvene|convene|begin|start|restart|open|expire|lapse|end|close|follow|return"
    r"|travel|arrive|depart|gather|vote|meet|sit)s?|fl(?:y|ies)|appl(?:y|ies)|runs? out|falls? due"
    r"|takes? (?:place|effect)|(?:comes?|enters?|goes|go) into (?:force|effect)|kicks? in)"
)
# 'Talks resume on Monday', 'the ballot closes on 12 May': the present tense with a day.
_PRESENT = re.compile(
    rf"\b{_OCCASION}\b(?:(?! would\b)[^,;.]){{0,40}}? (?:falls?|is|are)\b(?! no)"
    r"|(?<!\bthe )(?<!\ba )(?<!\bof )(?<!\bto )(?<!\bno )(?<!\bits )(?<!\btheir )(?<!\bwill )"
    rf"(?<!\bwould )(?<!\bcould )(?<=\w )\b{_COMES}\b(?! (?:of|down|up)\b)",
    re.IGNORECASE,
)
# 'The mediator said talks would resume on Monday'; a draft that would do something says nothing.
_REPORTED_AHEAD = re.compile(
    rf"(?<!which )(?<!that )\bwould {_ADVERBS}(?:{_DOING}|{_ACT})\b", re.IGNORECASE
)
# 'The extension, which takes effect on Sunday,', 'its next review, due on May 15,'.
_ASIDE = re.compile(
    r"(?:\b(?:[Tt]he|[Aa]n?)\s(?:[\w’'-]+\s){1,4}?(?:of|on|over|for|with|between)\s)?(?:\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[A-Z][\w’'-]*)\s)(?:[\w’'-]+\s){0,4}?"
    r"[\w’'-]+,\s(?P<verb>(?:which|who)\s(?:will|is|are|takes?|comes?|enters?|begins?|starts?|opens?"
    r"|closes?|expires?|ends?|runs?|falls?|meets?)\b|(?:\w+ly\s)?(?:due|scheduled|planned|expected|set)\s(?:for|on|in"
    r"|by|to|at|next|this|later)\b)[^,;]*"
)
# 'She said it would publish a revised offer': steps of a negotiation, even without a day.
_PROCEDURE = re.compile(
    rf"(?<!which )(?<!that )\bwould {_ADVERBS}(?:present|publish|submit|table|circulate|consult"
    r"|report back|convene|seek approval|meet again|return to the table|continue talks"
    r"|(?:take|put) (?:it|this|them|the (?:\w+ )?(?:offer|proposal|text|draft|deal|plan)) to)\b",
    re.IGNORECASE,
)
# 'told the union that redundancies would be ruled out until 2028': a term with a day in it.
_TERM = re.compile(
    r"\bbe (?:\w+ly )?(?:ruled out|limited|capped|frozen|reduced|raised|increased|cut|kept|paid"
    r"|given|granted|exempt\w*|reserved|allowed|required|banned|guaranteed|protected|lifted|extended)\b",
    re.IGNORECASE,
)
_PASSIVE = re.compile(r"\bbe \w+$", re.IGNORECASE)
_MODAL = re.compile(r"(?:will|would|could|may|might|shall)\b", re.IGNORECASE)
_DOCUMENT = re.compile(
    r"\b(?:drafts?|plans?|proposals?|offers?|deals?|agreements?|accords?|pacts?|treat(?:y|ies)"
    r"|texts?|papers?|compromises?|bills?)\s(?:also\s)?$",
    re.IGNORECASE,
)
_OBLIGED = re.compile(rf"\bmust {_ADVERBS}{_ACT}\b", re.IGNORECASE)
# An obligation, or what is merely done to something, announces a step only with its day.
_NEEDS_DAY = re.compile(r"^(?:must|needs? to|ha(?:s|ve) to)\b|\bbe \w+$", re.IGNORECASE)
_REPORTED = re.compile(rf"\b{REPORTS}\b", re.IGNORECASE)
_DAY_OF_OWN = re.compile(
    r"\b(?:tomorrow|tonight|next|coming|later(?! (?:stage|phase|round|point|date))"
    r"|this (?:week|month|year|autumn|spring|summer|winter"
    r"|afternoon|evening)|soon|shortly|within|until|midnight|(?:following|same) (?:day|week|month)"
    r"|weekend|in (?:\w+ ){1,2}(?:hours|days|weeks)|end of the (?:week|month))\b",
    re.IGNORECASE,
)
# A year leaves open when: 'exports will be hit in 2026'.
_YEAR_ALONE = re.compile(r"(?:\w+ )*?(?:(?:19|20)\d\d|year)", re.IGNORECASE)
_CONDITIONAL = re.compile(r"\b(?:if|unless|only after|provided)\b", re.IGNORECASE)
# 'If that goes well, a text could be signed in May': what comes next where all goes as planned.
_AS_PLANNED = re.compile(
    r"If (?:(?!\b(?:not|no|nothing|nobody|never|fails?)\b|n['’]t\b)[^,;])*?"
    r"\b(?:well|smoothly|progress|succeeds?|approved?|approves|accept(?:s|ed)?|agree[sd]?|adopted"
    r"|pass(?:es|ed)|endorsed?|ratified|backed|there is an? (?:[\w-]+ ){0,2}(?:deal|agreement)"
    r"|(?:deal|agreement|accord) is (?:\w+ly )?(?:reached|struck|done|signed))\b[^,;]*,\s"
)
_NOBODY = re.compile(r"(?:no|none|nobody|neither)\b", re.IGNORECASE)
_UNCERTAIN = re.compile(r"\b(?:would|could|might|not|never|whether)\b|n['’]t\b", re.IGNORECASE)
_JOINTS = re.compile(
    rf"\sand\s(?=(?:also\s)?{REPORTS}\s)|"
    # 'when the talks are to continue' is part of the step, 'when Renholt is to report' another.
    r";\s+|:\s+|\s[–—-]\s|,\s(?=if\b)|,\sand\s|,\s(?=(?:when|where)\s(?-i:[A-Z]))"
    r"|,?\s(?:but|while|although|whereas|adding that|after|before which|so that)\s"
    r"|\s(?:that|and)\s(?=(?:the|a|an|both|talks|negotiations|its|their|[A-Z]\w+)\b[^,;]*"
    r"\b(?:will|is|are|has|have|must|would|votes?|meets?)\b)"
)
# 'During that 30-day period', 'under the draft': what a proposal provides for.
_PROVIDED = re.compile(
    r"^\W*(?:during|under|in|as part of)\s(?:this|that|the|such an?)\s(?:[\w-]+\s){0,2}"
    r"(?:period|phase|stage|plan|draft|proposal|offer|deal|agreement|pause|truce)\b",
    re.IGNORECASE,
)
# Who says it, around the clause: '"…," the mediator said', '…, said X', 'X said that …'.
_WORDS = r"(?:[\w’'.-]+\s)"
_HEARERS = (
    r"(?:(?:reporters|journalists|lawmakers|delegates|parliament|[A-Z][\w.]*(?:\s[A-Z][\w.]*)*)"
    r"\s(?=that\s|it\s|s?he\s|they\s|the\s))?"
)
_SAID = re.compile(
    rf"[,.]?[\"”’'],?\s{_WORDS}{{0,7}}{REPORTS}\b.*$"
    rf"|,?\s*[\"”’']?\s*,?\s{_WORDS}{{0,7}}(?<!to )(?<!\bthe )(?<!\bThe )(?<!\b[Aa] )"
    rf"(?<!\bbe )(?<!\bbeen )(?<!\bwas )(?<!\bwere ){REPORTS}(?:\s(?!that\b)[^,;]*)?$"
    rf"|,\s(?:{REPORTS}|according to)\s[^,;]*$|^According to [^,]*,\s"
    r"|^(?:(?!\b(?:will|would|(?:is|are) (?:due |set |expected )?to)\b)[^;\"”])*?"
    rf"(?<!the )(?<!The )(?<!\ba )(?<!to )\b{REPORTS}\s{_HEARERS}(?:that\s)?[\"“]?(?=\w)"
)
_SUBJECTLESS = re.compile(
    r"(?:now |also )?(?:is|are|will|would|has|have|plans?|intends?|hopes?|agreed)\b"
)
_LED = re.compile(r"^(?:\W|\b(?:and|but|that|which|while|when|after|meanwhile)\b)+", re.IGNORECASE)


@dataclass(frozen=True)
class StepSpan:
    """A clause that announces something, with its offsets, and the words that say when."""

    start: int
    end: int
    verb: int
    """Offset of the words that look ahead; whoever acts stands before them."""
    when: str | None


def find_steps(sentence: str) -> tuple[StepSpan, ...]:
    """The clauses of a sentence that announce what comes next, in reading order."""
    return tuple(_steps(sentence))


def _steps(sentence: str) -> Iterator[StepSpan]:
    if _PROVIDED.match(sentence):
        return
    before = None
    told = 0
    for aside in _ASIDE.finditer(sentence):
        days = find_days(aside.group())
        if days and not _CONDITIONAL.search(aside.group()):
            told = aside.end()
            yield StepSpan(aside.start(), told, aside.start("verb"), days[0].text)
    for start, end in _clauses(sentence):
        # 'The union voted, but will meet again': the subject stands in the clause before.
        bare = _SUBJECTLESS.match(sentence, start) and before is not None
        whole = before if bare and before is not None else start
        before = start
        clause = sentence[start:end]
        days = find_days(clause)
        ahead = _ahead(sentence[:start], clause, days)
        if (
            ahead
            and start + ahead.start() >= told
            and not _is_open(sentence[:start], clause, ahead.start())
        ):
            behind = [day for day in days if day.start >= ahead.start()]
            when = next(iter(behind or days), None)
            yield StepSpan(whole, end, start + ahead.start(), when.text if when else None)


def _ahead(before: str, clause: str, days: Sequence[DayMention]) -> re.Match[str] | None:
    """The words of a clause that look ahead, where need be with its day."""
    dated = bool(days or _DAY_OF_OWN.search(clause))
    ahead = _AHEAD.search(clause)
    if ahead and (dated or not _NEEDS_DAY.search(ahead.group())):
        return ahead
    reported = _REPORTED.search(before) is not None
    if not dated:
        procedure = _PROCEDURE.search(clause) if reported else None
        return (
            procedure if procedure and not _DOCUMENT.search(clause, 0, procedure.start()) else None
        )
    patterns = [_ON_A_DAY, *((_REPORTED_AHEAD,) if reported else (_OBLIGED,))]
    found = [match for pattern in patterns if (match := pattern.search(clause))]
    for match in sorted(found, key=lambda match: match.start()):
        acts = _MODAL.match(match.group()) and not _PASSIVE.search(match.group())
        provided = (acts and _DOCUMENT.search(clause, 0, match.start())) or _TERM.search(
            match.group()
        )
        if not provided and _has_day_behind(clause, match, days):
            return match
    present = _PRESENT.search(clause)
    return present if present and _is_present(clause[: present.start()]) else None


def _has_day_behind(clause: str, match: re.Match[str], days: Sequence[DayMention]) -> bool:
    """Whether a day, more than a year, stands behind the words that look ahead."""
    behind = [day for day in days if day.start >= match.start()]
    if behind:
        return any(not _YEAR_ALONE.fullmatch(day.text) for day in behind)
    return _DAY_OF_OWN.search(clause, match.start()) is not None


def _is_open(before: str, clause: str, verb: int) -> bool:
    """Whether it is open that the step is taken: it depends on something, or is denied."""
    planned = _AS_PLANNED.match(clause)
    depends = _CONDITIONAL.search(clause, planned.end() if planned else 0)
    depends = depends or (_CONDITIONAL.match(before) and not _AS_PLANNED.match(before))
    depends = depends or _NOBODY.match(clause)
    return bool(depends or _UNCERTAIN.search(clause, clause.rfind(",", 0, verb) + 1, verb))


def _is_present(clause: str) -> bool:
    return not re.search(r"\b(?:was|were|had|did|\w+ed)\b", clause)


def _clauses(sentence: str) -> Iterator[tuple[int, int]]:
    """The clauses of a sentence, without 'X said' around them."""
    begin = 0
    for joint in [*_JOINTS.finditer(sentence), None]:
        end = joint.start() if joint else len(sentence)
        yield from _bare(sentence, begin, end)
        begin = joint.end() if joint else end


def _bare(sentence: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    text = sentence[start:end].rstrip(' .,"”')
    said = _SAID.search(text)
    if said and said.start() == 0:
        start += said.end()
        text = text[said.end() :]
    elif said:
        text = text[: said.start()]
    led = _LED.match(text)
    lead = led.end() if led else 0
    if text[lead:]:
        yield start + lead, _closed(sentence, start + lead, start + len(text.rstrip(' .,"”')))


def _closed(sentence: str, start: int, end: int) -> int:
    """The end of a clause, behind the mark that closes a quotation which the clause opens."""
    words = sentence[start:end]
    opened = words.count('"') % 2 or words.count("“") > words.count("”")
    closing = re.compile(r"[.,]?[\"”]").match(sentence, end) if opened else None
    return closing.end() if closing else end
