"""Items to a report: what is said twice is one item with both its evidences."""

from collections.abc import Callable

from summarizer.extraction.assembly import assemble
from summarizer.grounding.cited import Refusal
from summarizer.grounding.judge import judge
from summarizer.models import Article, NegotiationReport, Provenance
from summarizer.models.draft import (
    AnyDraft,
    FigureDraft,
    MeetingDraft,
    NextStepDraft,
    ParticipantDraft,
    PositionDraft,
    ProposalDraft,
)

MakeArticle = Callable[[str], Article]


def report(article: Article, *drafts: AnyDraft) -> NegotiationReport:
    judged = [judge(article, draft) for draft in drafts]
    items = [item for item in judged if not isinstance(item, Refusal)]
    assert len(items) == len(drafts), judged
    return assemble(
        article,
        items,
        rejected=(),
        provenance=Provenance(engine="replay", model="m", strategy="passage"),
    )


def figure(sentence: int, words: str, number: str) -> FigureDraft:
    return FigureDraft(
        sentence=sentence, words=words, number=number, counted="miners", measure="people killed"
    )


def test_a_figure_told_twice_is_one_with_both_evidences(article_of: MakeArticle) -> None:
    article = article_of(
        "The blast killed 310 miners. It was said that 310 miners died. Some 310 miners died."
    )
    found = report(
        article,
        figure(2, "310 miners died", "310"),
        figure(1, "killed 310 miners", "310"),
        figure(3, "Some 310 miners died", "310"),
    )
    assert [(f.quantity.qualifier, len(f.evidence)) for f in found.figures] == [
        ("exact", 2),
        ("about", 1),
    ]
    assert found.figures[0].evidence[0].start < found.figures[0].evidence[1].start


def test_steps_told_twice_are_one(article_of: MakeArticle) -> None:
    article = article_of("They will meet again. The chair said they will meet again.")
    found = report(
        article,
        NextStepDraft(sentence=1, words="will meet again"),
        NextStepDraft(sentence=2, words="will meet again"),
    )
    assert [len(step.evidence) for step in found.next_steps] == [2]


def test_an_unnamed_office_gets_its_holders_name_from_the_article(article_of: MakeArticle) -> None:
    article = article_of(
        "The Norwegian prime minister met miners. Norwegian Prime Minister Ada Renholt smiled."
    )
    office = ParticipantDraft(
        sentence=1, words="The Norwegian prime minister", role="prime minister", party="Norwegian"
    )
    [person] = report(article, office).participants
    assert (person.name, person.party) == ("Ada Renholt", "Norway")


def test_persons_positions_are_those_of_their_state(article_of: MakeArticle) -> None:
    article = article_of(
        "Norwegian Prime Minister Ada Renholt met miners. Renholt rejected the quota."
    )
    draft = PositionDraft(sentence=2, words="rejected the quota", party="Renholt", stance="rejects")
    found = report(article, draft)
    assert [position.parties for position in found.positions] == [("Norway",)]
    assert [party.name for party in found.parties] == ["Norway"]


def test_judgements_of_the_talks_are_the_reported_meetings(article_of: MakeArticle) -> None:
    article = article_of('They met in Bergen. The talks were "constructive", the ministry said.')
    [meeting] = report(article, MeetingDraft(sentence=1, words="met in Bergen")).meetings
    assert [(a.words, a.by) for a in meeting.assessments] == [("constructive", "ministry")]


def test_without_items_the_report_holds_what_code_finds(article_of: MakeArticle) -> None:
    article = article_of("The talks are at an impasse, and scabs were hired.")
    found = report(article)
    assert found.meetings == ()
    assert len(found.sticking_points) == 1
    assert [wording.term for wording in found.wording] == ["scabs"]


def test_who_makes_an_offer_does_not_answer_it(article_of: MakeArticle) -> None:
    article = article_of("Hale Steel offered a rise of 4 percent, which the Hale board rejected.")
    found = report(
        article,
        ProposalDraft(
            sentence=1,
            words="a rise of 4 percent",
            proposer="Hale Steel",
            status="rejected",
            rejected_by="Hale Steel",
        ),
    )
    [proposal] = found.proposals
    assert (proposal.proposers, proposal.status, proposal.rejected_by) == (
        ("Hale Steel",), "rejected", (),
    )  # fmt: skip
