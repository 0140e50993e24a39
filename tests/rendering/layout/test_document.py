"""Order, tables and contrasts, whatever the format."""

from summarizer.models.briefing import Briefing, Disclosure, Statement
from summarizer.rendering.layout.blocks import Block, Facts
from summarizer.rendering.layout.document import lay_out
from summarizer.rendering.layout.statements import Sentence
from summarizer.rendering.layout.tables import Table


def blocks(briefing: Briefing, id_: str) -> tuple[Block, ...]:
    """The blocks of a chapter; none where the document has no such chapter."""
    chapter = lay_out(briefing).chapter(id_)
    return chapter.blocks if chapter else ()


def table(briefing: Briefing, id_: str) -> Table:
    """The table of a chapter."""
    (found,) = (block for block in blocks(briefing, id_) if isinstance(block, Table))
    return found


def facts(briefing: Briefing, id_: str) -> dict[str, str]:
    """The facts of a chapter by name."""
    (found,) = (block for block in blocks(briefing, id_) if isinstance(block, Facts))
    return {fact.name: fact.value for fact in found.facts}


def cells(table: Table) -> list[list[str]]:
    """Rows as the texts of their cells, notes in parentheses."""
    return [
        [
            " ".join(
                [*(line.text for line in cell.lines), *([f"({cell.note})"] if cell.note else [])]
            )
            for cell in (*group.head, *row, *group.tail)
        ]
        for group in table.groups
        for row in group.rows
    ]


def notes(briefing: Briefing, id_: str) -> list[list[str]]:
    """What is noted of each sentence of a chapter."""
    return [
        [" ".join(part for part in (note.label, note.text) if part) for note in sentence.notes]
        for sentence in blocks(briefing, id_)
        if isinstance(sentence, Sentence)
    ]


def test_a_sentence_notes_relation_origins_and_confidence(strike):
    told = {id_: notes(strike, id_) for id_ in ("agreed", "disputed", "changed")}
    assert told == {
        "agreed": [["Agreement 1 origin, moderate confidence"]],
        "disputed": [["Conflict 2 origins, moderate confidence"]],
        "changed": [["Update 1 origin, moderate confidence"]],
    }
    disputes = [
        block.dispute
        for chapter in lay_out(strike).chapters
        for block in chapter.blocks
        if isinstance(block, Sentence) and block.dispute
    ]
    assert disputes == ["conflict", "conflict"]


def test_of_a_single_source_only_low_confidence_is_noted(strike):
    assert notes(strike, "positions") == [["Low confidence"]]
    f2 = next(f for f in strike.comparison.findings if f.id == "F2")
    firm = tuple(
        f2.model_copy(update={"confidence": "moderate"}) if f is f2 else f
        for f in strike.comparison.findings
    )
    comparison = strike.comparison.model_copy(update={"findings": firm})
    assert notes(strike.model_copy(update={"comparison": comparison}), "positions") == [[]]


def test_low_confidence_of_some_findings_is_noted_as_such(strike):
    assert notes(strike, "bottom-line")[0] == [
        "Agreement 1 origin, moderate confidence",
        "Low confidence in part",
    ]


def test_sentences_on_the_same_findings_make_one_paragraph(strike):
    disputed = strike.sections[1]
    (told,) = disputed.statements
    why = told.model_copy(update={"text": "Nothing in the sources explains the gap."})
    section = disputed.model_copy(update={"statements": (told, why)})
    (sentence,) = blocks(strike.model_copy(update={"sections": (section,)}), "disputed")
    assert sentence.text == f"{told.text} {why.text}"


def test_a_contrast_no_section_tells_is_shown_apart_with_its_reason(strike):
    assert [contrast.finding for contrast in blocks(strike, "differences")] == ["F7"]
    untold = strike.model_copy(update={"sections": ()})
    contrast = next(c for c in blocks(untold, "differences") if c.finding == "F3")
    assert [(side.source, side.value) for side in contrast.sides] == [
        ("Harbour Post", "About 1,200 dockers"),
        ("Coast Radio", "1,450 workers"),
    ]
    assert contrast.sides[1].details == ("The union", "including crane drivers", "round R1")
    assert contrast.explanation.startswith("The counts do not overlap")
    assert contrast.support.words == "Conflict"
    assert contrast.support.origins == "2 origins"
    assert contrast.support.confidence == "Moderate confidence"


