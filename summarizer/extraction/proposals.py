"""Proposals: code finds where one is described, who made it, and how it fares.

Asking the model was tried first: it cut descriptions short, and code had to overrule what it said
of makers and states wherever the words are clear.
"""

import re
from collections.abc import Iterator, Sequence

from summarizer.articles.reporting import reporting_sentences
from summarizer.extraction.mentions import names_in
from summarizer.extraction.positions import stances_in
from summarizer.extraction.taking_sides import who_can_hold
from summarizer.grounding.holders import Holder, find_holders, is_generic
from summarizer.grounding.offers import OfferSpan, find_offers
from summarizer.grounding.parties import states_named
from summarizer.grounding.saying import SAYING
from summarizer.grounding.stances import StanceCue
from summarizer.models import Article
from summarizer.models.draft import PositionDraft, ProposalDraft
from summarizer.models.report import ProposalStatus

_MADE_BY = re.compile(
    r"\b(?:proposals?|offers?|drafts?|plans?|papers?|texts?|bids?|requests?)\b(?:[^;.,]|[.,]\d){0,40}?"
    r"\b(?:by|from)\s+(?P<by>[^;]{2,80})"
    r"|\b(?:drawn up|drafted|tabled|proposed|put forward|presented|suggested|floated|published"
    r"|circulated|issued|prepared|made|offered|unveiled|submitted)\b(?:[^;.,]{0,40}?) by"
    r" (?P<passive>[^;]{2,80})"
    r"|^(?:[Tt]he|[Aa]n?)?\s*(?P<of>(?!(?:The|An?|Its|Their)\s)(?:(?:[A-Z]\.)+|[A-Z][\w’'-]*|[a-z]+s?['’]s?)"
    r"(?:\s[\w’'-]+){0,3}?)\s(?:proposal|offer|draft|plan|paper|bid|request|pledge)\b"
)
_NEAR = 2
"""Sentences behind one that puts a draft forward in which 'the draft' is that one."""
_INTRODUCES = re.compile(
    r"\b(?:tabl|float|unveil|present|propos|suggest|draft|submit|circulat)(?:s|ed|es)\b"
    r"|\bput(?:s|ting)? forward\b|\bdrawn up\b"
    r"|\b(?:improv|rais|sweeten|revis)(?:es|ed) (?:its|their|his|her|the) (?:[\w-]+ )?"
    r"(?:offer|proposal|bid|terms)\b",
    re.IGNORECASE,
)
_SPOKEN_OF = re.compile(
    r"\b(?:truce|cease-?fire|pause|freeze|pact|deal|accord|plan|proposal|compromise|draft)\b",
    re.IGNORECASE,
)
# 'It would last 40 days': the truce of which the sentence before spoke.
_ITS_LENGTH = re.compile(r"It would (?:also )?(?:last|run|cover|start|begin|apply|give|require)\b")
_OUTRIGHT = re.compile(
    r"(?:(?!\b(?:plan|draft|proposal|offer|text|paper|compromise|deal|bid)\b).)*? would ",
    re.IGNORECASE,
)
# Whoever stands in 'The Lorvik-based firm', 'According to the mediators, …' or ', saying it is
# before the courts, …' offers nothing.
_NO_SUBJECT = re.compile(
    rf"^According to [^,]*,|,\s(?:{SAYING})\s[^,;]*,|\b[A-Z][\w’'.]*-(?=(?:based|owned|led|run)\b)"
)
_WHO = re.compile(r"\bwho\s(?:\w+ly\s|also\s|ha[ds]\s|have\s)*$")
_GOES_ON = re.compile(r"(?:It|This|They|That)\s(?:would|will|also)\b")
_IS_THE_SAME = re.compile(
    r"(?:It|They|That|(?:the|this)\s(?:\w+\s)?(?P<noun>draft|plan|proposal|offer|text|paper|compromise"
    r"|package|bid|deal))\s",
    re.IGNORECASE,
)
_BESIDE = 40
"""Characters between 'tabled' and the noun of what was tabled, either way."""
_BEHIND = 60
"""Characters behind a description in which it may say who made it: ', which was drafted by X'."""
_OWNER = re.compile(r"([a-z]+)['’]s?\b")
# What talks are held for is no proposal: 'negotiations for a truce', 'the aim was to reach a deal'.
_HOPED_FOR = re.compile(
    r"\b(?:without|short of|lack of|wants?|wanted|demand(?:s|ed|ing)?|failed to agree on)\s$"
    r"|\b(?:talks|negotiations|discussions|meetings?|efforts|hopes|pressure|calls?|prospects?)\s"
    r"(?:for|on|about|over|towards?)\s$"
    r"|\b(?:purpose|aim|goal|objective)s?\b[^.;]*$"
    r"|\b(?:to|without) (?:secure|reach|achieve|obtain|clinch|negotiate|discuss)\b[^.;,]{0,60}$",
    re.IGNORECASE,
)
_WEIGHED = re.compile(
    r"\b(?:consider|weigh|stud(?:y|ied|ies)|discuss|examin|review|on the table|under discussion"
    r"|being negotiated|closer? to|nearing)\w*\b",
    re.IGNORECASE,
)
_CARRIED_OUT = re.compile(
    r"\b(?:came into force|took effect|was implemented|expired|collapsed|present|existing"
    r"|last year['’]s|signed in \d{4}|was met|which (?:ended|gave|allowed)|ended the|lasted"
    r"|held for|broke down"
    r"|(?:was|were) (?:breached|violated|broken)|has (?:\w+ )?held)\b",
    re.IGNORECASE,
)
_AGREED = re.compile(
    r"\b(?:agreement|deal|pact|accord|treaty|settlement|outline|contract)\b", re.IGNORECASE
)
_IN_FORCE = re.compile(
    rf"{_AGREED.pattern}|\b(?:truce|cease-?fire|arrangement|pause|freeze|armistice)\b",
    re.IGNORECASE,
)
_SIGNED = re.compile(r",\s(?:signed|agreed|reached|brokered|negotiated|mediated|concluded)\b")
# 'The rebels turned this down', 'the union rejected the offer': what was described before.
_POINTS_BACK = re.compile(
    r"\W*(?:it|this|that|both|them|(?:the|this|that|his|her|their)\s(?:\w+\s)?"
    r"(?:offer|proposal|idea|plan|paper|text|draft|bid|deal|compromise|terms|figure|package))\b"
    r"(?!\s(?:of|for|to|that|by)\b).{0,30}",
    re.IGNORECASE,
)
_TURNED_DOWN = re.compile(
    r"\b(?:was|were|had been|has been|been) (?:\w+ly )?(?:turned down|rejected|dismissed|thrown out"
    r"|rebuffed|refused|voted down|ruled out|dropped|withdrawn|abandoned|shelved)\b",
    re.IGNORECASE,
)
# 'It was dropped after Velmora objected': how what was described before has fared.
_THEN = re.compile(
    r"(?:It|That|(?:The|This) (?:\w+ )?(?:offer|proposal|idea|plan|paper|text|draft|bid|compromise"
    r"|request))\s(?=(?:was|has been|had been)\b)"
)
_TAKEN_UP = re.compile(
    r"(?:was|were|had been|has been) (?:\w+ly )?(?:accepted|approved|granted|agreed)\b",
    re.IGNORECASE,
)
_CONDITIONAL = re.compile(r"\b(?:would|could)\b", re.IGNORECASE)


