"""Finders that need no model take any text."""

from hypothesis import given
from hypothesis import strategies as st

from summarizer.articles.load import article_from_text
from summarizer.extraction.assembly import assemble
from summarizer.extraction.assessments import find_assessments
from summarizer.extraction.figures import find_figures
from summarizer.extraction.matter import find_matter
from summarizer.extraction.meeting import find_meeting
from summarizer.extraction.next_steps import find_next_steps
from summarizer.extraction.participants import find_named_people, find_participants
from summarizer.extraction.people import people_in
from summarizer.extraction.positions import find_positions, position_questions
from summarizer.extraction.proposals import find_proposals
from summarizer.extraction.sticking_points import find_sticking_points
from summarizer.extraction.wording import find_wording
from summarizer.grounding.cited import Refusal
from summarizer.grounding.clauses import counted_groups, place_of
from summarizer.grounding.contents import clause_of
from summarizer.grounding.holders import find_holders
from summarizer.grounding.judge import judge
from summarizer.grounding.stances import find_stances
from summarizer.grounding.subjects import able_holders, agent_behind, subject_before
from summarizer.grounding.terms import find_terms
from summarizer.models import Provenance

WORDS = st.sampled_from(
    ["the", "The", "union", "union's", "dockers'", "Norway", "Mira Oyen", "Minister", "officials",
     "of", "and", ",", ";", ".", "who", "that", "said", "met", "in", "by", "to", "rejected",
     "demand", "for", "offer", "must", "only if", "only", "a truce of 30 days", "1,200", "8%",
     "talks", "“constructive”", '"', "“", "(", ")", "’s", "\n", "will meet", "Friday", "🙂",
     "é", "ﬁ", "½", "\u202e", "שלום", "10 000", "none", "was", "draft", "Shin Bet", "leader"]
)  # fmt: skip
TEXTS = st.one_of(st.text(max_size=120), st.lists(WORDS, max_size=50).map(" ".join))


@given(TEXTS)
def test_any_sentence_is_read_and_offsets_stand_in_it(text: str) -> None:
    for person in people_in(text):
        assert text[person.start :].startswith(person.words)
    holders = find_holders(text)
    assert all(holder.text in text[holder.start : holder.end] for holder in holders)
    spans = [(holder.start, holder.end) for holder in holders]
    for cue in find_stances(text):
        start, end = clause_of(text, cue, None)
        assert 0 <= start <= end <= len(text)
        assert set(able_holders(text, spans, cue)) <= set(range(len(spans)))
        for plain in (subject_before(text, cue.start), agent_behind(text, cue)):
            assert plain is None or text[plain.start : plain.end] == plain.text
    for term in find_terms(text):
        assert text[term.start : term.end].strip()
    place_of(text)
    counted_groups(text, 0)


@given(TEXTS)
def test_any_article_is_read_and_what_is_found_stands_in_it(text: str) -> None:
    if not text.strip():
        return
    article = article_from_text(text, id="a", source="a.txt")
    assert all(question.text for question in position_questions(article))
    assert all(found.evidence.stands_in(article) for found in find_assessments(article))
    for found in (*find_wording(article), *find_sticking_points(article)):
        assert all(evidence.stands_in(article) for evidence in found.all_evidence())
    drafts = [
        *find_participants(article, None), *find_named_people(article), *find_positions(article),
        *find_proposals(article), *find_figures(article), *find_meeting(article),
        *find_matter(article), *find_next_steps(article),
    ]  # fmt: skip
    judged = [judge(article, draft) for draft in drafts]
    assemble(
        article,
        [item for item in judged if not isinstance(item, Refusal)],
        rejected=(),
        provenance=Provenance(engine="replay", model="m", strategy="passage"),
    )