def test_figures_are_a_table_by_source(strike):
    assert [row[:2] + row[3:] for row in cells(table(strike, "figures"))] == [
        ["Dockers on strike", "Harbour Post", "Conflict", "Moderate (2 origins)"],
        ["Dockers on strike", "Coast Radio", "Conflict", "Moderate (2 origins)"],
        [
            "Dockers on strike as the port counts them",
            "Coast Radio",
            "Update",
            "Moderate (1 origin)",
        ],
        [
            "Dockers on strike as the port counts them",
            "Coast Radio",
            "Update",
            "Moderate (1 origin)",
        ],
        ["Strike pay a day", "Coast Radio", "Single source", "Low (1 origin)"],
    ]


def test_figures_and_proposals_of_one_source_need_no_table_where_a_sentence_tells_them(strike):
    f1, f5 = (next(f for f in strike.comparison.findings if f.id == i) for i in ("F1", "F5"))
    alone = f1.model_copy(update={"claims": f1.claims[:1]})
    told = Statement(text="Both are told.", findings=("F1", "F5"), written_by="template")
    section = strike.sections[0].model_copy(update={"statements": (told,)})
    comparison = strike.comparison.model_copy(update={"findings": (alone, f5)})
    told_alone = strike.model_copy(
        update={"bottom_line": (), "sections": (section,), "comparison": comparison}
    )
    assert lay_out(told_alone).chapter("figures") is None
    assert lay_out(told_alone).chapter("side-by-side") is None


def test_a_figure_is_tabled_once_in_its_widest_finding(strike):
    f3 = next(f for f in strike.comparison.findings if f.id == "F3")
    again = f3.model_copy(update={"id": "F90", "relation": "characterisation"})
    part = f3.model_copy(update={"id": "F91", "claims": f3.claims[:1]})
    comparison = strike.comparison.model_copy(
        update={"findings": (*strike.comparison.findings, again, part)}
    )
    widened = strike.model_copy(update={"comparison": comparison})
    assert cells(table(widened, "figures")) == cells(table(strike, "figures"))


def test_terms_of_a_proposal_stand_side_by_side(strike):
    (proposal,) = blocks(strike, "side-by-side")
    assert proposal.table.columns == ("Aspect", "Harbour Post", "Coast Radio")
    assert cells(proposal.table) == [
        [
            "Proposal",
            "4 percent over two years (Ola Berg)",
            "4 percent over two years (the Harbour Post, reported second-hand)",
        ],
        ["Put forward by", "the employers", "the employers"],
        ["Status", "proposed", ""],
        ["Wage", "4 percent", "4 percent over two years (condition: none stated)"],
        ["Duration", "Phase 1: over two years", ""],
    ]


def test_people_are_shown_under_every_name_a_source_gives(strike):
    assert [[row[0], *row[3:]] for row in cells(table(strike, "people"))] == [
        ["Ola Berg (spokesman; also O. Berg)", "Harbour Post", "Ola Berg, spokesman", "attended"],
        [
            "Ola Berg (spokesman; also O. Berg)",
            "Coast Radio",
            "O. Berg, chief executive",
            "attended",
        ],
        ["Not named (state mediator)", "Coast Radio", "state mediator", "attended"],
    ]


def test_a_finding_no_sentence_tells_is_reported_in_the_end(strike):
    assert [row[0] for row in cells(table(strike, "further"))] == ["Vote of the union"]


def test_readings_by_one_model_are_summed(strike):
    assert cells(table(strike, "disclosure")) == [
        [
            "Reading (2 reports)",
            "small-instruct (embedded engine; strategy passage)",
            "figures 1, meeting 1",
            "23",
            "10,000",
            "1,280",
        ],
        [
            "Writing",
            "small-instruct (embedded engine)",
            "write 2",
            "3 (and 2 from the cache)",
            "900",
            "210",
        ],
    ]


def test_disclosure_tells_who_wrote_and_what_was_refused(strike):
    summary = blocks(strike, "disclosure")[0]
    assert summary.text.startswith("A generative language model read the articles and wrote")
    assert facts(strike, "disclosure") == {
        "Program": "summarizer 0.1.0",
        "Sentences": "3 by a model, 3 by templates",
        "Answers": "replayed from a recording; no model ran for this document",
        "Refused": "3 items the articles do not support; 1 sentence the findings do not support",
    }


def test_without_a_model_the_disclosure_says_so(strike):
    by_hand = strike.model_copy(update={"disclosure": Disclosure(tool="summarizer 0.1.0")})
    summary, told = blocks(by_hand, "disclosure")
    assert summary.text.startswith("No language model was used")
    assert [fact.name for fact in told.facts] == ["Program", "Sentences"]


def test_only_relations_that_occur_are_explained(strike):
    assert [*facts(strike, "reading")] == [
        "Agreement",
        "Update",
        "Conflict",
        "Different wording",
        "Single source",
    ]