def find_proposals(article: Article) -> Iterator[ProposalDraft]:
    """The proposals the article's sentences describe, and those they only say are answered."""
    read = [
        (number, text, list(stances_in(article, number)))
        for number, text in reporting_sentences(article)
    ]
    told = False
    introduced: tuple[int, str | None] = (0, None)
    for index, (number, text, stances) in enumerate(read):
        behind = read[index + 1 : index + 3]
        next_stances = [later for _, _, several in behind for later in several]
        then = behind[0][1] if behind else ""
        maker = introduced[1] if number - introduced[0] <= _NEAR else None
        described = [
            draft.model_copy(update={"proposer": maker})
            if maker and not draft.proposer and _is_of(draft, article, introduced[0])
            else draft
            for draft in _described_in(
                article,
                number,
                text,
                stances,
                told=told,
                goes_on=introduced[0] == number - 1 or _is_its_length(article, number),
            )
        ]
        told = told or bool(described)
        yield from described[:-1]
        if described:
            yield _answered_later(described[-1], stances + next_stances, then)
        else:
            yield from _answered(article, number, stances)
        if _INTRODUCES.search(text):
            introduced = number, _introducer(article, number, described)
        elif _GOES_ON.match(text) and introduced[0] == number - 1:
            introduced = number, introduced[1]


