"""Words that label or judge, found by code: scare quotes, and names that take sides."""

import re
from collections.abc import Iterator
from typing import Literal

from summarizer.articles.reporting import reporting_sentences
from summarizer.grounding.saying import REPORTS
from summarizer.models import Article, Evidence, Wording

# One word or name in quotation marks, not followed or led by a verb of saying: set at a distance.
_SCARE = re.compile(r"[\"“]([A-Z][\w’'-]+|[a-z][\w-]+)[,.]?[\"”]")
_SAID = re.compile(
    rf"\b(?:{REPORTS}|called|calls|calling|described|describing|branded|labell?ed|dubbed|termed"
    r"|vowed|is|are|was|were|been|as)\b[^.\"“]{0,40}$",
    re.IGNORECASE,
)
_NEAR = 80
"""Characters before a quotation mark in which a verb of saying is looked for."""

# Words for which news has a neutral one beside them; what they stand for. The list follows the
# style guides of news agencies on terms that label a side.
_LABELS: dict[str, str] = {
    "terrorists": "armed group",
    "terrorist": "armed group",
    "militants": "armed group",
    "resistance": "armed group",
    "freedom fighters": "armed group",
    "regime": "government",
    "aggression": "military operation",
    "invasion": "military operation",
    "offensive": "military operation",
    "massacre": "killing",
    "martyrs": "dead",
    "hostages": "people held",
    "captives": "people held",
    "abductees": "people held",
    "scabs": "replacement workers",
    "strikebreakers": "replacement workers",
    "union bosses": "union leaders",
    "fat cats": "executives",
    "tax grab": "tax",
    "land grab": "acquisition of land",
    "handout": "subsidy",
    "blackmail": "pressure",
    "extortion": "pressure",
    "capitulation": "concession",
    "extremists": "armed group",
    "thugs": "opponents",
    "junta": "government",
    "union barons": "union leaders",
    "death tax": "inheritance tax",
    "giveaway": "subsidy",
    "austerity": "spending cuts",
    "bailout": "rescue loan",
    "trade war": "trade dispute",
    "eco-terrorists": "activists",
    "occupiers": "troops",
}
# 'a tariff regime', 'resistance to the plan', 'an offensive remark', 'a charm offensive': no label.
_LABEL = re.compile(
    r"(?<!tax )(?<!tariff )(?<!sanctions )(?<!trade )(?<!visa )(?<!quota )(?<!inspection )"
    rf"(?<!regulatory )(?<!legal )(?<!charm )\b(?:{'|'.join(map(re.escape, _LABELS))})\b"
    r"(?! to the\b| to an?\b| of privacy\b)(?<!offensive)|\boffensive\b"
    r"(?=[.,;]|\s(?:in|on|against|into|that|which|has|had|was|is|by|and|to|would|will)\b)"
    r"(?<!charm offensive)",
    re.IGNORECASE,
)


def find_wording(article: Article) -> Iterator[Wording]:
    """Each labelling term once, where it stands first in the reporting."""
    seen: set[tuple[str, str]] = set()
    for number, text in reporting_sentences(article):
        start = article.sentences[number - 1].start
        for term, device, begin, end in _terms(text):
            if (term.casefold(), device) in seen:
                continue
            seen.add((term.casefold(), device))
            yield Wording(
                term=term,
                refers_to=_LABELS.get(term.casefold()),
                device=device,
                evidence=(Evidence.of(article, start + begin, start + end),),
            )


def _terms(text: str) -> Iterator[tuple[str, Literal["label", "scare_quotes"], int, int]]:
    for match in _SCARE.finditer(text):
        if not _SAID.search(text, max(match.start() - _NEAR, 0), match.start()):
            yield match.group(1), "scare_quotes", match.start(), match.end()
    for match in _LABEL.finditer(text):
        yield match.group(), "label", match.start(), match.end()
