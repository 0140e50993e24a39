# ruff: noqa: E501
"""What of a draft the article supports, and the rule by which the rest is refused."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.articles.load import article_from_text
from summarizer.grounding.cited import Refusal
from summarizer.grounding.judge import judge
from summarizer.grounding.numbers import find_numbers
from summarizer.grounding.quotes import locate
from summarizer.models import (
    Article,
    Figure,
    Meeting,
    NextStep,
    Participant,
    Position,
    Proposal,
)
from summarizer.models.draft import (
    AnyDraft,
    FigureDraft,
    MatterDraft,
    MeetingDraft,
    NextStepDraft,
    ParticipantDraft,
    PositionDraft,
    ProposalDraft,
)

TEXT = """Dock talks resume in Lisbon

The dockers' union and the Portuguese government met in Lisbon on Tuesday to settle a long dispute over pay. Union leader Mira Oyen and Labour Minister Paulo Reis took part. The union rejected the government's offer of a 4 percent rise in exchange for longer shifts. It has lost 1,200 members this year. Norway said that Iceland refused any quota below 500 tonnes. The talks will go on next Friday, the ministry said.

Read more: Ten strikes that changed Europe
"""


@pytest.fixture(scope="module")
def article() -> Article:
    return article_from_text(TEXT, id="docks", source="docks.txt")


def number_of(article: Article, words: str) -> int:
    return next(n for n in range(1, len(article.sentences) + 1) if words in article.sentence(n))


MET = "met in Lisbon on Tuesday"
LOST = "It has lost 1,200 members this year"
OFFER = "the government's offer of a 4 percent rise in exchange for longer shifts"
TOOK_PART = "Union leader Mira Oyen and Labour Minister Paulo Reis took part"
REFUSED = "refused any quota below 500 tonnes"


def draft(kind: str, sentence: int, words: str, **fields: object) -> AnyDraft:
    made = {
        "matter": lambda: MatterDraft(sentence=sentence, words=words, negotiation="labour"),
        "meeting": lambda: MeetingDraft(sentence=sentence, words=words, **fields),
        "participant": lambda: ParticipantDraft(sentence=sentence, words=words, **{"name": "Mira Oyen"} | fields),
        "figure": lambda: FigureDraft(sentence=sentence, words=words, **{"number": "1,200", "counted": "members", "measure": "members lost"} | fields),
        "proposal": lambda: ProposalDraft(sentence=sentence, words=words, **fields),
        "position": lambda: PositionDraft(sentence=sentence, words=words, **{"party": "union", "stance": "rejects"} | fields),
        "next_step": lambda: NextStepDraft(sentence=sentence, words=words, **fields),
    }  # fmt: skip
    return made[kind]()


KINDS = {
    "matter": "settle a long dispute over pay",
    "meeting": MET,
    "participant": TOOK_PART,
    "figure": LOST,
    "proposal": OFFER,
    "position": f"rejected {OFFER}",
    "next_step": "will go on next Friday",
}


@pytest.mark.parametrize("kind", KINDS)
def test_a_supported_draft_becomes_an_item_with_verbatim_evidence(
    article: Article, kind: str
) -> None:
    words = KINDS[kind]
    item = judge(article, draft(kind, number_of(article, words), words))
    assert not isinstance(item, Refusal)
    assert item.kind == kind
    assert all(evidence.stands_in(article) for evidence in item.all_evidence())


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("sentence", [0, -1, 99])
def test_a_sentence_that_is_not_there_is_no_evidence(
    article: Article, kind: str, sentence: int
) -> None:
    assert refusal(article, draft(kind, sentence, KINDS[kind])) == "evidence"


@pytest.mark.parametrize("kind", KINDS)
def test_boilerplate_is_no_evidence(article: Article, kind: str) -> None:
    words = "Ten strikes that changed Europe"
    assert refusal(article, draft(kind, number_of(article, words), words)) == "evidence"


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("words", ["", " . ", "pilots left the hall", "1,300 members"])
def test_words_that_the_sentence_does_not_say_are_refused(
    article: Article, kind: str, words: str
) -> None:
    number = number_of(article, KINDS[kind])
    assert refusal(article, draft(kind, number, words)) == "words"


def refusal(article: Article, offered: AnyDraft) -> str | None:
    verdict = judge(article, offered)
    return verdict.rule if isinstance(verdict, Refusal) else None


@pytest.mark.parametrize(
    ("kind", "words", "fields", "rule"),
    [
        # a number that is not stated, changed, or cut out of another one
        ("figure", LOST, {"number": "1,300"}, "number"),
        ("figure", LOST, {"number": "200"}, "number"),
        ("figure", LOST, {"number": "12000"}, "number"),
        ("figure", LOST, {"number": ""}, "number"),
        ("figure", LOST, {"number": "many"}, "number"),
        # somebody whom nothing near names
        ("participant", TOOK_PART, {"name": "Ada Renholt"}, "name"),
        ("participant", TOOK_PART, {"name": None, "role": "bishop"}, "words"),
        ("participant", TOOK_PART, {"name": None, "role": None}, "words"),
        ("participant", TOOK_PART, {"name": None, "role": "3 ministers"}, "words"),
        ("position", f"rejected {OFFER}", {"party": "Sweden"}, "name"),
        ("position", f"rejected {OFFER}", {"party": "pilots' guild"}, "name"),
        # who is said to have taken the stance is somebody else
        ("position", REFUSED, {"party": "Norway"}, "speaker"),
        ("position", f"rejected {OFFER}", {"party": "government"}, "speaker"),
        # no stance, or other words
        ("position", MET, {}, "words"),
        ("position", f"rejected {OFFER}", {"content": "a 5 percent rise"}, "words"),
    ],
)  # fmt: skip
def test_every_rule_refuses_what_breaks_it(
    article: Article, kind: str, words: str, fields: dict[str, object], rule: str
) -> None:
    offered = draft(kind, number_of(article, words), words, **fields)
    verdict = judge(article, offered)
    assert isinstance(verdict, Refusal)
    assert verdict.rule == rule
    assert verdict.reason.endswith(".")


def test_the_reason_says_which_words_are_missing(article: Article) -> None:
    number = number_of(article, MET)
    verdict = judge(article, draft("meeting", number, "the pilots met"))
    assert isinstance(verdict, Refusal)
    assert "pilots" in verdict.reason


def test_words_cut_off_by_their_bound_are_found(article: Article) -> None:
    number = number_of(article, MET)
    whole = article.sentence(number)
    item = judge(article, draft("meeting", number, whole[:-4]))
    assert len(whole) > 104
    assert isinstance(item, Meeting)
    short = judge(article, draft("meeting", number, "met in Lisb"))
    assert isinstance(short, Refusal)


def test_a_figure_carries_the_articles_number_and_noun(article: Article) -> None:
    number = number_of(article, LOST)
    item = judge(article, draft("figure", number, LOST, number="1200", counted="dogs"))
    assert isinstance(item, Figure)
    assert (item.quantity.value, item.quantity.text) == (1200, "1,200")
    assert item.subject == "members"


def test_a_meeting_keeps_only_day_and_venue_that_are_there(article: Article) -> None:
    number = number_of(article, MET)
    item = judge(article, draft("meeting", number, MET, venue="Geneva", day="Monday"))
    assert isinstance(item, Meeting)
    assert (item.venue, item.day) == (None, None)
    item = judge(article, draft("meeting", number, MET, venue="lisbon", day="Tuesday"))
    assert isinstance(item, Meeting)
    assert (item.venue, item.day) == ("Lisbon", "Tuesday")


def test_a_state_is_named_by_its_name_whatever_its_body_is_called(article: Article) -> None:
    number = number_of(article, MET)
    item = judge(
        article,
        draft(
            "participant", number, MET, name=None, role="government", party="Portuguese government"
        ),
    )
    assert isinstance(item, Participant)
    assert item.party == "Portugal"


def test_a_participant_stands_without_the_role_or_party_that_is_not_said(article: Article) -> None:
    number = number_of(article, TOOK_PART)
    item = judge(
        article,
        draft("participant", number, TOOK_PART, name="Paulo Reis", role="bishop", party="Sweden"),
    )
    assert isinstance(item, Participant)
    assert (item.name, item.role, item.party) == ("Paulo Reis", None, None)


def test_parties_of_a_proposal_are_those_near(article: Article) -> None:
    number = number_of(article, OFFER)
    item = judge(
        article,
        draft(
            "proposal", number, OFFER,
            proposer="government", status="rejected", rejected_by="union",
            accepted_by="Sweden",
        ),
    )  # fmt: skip
    assert isinstance(item, Proposal)
    assert item.proposers == ("government",)
    assert item.rejected_by == ("union",)
    assert item.accepted_by == ()
    assert [term.quantity.value for term in item.terms if term.quantity] == [4]


def test_whoever_reports_a_proposal_has_not_made_it() -> None:
    article = article_from_text(
        "Talks went on. Oslo would halve the duty on wool for a year, the Lorvik Gazette reported.",
        id="a", source="a.txt",
    )  # fmt: skip
    words = "would halve the duty on wool for a year"
    item = judge(article, ProposalDraft(sentence=2, words=words, proposer="Lorvik Gazette"))
    assert isinstance(item, Proposal)
    assert item.proposers == ()
    assert item.attribution.speaker == "the Lorvik Gazette"


def test_a_position_names_the_state_and_its_content(article: Article) -> None:
    number = number_of(article, REFUSED)
    item = judge(
        article,
        draft("position", number, REFUSED, party="Iceland", content="any quota below 500 tonnes"),
    )
    assert isinstance(item, Position)
    assert item.parties == ("Iceland",)
    assert item.content == "any quota below 500 tonnes"
    assert item.attribution.speaker == "Norway"


@pytest.mark.parametrize(
    ("text", "party", "stands"),
    [
        ("Canada met Japan. It rejected the quota.", "Canada", True),
        ("Canada met Japan. The government rejected the quota.", "Canada", True),
        ("Canada met Japan. Japan rejected the quota.", "Canada", False),
        ("Canada met Japan. Tokyo rejected the quota.", "Japan", True),
    ],
)
def test_a_party_named_nearby_may_stand_behind_a_pronoun_only(
    text: str, party: str, *, stands: bool
) -> None:
    article = article_from_text(text, id="a", source="a.txt")
    offered = PositionDraft(sentence=2, words="rejected the quota", party=party, stance="rejects")
    assert (refusal(article, offered) is None) is stands


def test_a_next_step_keeps_only_what_the_sentence_says(article: Article) -> None:
    words = "will go on next Friday"
    number = number_of(article, words)
    item = judge(article, draft("next_step", number, words, when="next Friday", actor="Sweden"))
    assert isinstance(item, NextStep)
    assert (item.when, item.actor) == ("next Friday", None)
    item = judge(article, draft("next_step", number, words, when="Monday"))
    assert isinstance(item, NextStep)
    assert item.when is None


WORDS = st.sampled_from(
    ["the union", "Norway", "rejected", "demands", "1,200", "25 ships", "two months", "a", "of",
     "Mira Oyen", "said", "that", "who", ",", ".", "“", "”", '"', "-", "\n", "offer", "by", "8%",
     "must", "only if", "Lisbon", "on Tuesday", "’s", "é", "١٢", "½", "\u202e", "🙂"]
)  # fmt: skip
TEXTS = st.one_of(
    st.text(min_size=1, max_size=80), st.lists(WORDS, min_size=1, max_size=30).map(" ".join)
)
FREE = st.one_of(st.none(), TEXTS)
SENTENCES = st.integers(min_value=-1, max_value=5)
DRAFTS = st.one_of(
    st.builds(MatterDraft, sentence=SENTENCES, words=TEXTS, negotiation=st.just("trade")),
    st.builds(MeetingDraft, sentence=SENTENCES, words=TEXTS, venue=FREE, day=FREE),
    st.builds(ParticipantDraft, sentence=SENTENCES, words=TEXTS, name=FREE, role=FREE, party=FREE),
    st.builds(FigureDraft, sentence=SENTENCES, words=TEXTS, number=TEXTS, counted=TEXTS, measure=TEXTS),
    st.builds(ProposalDraft, sentence=SENTENCES, words=TEXTS, proposer=FREE, rejected_by=FREE, accepted_by=FREE, status=st.just("rejected")),
    st.builds(PositionDraft, sentence=SENTENCES, words=TEXTS, party=TEXTS, stance=st.just("rejects"), content=FREE),
    st.builds(NextStepDraft, sentence=SENTENCES, words=TEXTS, actor=FREE, when=FREE),
)  # fmt: skip


@settings(deadline=None)  # the first of them loads the lists of names
@given(text=TEXTS, offered=DRAFTS, quoted=st.booleans())
def test_any_draft_is_an_item_with_verbatim_evidence_or_a_refusal(
    text: str, offered: AnyDraft, *, quoted: bool
) -> None:
    if not text.strip():
        return
    article = article_from_text(text, id="a", source="a.txt")
    if quoted and 1 <= offered.sentence <= len(article.sentences):
        # Words that do stand in the sentence take the judgement further.
        offered = offered.model_copy(update={"words": article.sentence(offered.sentence)})
    verdict = judge(article, offered)
    if isinstance(verdict, Refusal):
        assert verdict.reason
        return
    assert all(evidence.stands_in(article) for evidence in verdict.all_evidence())
    if isinstance(verdict, Figure):
        stated = " ".join(evidence.quote for evidence in verdict.evidence)
        assert locate(verdict.quantity.text, stated)
        assert verdict.quantity.value in {mention.value for mention in find_numbers(article.text)}
