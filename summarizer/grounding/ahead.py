"""Clauses that say what comes next: a meeting that is planned, a vote that is due, a deadline.

Terms of a proposal, threats and conditions look ahead as well; they are no steps.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from summarizer.articles.dates import find_days
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
    r"|initial|finali[sz]e|conclude|complete|wrap up|reach|agree on|call|visit|send|arrive|report"
)  # fmt: skip
_DONE = (
    r"(?:\w+ed|held|put|set|sent|flown|drawn up|made|taken|back|law|brought|chosen|laid|met|paid)"
)
_DOING = rf"(?:{_DO}|be {_ADVERBS}{_DONE})"
_OCCASION = (
    r"(?:talks|negotiations?|discussions?|consultations?|meetings?|sessions?|rounds?|summits?"
    r"|conferences?|hearings?|ballots?|votes?|voting|referendums?|elections?|decisions?|rulings?"
    r"|answers?|responses?|repl(?:y|ies)|deadlines?|strikes?|walkouts?|stoppages?|signing|ceremony"
    r"|exchanges?|swaps?|handovers?|releases?|visits?|reviews?|reports?|debates?|contacts|readings?"
    r"|assembl(?:y|ies)|plenar(?:y|ies)|congress|launch|inspections?"
    r"|mediators?|proposals?|drafts?|truces?|cease-?fires?|deals?|agreements?|implementation)"
)
_AHEAD = re.compile(
    r"\b(?:"
    rf"(?:will|shall|is to|are to|needs? to|ha(?:s|ve) to|must) {_ADVERBS}{_DOING}"
    rf"|(?:is|are|remains?) {_ADVERBS}(?:due|set|scheduled|expected|planned|slated|poised|preparing"
    rf"|likely) to {_ADVERBS}{_DOING}"
    rf"|(?:plans?|intends?|hopes?|expects?|expected|agreed|pledged) to {_ADVERBS}{_DOING}"
    r"|agreed to (?:keep|go on) (?:talking|negotiating|meeting)"
    r"|(?:is|are) (?:now |also |tentatively )?(?:set|scheduled|planned|slated|due|pencilled in) for"
    rf"|ha(?:s|ve) (?:scheduled|called|convened|arranged|set) (?:[\w-]+ ){{1,3}}{_OCCASION}"
    rf"|{_OCCASION}\b[^,;.]{{0,40}}? (?:is|are|was|were) {_ADVERBS}(?:due|scheduled|planned|set"
    r"|slated|expected)(?! to\b)"
    r"|(?:is|are) (?:now |still )?(?:waiting|awaiting)"
    r"|(?:is|are) due (?:on|in|by|this|next|at|back)"
    r"|(?:has|have) until"
    r")\b",
    re.IGNORECASE,
)
# 'Talks resume on Monday', 'the ballot closes on 12 May': the present tense with a day.
_PRESENT = re.compile(
    rf"\b(?:{_OCCASION}\b[^,;.]{{0,40}}? )(?:resumes?|reconvenes?|begins?|starts?|restarts?|opens?"
    r"|expires?|ends?|closes?|runs? out|follows?|takes? (?:place|effect)|falls?|is|are)\b"
    r"|(?<!the )(?<!a )(?<!of )\b(?:meets?|votes?|reconvenes?|sits?)\b"
    r"|\b(?:takes effect|comes into (?:force|effect)|enters into force|expires)\b",
    re.IGNORECASE,
)
# 'The mediator said talks would resume on Monday'; a draft that would do something says nothing.
_REPORTED_AHEAD = re.compile(rf"(?<!which )(?<!that )\bwould {_ADVERBS}{_DOING}\b", re.IGNORECASE)
# An obligation, or what is merely done to something, announces a step only with its day.
_NEEDS_DAY = re.compile(r"^(?:must|needs? to|ha(?:s|ve) to)\b|\bbe \w+$", re.IGNORECASE)
_REPORTED = re.compile(rf"\b{REPORTS}\b", re.IGNORECASE)
_DAY_OF_OWN = re.compile(
    r"\b(?:tomorrow|tonight|next|coming|later|this (?:week|month|year|autumn|spring|summer|winter"
    r"|afternoon|evening)|soon|shortly|within|until|midnight)\b",
    re.IGNORECASE,
)
_CONDITIONAL = re.compile(r"\b(?:if|unless|only after|provided)\b", re.IGNORECASE)
_UNCERTAIN = re.compile(r"\b(?:would|could|might|not|never|whether)\b|n['’]t\b", re.IGNORECASE)
_JOINTS = re.compile(
    r";\s+|:\s+|\s[–—-]\s|,\s(?=if\b)|,\sand\s|,\s(?=(?:when|where)\b)"
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
_SAID = re.compile(
    rf"[,.]?[\"”’'],?\s{_WORDS}{{0,7}}{REPORTS}\b.*$"
    rf"|,?\s*[\"”’']?\s*,?\s{_WORDS}{{0,7}}(?<!to ){REPORTS}(?:\s(?!that\b)[^,;]*)?$"
    rf"|,\s(?:{REPORTS}|according to)\s[^,;]*$|^According to [^,]*,\s"
    rf"|^[^;\"”]*?(?<!the )(?<!The )(?<!a )(?<!to )\b{REPORTS}\s(?:that\s)?[\"“]?(?=\w)"
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
    for start, end in _clauses(sentence):
        # 'The union voted, but will meet again': the subject stands in the clause before.
        bare = _SUBJECTLESS.match(sentence, start) and before is not None
        whole = before if bare and before is not None else start
        before = start
        clause = sentence[start:end]
        days = find_days(clause)
        ahead = _ahead(sentence[:start], clause, dated=bool(days or _DAY_OF_OWN.search(clause)))
        if ahead and not _is_open(sentence[:start], clause, ahead.start()):
            behind = [day for day in days if day.start >= ahead.start()]
            when = next(iter(behind or days), None)
            yield StepSpan(whole, end, start + ahead.start(), when.text if when else None)


def _ahead(before: str, clause: str, *, dated: bool) -> re.Match[str] | None:
    """The words of a clause that look ahead, where need be with its day."""
    ahead = _AHEAD.search(clause)
    if ahead and (dated or not _NEEDS_DAY.search(ahead.group())):
        return ahead
    if not dated:
        return None
    if _REPORTED.search(before):
        return _REPORTED_AHEAD.search(clause)
    return _PRESENT.search(clause) if _is_present(clause) else None


def _is_open(before: str, clause: str, verb: int) -> bool:
    """Whether it is open that the step is taken: it depends on something, or is denied."""
    depends = _CONDITIONAL.search(clause) or _CONDITIONAL.match(before)
    return bool(depends or _UNCERTAIN.search(clause, 0, verb))


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
