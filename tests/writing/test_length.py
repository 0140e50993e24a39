"""Cutting a briefing to a length."""

import pytest

from summarizer.exceptions import UserError
from summarizer.models import Briefing, Comparison
from summarizer.writing.length import shortened
from summarizer.writing.sentences import write
from summarizer.writing.verification import verify


@pytest.fixture(params=["strike", "tariffs"])
async def full(request: pytest.FixtureRequest, comparisons: dict[str, Comparison]) -> Briefing:
    return await write(comparisons[request.param])


def words(briefing: Briefing) -> int:
    told = [*briefing.bottom_line, *(s for part in briefing.sections for s in part.statements)]
    return sum(len(statement.text.split()) for statement in told)


def test_the_bottom_line_alone_has_no_sections(full: Briefing) -> None:
    short = shortened(full, "bottom-line")
    assert short.bottom_line == full.bottom_line
    assert short.sections == ()
    assert short.comparison == full.comparison


def test_a_page_is_a_page_and_keeps_the_order(full: Briefing) -> None:
    page = shortened(full, "page")
    assert words(shortened(full, "bottom-line")) < words(page) <= 750
    ids = [section.id for section in full.sections]
    assert [section.id for section in page.sections] == [
        id_ for id_ in ids if id_ not in {"single_figures", "wording"}
    ]


def test_a_page_tells_the_positions_of_every_side(full: Briefing) -> None:
    def parties(briefing: Briefing) -> set[str]:
        told = {
            id_
            for section in briefing.sections
            if section.id == "positions"
            for statement in section.statements
            for id_ in statement.findings
        }
        return {
            party
            for finding in briefing.comparison.findings
            if finding.id in told
            for claim in finding.claims
            for party in getattr(claim.item, "parties", ())
        }

    assert parties(shortened(full, "page")) == parties(full) != set()


def test_every_statement_of_a_page_holds(full: Briefing) -> None:
    findings = {finding.id: finding for finding in full.comparison.findings}
    for section in shortened(full, "page").sections:
        first, *_ = section.statements
        assert verify(first.text, [findings[id_] for id_ in first.findings], full.comparison) == ()


def test_what_was_cut_cannot_be_lengthened(full: Briefing) -> None:
    with pytest.raises(UserError, match="cut to the length “page”: write it anew with --length"):
        shortened(shortened(full, "page"), "full")


def test_a_briefing_of_the_length_asked_for_is_handed_back(full: Briefing) -> None:
    assert shortened(full, "full") is full


async def test_writing_to_length_is_writing_and_cutting(strike: Comparison) -> None:
    for length in ("bottom-line", "page"):
        assert await write(strike, length=length) == shortened(await write(strike), length)


async def test_writing_with_a_focus_tells_of_nothing_else(strike: Comparison) -> None:
    briefing = await write(strike, focus="pay")
    assert briefing.focus == "pay"
    told = {id_ for s in briefing.sections for st in s.statements for id_ in st.findings}
    assert told == {finding.id for finding in briefing.comparison.findings}
    assert len(told) < len(strike.findings)