def _is_its_length(article: Article, number: int) -> bool:
    """Whether a sentence tells of 'it' what only an arrangement spoken of before it can have."""
    spoken_of = number > 1 and _SPOKEN_OF.search(article.sentence(number - 1))
    return bool(spoken_of and _ITS_LENGTH.match(article.sentence(number)))


def _is_of(draft: ProposalDraft, article: Article, introduced: int) -> bool:
    """Whether a description goes on with what a sentence before put forward, by its noun."""
    before = article.sentence(introduced)
    same = _IS_THE_SAME.match(draft.words)
    if same is None:
        outright = _OUTRIGHT.match(draft.words) and introduced == draft.sentence - 1
        return bool(outright and article.sentence(draft.sentence).startswith(draft.words))
    if same["noun"] is None:
        return True
    nouns = [found.end() for found in re.finditer(rf"\b{same['noun']}\b", before, re.IGNORECASE)]
    verbs = [found.end() for found in _INTRODUCES.finditer(before)]
    return any(abs(noun - verb) <= _BESIDE for noun in nouns for verb in verbs)


def _introducer(article: Article, number: int, described: Sequence[ProposalDraft]) -> str | None:
    """Who puts something forward in a sentence, of which later ones tell what is in it."""
    named = next((draft.proposer for draft in described if draft.proposer), None)
    text = article.sentence(number)
    holders = find_holders(text, names_in(article, number))
    verb = _INTRODUCES.search(text)
    said = _subject(article, number, verb.span(), holders) if verb else None
    return named or _made_by(text, text, holders) or said


def _described_in(
    article: Article,
    number: int,
    text: str,
    stances: Sequence[PositionDraft],
    *,
    told: bool,
    goes_on: bool,
) -> Iterator[ProposalDraft]:
    """The proposals of one sentence.

    `told` is whether one was described before it, `goes_on` whether the sentence before it put
    one forward.
    """
    offers = [o for o in find_offers(text, goes_on=goes_on) if not _is_hoped_for(text, o)]
    holders = find_holders(text, names_in(article, number)) if offers else ()
    for offer in offers:
        draft = _described(article, number, offer, holders, stances)
        # 'The draft would …' says nothing of how a draft fares that was told of before.
        further = told and offer.form == "document" and draft.status in ("proposed", "accepted")
        yield draft.model_copy(update={"status": "unknown"}) if further else draft


def _answered_later(
    draft: ProposalDraft, stances: Sequence[PositionDraft], then: str
) -> ProposalDraft:
    """The proposal with the answer that words such as 'the union rejected it' point back with.

    `then` is the sentence behind it. One no is enough where several answer.
    """
    if draft.status != "proposed":
        return draft
    about = [s for s in stances if s.party != draft.proposer and _is_about(s, draft.words)]
    for stance in about:
        if stance.stance == "rejects":
            return draft.model_copy(update={"status": "rejected", "rejected_by": stance.party})
    fared = _THEN.match(then)
    if fared and _TURNED_DOWN.match(then, fared.end()):
        return draft.model_copy(update={"status": "rejected"})
    for stance in about:
        if stance.stance == "accepts":
            return draft.model_copy(update={"status": "accepted", "accepted_by": stance.party})
    return draft


def _is_hoped_for(text: str, offer: OfferSpan) -> bool:
    return offer.form == "noun" and _HOPED_FOR.search(text, 0, offer.start) is not None


def _described(
    article: Article,
    number: int,
    offer: OfferSpan,
    holders: Sequence[Holder],
    stances: Sequence[PositionDraft],
) -> ProposalDraft:
    text = article.sentence(number)
    words = text[offer.start : offer.end]
    named = offer.form in ("verb", "pact")
    subject = _subject(article, number, offer.cue, holders) if named else None
    answers = [stance for stance in stances if stance.party != subject]
    rejecter = _answering(text, offer, answers, "rejects")
    accepter = subject if offer.form == "pact" else _answering(text, offer, answers, "accepts")
    named_with = text[min(offer.cue[0], offer.start) : offer.end + _BEHIND]
    made_by = _made_by(named_with, text, holders) or _made_by(words, text, holders)
    maker = subject if offer.form == "verb" else made_by
    behind = text[offer.end : offer.end + _BEHIND]
    refused = rejecter or _TURNED_DOWN.search(words) or _TURNED_DOWN.match(behind.lstrip())
    accepted = accepter is not None or _TAKEN_UP.match(behind.lstrip()) is not None
    status: ProposalStatus = "rejected" if refused else _status(text, offer, accepted=accepted)
    return ProposalDraft(
        sentence=number,
        words=words,
        proposer=maker if maker not in (rejecter, accepter) else None,
        status=status,
        rejected_by=rejecter,
        accepted_by=accepter if status in ("accepted", "implemented") else None,
    )


