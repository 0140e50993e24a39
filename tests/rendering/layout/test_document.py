"""Order, tables and contrasts, whatever the format."""

from summarizer.models.briefing import Disclosure
from summarizer.rendering.layout.document import lay_out
from summarizer.rendering.layout.tables import Table


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


def test_a_contrast_stands_once_under_the_first_section_sentence_that_tells_it(strike):
    document = lay_out(strike)
    placed = [
        (chapter.id, contrast.finding)
        for chapter in document.chapters
        for sentence in chapter.sentences
        for contrast in sentence.contrasts
    ]
    assert placed == [("disputed", "F3"), ("changed", "F4")]
    assert all(not sentence.contrasts for sentence in document.bottom_line)


def test_a_contrast_shows_value_by_source_and_why(strike):
    contrast = lay_out(strike).chapters[1].sentences[0].contrasts[0]
    assert [(side.source, side.value) for side in contrast.sides] == [
        ("Harbour Post", "About 1,200 dockers"),
        ("Coast Radio", "1,450 workers"),
    ]
    assert contrast.sides[1].details == ("The union", "including crane drivers", "round R1")
    assert contrast.explanation.startswith("The counts do not overlap")
    assert contrast.support.words == "Conflict"
    assert contrast.support.origins == "2 independent origins"
    assert contrast.support.confidence == "Moderate confidence"


def test_a_contrast_no_section_tells_is_shown_apart(strike):
    assert [contrast.finding for contrast in lay_out(strike).differences] == ["F7"]


def test_figures_are_a_table_by_source(strike):
    figures = lay_out(strike).figures
    assert figures is not None
    assert [row[:2] + row[3:] for row in cells(figures)] == [
        ["Dockers on strike", "Harbour Post", "Conflict", "Moderate (2 independent origins)"],
        ["Dockers on strike", "Coast Radio", "Conflict", "Moderate (2 independent origins)"],
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


def test_terms_of_a_proposal_stand_side_by_side(strike):
    (proposal,) = lay_out(strike).proposals
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
    people = lay_out(strike).people
    assert people is not None
    assert [[row[0], *row[3:]] for row in cells(people)] == [
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
    further = lay_out(strike).further
    assert further is not None
    assert [row[0] for row in cells(further)] == ["Vote of the union"]


def test_readings_by_one_model_are_summed(strike):
    models = lay_out(strike).disclosure.models
    assert models is not None
    assert cells(models) == [
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
    disclosure = lay_out(strike).disclosure
    assert disclosure.summary.startswith("A generative language model read the articles and wrote")
    assert {fact.name: fact.value for fact in disclosure.facts} == {
        "Program": "summarizer 0.1.0",
        "Sentences": "3 by a model, 3 by templates",
        "Answers": "replayed from a recording; no model ran for this document",
        "Refused": "3 items the articles do not support; 1 sentence the findings do not support",
    }


def test_without_a_model_the_disclosure_says_so(strike):
    by_hand = strike.model_copy(update={"disclosure": Disclosure(tool="summarizer 0.1.0")})
    disclosure = lay_out(by_hand).disclosure
    assert disclosure.summary.startswith("No language model was used")
    assert disclosure.models is None
    assert [fact.name for fact in disclosure.facts] == ["Program", "Sentences"]


def test_only_relations_that_occur_are_explained(strike):
    named = [fact.name for fact in lay_out(strike).relations]
    assert named == ["Agreement", "Update", "Conflict", "Different wording", "Single source"]
