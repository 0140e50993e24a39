"""What is negotiated: the phrase that names it at the top of the article, and its kind."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from summarizer.articles.reporting import reporting_sentences
from summarizer.grounding.saying import REPORTS
from summarizer.grounding.words import STOP_WORDS
from summarizer.models import Article
from summarizer.models.draft import MatterDraft
from summarizer.models.report import Negotiation

_TOP = 4
"""Sentences from the top that are read."""

_TALKS = r"(?:talks|negotiations?|meetings?|discussions?|summit|bargaining)"
_DEAL = (
    r"(?:deal|treaty|pact|agreement|accord|truce|ceasefire|cease-fire|budget|takeover|merger"
    r"|bid(?!\sto\b)"
    r"|(?<!a\s)swap(?!\s[a-z]+s\b)"
    r"|exchange|contract|proposal|tariffs?|dut(?:y|ies)|quotas?"
    r"|strike(?!\s(?:an?\s)?(?:\w+\s)?(?:deal|accord|pact|agreement))|walkout|goal)"
)
_FUNCTION = "|".join(sorted(STOP_WORDS - {"a", "an", "the", "of", "for", "to", "on", "over"}))
_WORD = rf"(?!(?:{_FUNCTION}|{REPORTS}|\w*day)\b)[\w’'%€$£.-]*[\w’'%€$£]"
_VERBS = (
    r"held|holds?|reach(?:e[ds])?|name|near|urges?|begins?|resumes?|enters?|leaves?|opens?"
    r"|seals?|signs?"
    r"|backs?|rejects?|accepts?|narrows?|ends?|break|continue|stalls?|had|\w{3,}ed"
)
# What tells nothing of the subject: when and in what form people talk.
_NO_SUBJECT = (
    r"first|second|third|weekend|following|latest|fresh|direct|indirect|formal|informal|high-level"
    r"|marathon|crunch|late-night|overnight|final|earlier|ongoing|private|secret|technical"
    r"|preliminary|emergency|restricted|bilateral|trilateral|stalled|tense|face-to-face|renewed"
    r"|strike(?=\s\w+\s(?:deal|pact|accord|truce))|seal|hail|back|planned|rare|key|crucial"
    r"|[\w-]+-(?:day|hour|week)|\w+['’]s|extend|raise|cut|agree|reach"
    r"|reaching|fail|seek|want|drop|join|delay|resume|host|call|skip|quit|suspend|begin|start|open"
)
_MODIFIER = (
    rf"(?!(?:{'|'.join(sorted(STOP_WORDS))}|{_VERBS}|{REPORTS}|{_NO_SUBJECT}|round|new"
    r"|further)(?![\w’'-]))"
    r"[\w’'%€$£.-]*[\w%€$£]"
)
_END = (
    r"(?=[,;:!?()“”\"–—]|(?<!\.[A-Z])\.(?:\s|$)|$|\s(?:after|during|(?:late\s"
    r"|early\s)?on\s\w+day|before|when|while|which|who|said|says|as|but"
    r"|on\s\w+day"
    r"|adjourned|opened|began|stumbled?|stalls?|fell|ground|made|drew|turned|closed|concluded"
    r"|wrapped"
    r"|broke|ended|collapsed|failed|stalled|continued|resumed|have|has|had|will|is|are|was|were"
    r"|amid"
    r"|without|entered|enters|by|ahead|until|early|late|this|last|that|at|in\s[A-Z]\w+\son"
    r"|and\s(?:said|the"
    r"|that|is|was"
    r"|will))\b)"
)
_PHRASE = rf"(?P<subject>(?:[\w’'%€$£.-]+\s){{0,11}}?[\w’'%€$£.-]*\w){_END}"
_GROUPS = tuple(
    tuple(re.compile(pattern, re.IGNORECASE) for pattern in patterns)
    for patterns in (
        (
            # 'talks on a tariff', 'a meeting between officials on a truce', 'a row over fish'
            rf"\b{_TALKS}\b(?:\s(?:in|at)\s[A-Z][\w-]+|\s(?:in|for)\s[^,;.]{{1,25}}?\s(?:decades?"
            r"|years?|months?|weeks?))?\s(?:on|over|about|for|aimed\sat"
            rf"|concerning)\s"
            r"(?!\w+day\b|\d|(?:the\s)?(?:margins|sidelines)|more\b|(?:the\s)?\w+\s(?:time|hours"
            r"|days))"
            rf"(?:reaching\s|how\sto\s)?{_PHRASE}",
            rf"\b{_TALKS}\b[^.;]{{0,110}}\s(?:officials|ministers|leaders|delegations"
            rf"|negotiators|sides)"
            rf"\son\s(?!\w+day\b){_PHRASE}",
            r"\b(?:reach(?:ing|ed)?\s(?:an?\s)?|without\s(?:an?\s)?|close\sto\s(?:an?\s)?"
            r"|inched\stowards?\s)"
            rf"(?:agreement|deal|accord|consensus)\son\s(?!\w+day\b){_PHRASE}",
            rf"\b(?:inch|edge|move)[sd]?\s(?:closer\s)?to(?:wards?)?\s(?!each\b){_PHRASE}",
            r"\b(?:dispute|row|stand-off|standoff|stalemate|deadlock|impasse)\s(?:on|over|about)\s"
            rf"{_PHRASE}",
            rf"\b(?P<subject>(?:an?\s)?(?:(?!the\s)[\w-]+\s)?(?:strike|walkout)\s(?:on|over"
            rf"|about)\s(?:\w+\s){{0,6}}?\w+)"
            rf"{_END}",
            rf"\b(?:to\s(?:discuss|negotiate(?:\sover|\son)?|settle|resolve|avert|secure)"
            rf"|discussing)\s(?:ways\sof\s)?"
            rf"(?!with\b|this\b|it\b|our\b){_PHRASE}",
            rf"\b(?:met|meet|meeting|{_TALKS})\b[^.;]{{0,100}}?\b(?:ahead\sof|towards|aimed\sat"
            rf"(?:\sreaching)?)\s(?P<subject>(?:an?\s|the\s)(?:{_WORD}\s){{0,6}}?{_DEAL})\b",
        ),
        (
            rf"(?:^|(?<![\w-])(?-i:(?=[a-z])))(?P<subject>{_MODIFIER}(?:\s{_MODIFIER})?\s"
            r"(?:talks|negotiations|summit|dispute))\b",
        ),
        (
            # 'a treaty to share the river', 'agreed on a budget', 'a 60-day ceasefire'
            rf"\b(?P<subject>(?:the\soutline\sof\s)?(?:an?|the|its"
            rf"|their)\s(?:{_WORD}\s){{0,4}}?{_DEAL}"
            rf"\s(?:to|on|for|over|of)\s(?!\w+day\b)(?:{_WORD}\s){{0,9}}?{_WORD}){_END}",
            rf"\bagreed?\b(?:\s\w+){{0,3}}?\s(?:on|to)\s(?!\w+day\b|keep\b|a\s\w+day){_PHRASE}",
            rf"(?<!\S)(?P<subject>(?:an?\s)?{_MODIFIER}(?:\s{_MODIFIER}){{0,2}}\s{_DEAL})\b",
            r"\b(?P<subject>disputed\s[\w-]+(?:\sof\s[\w-]+)?)\b",
        ),
        (
            # 'bondholders reject 18% haircut', 'failed to reach a contract'
            rf"\b(?:rejects?|turns?\sdown)\s{_PHRASE}",
            r"\b(?P<subject>(?:an?|the|their|its)\s(?:[\w-]+\s)?(?:contract|strike|walkout|loan"
            r"|shutdown))\b",
        ),
    )
)
_EMPTY = re.compile(
    r"^(?:(?:who|how|what|when|whether|where)\b.*|it|this|that|them|these|those|the\s(?:issue"
    r"|matter|text|deal|talks|offer|proposal)"
    r"|a\sdeal"
    r"|(?:the\s)?\w+day|this\s\w+(?:\s.*)?|\w{1,3}|him|her|an?\s(?:agreement|offer|proposal|bid))$",
    re.IGNORECASE,
)
# 'agree to extend tariff truce': the truce is what is negotiated.
_DAY_LAST = re.compile(r"\s(?:late\s|early\s)?on\s\w+day$")
_ACTION = re.compile(
    r"^(?:extend|prolong|renew|raise|cut|lower|increase|reduce|double|lift|sign|seek|hold|resume"
    r"|prepare|finali[sz]e|conclude)\s",
    re.IGNORECASE,
)
_KINDS: tuple[tuple[Negotiation, str], ...] = (
    ("ceasefire", r"cease-?fires?|truces?|armistice|hostilities"),
    ("hostage", r"hostages?|captives?|abduct\w+|kidnapp\w+|prisoners?|detainees|ransom"),
    ("peace", r"peace(?:\s(?:deal|talks|accord|treaty|agreement|process))|disarm\w*|insurgen\w+"),
    ("labour", r"strik(?:e|es|ing|ers?)|unions?|wages?|pay|workers?|walk-?outs?|employers?"
               r"|stoppages?"
               r"|overtime|staff|pensions?|shifts?|redundanc\w+"),
    ("trade", r"tariffs?|dut(?:y|ies)|exports?|imports?|customs|anti-dumping|trade|subsid(?:y"
              r"|ies)"),
    ("climate", r"climate|forests?|deforestation|biodiversity|pollution|emissions?"
                r"|carbon|warming|fossil|COP\d+|greenhouse"),
    ("parliamentary", r"coalitions?|budgets?|parliament\w*|lawmakers?|senat(?:e|ors?)|deputies"
                      r"|cabinet"
                      r"|fiscal|spending|elections?|seats|tax(?:es)?"),
    ("border", r"borders?|frontiers?|demarcat\w+|boundar(?:y|ies)|checkpoints?|enclaves?"),
    ("resources", r"fish\w*|catch|rivers?|waters?|dams?|pipelines?|mining"
                  r"|irrigat\w+|boats|trawlers?|reservoirs?"),
    ("corporate", r"takeovers?|companies|chairman|mergers?|acqui\w+|bids?"
                  r"|shareholders?|shares?|boards?|buyout|stake"),
)  # fmt: skip
_KIND_WORDS: tuple[tuple[Negotiation, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(rf"\b(?:{words})\b", re.IGNORECASE)) for kind, words in _KINDS
)
_LEAD = 3
"""How often a word in the top counts for one further down."""


def find_matter(article: Article) -> Iterator[MatterDraft]:
    """What the article's negotiation is about, in its words; none if the top does not say."""
    top = list(islice(reporting_sentences(article), _TOP))
    told = next(_subjects(top), None)
    if told is not None:
        number, subject = told
        kind = _kind(article, subject, [text for _, text in top])
        yield MatterDraft(sentence=number, words=subject, negotiation=kind)


def _subjects(top: Sequence[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """Phrases that name a subject, with their sentences, the plainest wording first."""
    for patterns in _GROUPS:
        for number, text in top:
            for pattern in patterns:
                for found in pattern.finditer(text):
                    subject = _DAY_LAST.sub("", _ACTION.sub("", found["subject"]))
                    if not _EMPTY.match(subject):
                        yield number, subject


def _kind(article: Article, subject: str, top: list[str]) -> Negotiation:
    """The kind whose words the article uses most, those of the top and the subject above all."""
    lead = " ".join(top)
    counts = {
        kind: len(words.findall(article.text))
        + _LEAD * len(words.findall(lead))
        + 2 * _LEAD * len(words.findall(subject))
        for kind, words in _KIND_WORDS
    }
    most = max(counts.values())
    best: Negotiation = next(kind for kind, _ in _KIND_WORDS if counts[kind] == most)
    return best if most > _LEAD else "other"