def _status(text: str, offer: OfferSpan, *, accepted: bool) -> ProposalStatus:
    """How the proposal fares by the words of its sentence."""
    words = text[offer.start : offer.end]
    pact = _IN_FORCE.search(words) or _SIGNED.search(words)
    if _CARRIED_OUT.search(text) and pact and offer.form != "verb":
        return "implemented"
    if offer.status != "unknown":
        return offer.status
    if accepted:
        return "accepted"
    cue_start, cue_end = offer.cue
    named = text[cue_start:cue_end] if offer.form == "document" else words
    if _WEIGHED.search(text, 0, offer.start):
        return "under_discussion"
    if _AGREED.search(named):
        return "under_discussion" if _CONDITIONAL.search(named) else "accepted"
    return "proposed"


def _subject(
    article: Article, number: int, verb: tuple[int, int], holders: Sequence[Holder]
) -> str | None:
    """Who offers or agrees: the subject of the verb, the nearest where several may be."""
    text = article.sentence(number)
    if _WHO.search(text, 0, verb[0]):
        # 'said Ada Renholt, who represents the islands and who proposed': whom 'who' stands for.
        return next((h.text for h in holders if text.startswith(", who ", h.end)), None)
    aside = [found.span() for found in _NO_SUBJECT.finditer(text, 0, verb[0])]
    able = [h for h in holders if not any(low <= h.start < high for low, high in aside)]
    cue = StanceCue(*verb, "offers")
    return next(reversed(list(who_can_hold(article, number, able, cue))), None)


def _answering(
    text: str, offer: OfferSpan, stances: Sequence[PositionDraft], stance: str
) -> str | None:
    """Who rejects or accepts what the words describe."""
    words = text[offer.start : offer.end]
    for taken in stances:
        if taken.stance == stance and _is_about(taken, words):
            return taken.party
    return None


def _is_about(stance: PositionDraft, words: str) -> bool:
    """Whether a stance is one on what the words describe."""
    content = stance.content or ""
    return content in words or words in content or _POINTS_BACK.fullmatch(content) is not None


def _answered(
    article: Article, number: int, stances: Sequence[PositionDraft]
) -> Iterator[ProposalDraft]:
    """Proposals that are answered but not described, where the words say who made them."""
    text = article.sentence(number)
    holders = find_holders(text, names_in(article, number)) if stances else ()
    for stance in stances:
        words = stance.content or ""
        maker = _made_by(words, text, holders)
        if maker and maker != stance.party and stance.stance in ("rejects", "accepts"):
            rejected = stance.stance == "rejects"
            yield ProposalDraft(
                sentence=number,
                words=words,
                proposer=maker,
                status="rejected" if rejected else "accepted",
                rejected_by=stance.party if rejected else None,
                accepted_by=None if rejected else stance.party,
            )


def _made_by(words: str, text: str, holders: Sequence[Holder]) -> str | None:
    """Who the words themselves say has made the proposal: 'the union's offer', 'a draft by …'.

    Args:
        words: what describes it.
        text: the sentence the words stand in.
        holders: whom the sentence names.
    """
    found = _MADE_BY.search(words)
    if found is None:
        return None
    maker = next(group for group in ("by", "passive", "of") if found[group])
    start = max(text.find(words), 0) + found.start(maker)
    near = [h for h in holders if start <= h.start <= start + len("both the US rival ")]
    joint = [h for h in near if not re.search(r"[,;]|\band\b", text[start : h.start])]
    if joint and is_generic(joint[-1].text) and re.match(r"(?:his|her|its|their)\s", found[maker]):
        # 'drafted by her team': whoever the sentence names first.
        return next((h.text for h in holders if h.end < start), None)
    if joint:
        return joint[-1].text
    if owner := _OWNER.match(found[maker]):
        return owner.group(1)
    # An adjective: 'an Israeli proposal'.
    states = states_named(found["of"] or "")
    return states[0] if len(states) == 1 else None
