"""The Word document as python-docx opens it again."""

import io
import re
import zipfile

import docx
import pytest
from docx.oxml.ns import qn
from lxml import etree

from summarizer.models.briefing import Briefing
from summarizer.rendering import render
from summarizer.rendering.layout.document import lay_out

from .conftest import HOSTILE_LINES

BRIEFINGS = pytest.mark.parametrize("name", ["strike", "hostile"])


def opened(briefing: Briefing):
    return docx.Document(io.BytesIO(render(briefing, "docx")))


def parts_of(briefing: Briefing) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(render(briefing, "docx"))) as file:
        return {name: file.read(name) for name in file.namelist()}


def found(document, path: str):
    return document.element.body.xpath(path)


def styled(document, style: str) -> list[str]:
    return [p.text for p in document.paragraphs if p.style.name == style]


def words_of(element) -> str:
    return element.xpath("string()")


def quote_paragraphs(document) -> list[str]:
    return styled(document, "Quotation")


@BRIEFINGS
def test_chapters_stand_in_order_under_headings_of_word(request, name):
    briefing = request.getfixturevalue(name)
    document, layout = opened(briefing), lay_out(briefing)
    assert len(styled(document, "Title")) == 1
    assert len(styled(document, "Heading 1")) == len(layout.chapters)
    if name == "strike":
        assert styled(document, "Title") == ["Dock strike in Lund"]
        assert styled(document, "Heading 1") == [chapter.heading for chapter in layout.chapters]
        assert styled(document, "Heading 2") == ["Wage offer of the employers"]


def test_statements_are_a_list_with_their_support_in_words(strike):
    assert (
        "Harbour Post counts about 1,200 dockers on strike, while the union, quoted by Coast "
        "Radio, counts 1,450.\N{NARROW NO-BREAK SPACE}4, 5\n"
        "Conflict, 2 origins, moderate confidence"
    ) in styled(opened(strike), "List Bullet")


def test_a_contrast_no_sentence_tells_is_a_box_by_source_with_its_reason(strike):
    document = opened(strike.model_copy(update={"sections": ()}))
    box = [
        text.replace("\N{NARROW NO-BREAK SPACE}", " ")
        for text in styled(document, "Contrast Disputed")
    ]
    assert box == [
        "Conflict  Dockers on strike  2 origins, moderate confidence",
        "Harbour Post: About 1,200 dockers 4  the article itself; Lund; round R1",
        "Coast Radio: 1,450 workers 5  The union; including crane drivers; round R1",
        "The counts do not overlap, and nothing in the sources explains the gap.",
    ]
    assert styled(document, "Contrast")[0].startswith("Update  ")


@BRIEFINGS
def test_every_mark_leads_to_its_quote_and_every_quote_back(request, name):
    document = opened(request.getfixturevalue(name))
    bookmarks = found(document, "//w:bookmarkStart/@w:name")
    ids = found(document, "//w:bookmarkStart/@w:id")
    assert len(set(bookmarks)) == len(bookmarks)
    assert len(set(ids)) == len(ids)
    assert set(ids) == set(found(document, "//w:bookmarkEnd/@w:id"))
    assert set(found(document, "//w:hyperlink/@w:anchor")) == set(bookmarks)
    for link in found(document, "//w:hyperlink[@w:anchor]"):
        kind, _, number = link.get(qn("w:anchor")).partition("_")
        assert words_of(link) == number
        assert kind in {"quote", "cited"}
    assert len(quote_paragraphs(document)) == sum(name.startswith("quote_") for name in bookmarks)


@BRIEFINGS
def test_every_quote_is_there_word_for_word(request, name):
    briefing = request.getfixturevalue(name)
    told = quote_paragraphs(opened(briefing))
    for quote, text in zip(lay_out(briefing).quotes, told, strict=True):
        words = re.sub("[\u202a-\u202e\u2066-\u2069]", "\ufffd", quote.text)
        assert text.startswith(f"{quote.number}\t")
        assert text.endswith(f": “{words}”")


def found_in(row, path: str):
    return row._tr.xpath(path)


def test_tables_repeat_their_header_and_fill_the_page(strike, hostile):
    for briefing in (strike, hostile):
        document = opened(briefing)
        section = document.sections[0]
        width = section.page_width - section.left_margin - section.right_margin
        for table in document.tables:
            assert found_in(table.rows[0], "w:trPr/w:tblHeader")
            assert not any(found_in(row, "w:trPr/w:tblHeader") for row in table.rows[1:])
            widths = [column.width for column in table.columns]
            assert sum(widths) == width
            assert min(widths) > width / 30


def test_what_holds_for_rows_of_a_group_is_one_cell(strike):
    document = opened(strike)
    (figures,) = (t for t in document.tables if t.rows[0].cells[2].text == "Figure")
    first, second = figures.rows[1], figures.rows[2]
    assert [cell.text for cell in first.cells[:2]] == ["Dockers on strike", "Harbour Post"]
    assert second.cells[0]._tc is first.cells[0]._tc
    assert second.cells[1].text == "Coast Radio"
    assert second.cells[3].text == "Conflict"


def test_links_out_lead_to_web_addresses_of_sources_only(strike, hostile):
    def addresses(briefing):
        document = opened(briefing)
        used = found(document, "//w:hyperlink/@r:id")
        return {document.part.rels[id_].target_ref for id_ in used}

    assert addresses(strike) == {"https://harbourpost.example/strike?day=2&page=1"}
    assert addresses(hostile) == {"https://x.example/%22%3E%3Cscript%3E%28a%29%3C/script%3E%7C%60"}


def test_nothing_but_a_source_is_asked_for_from_outside(hostile):
    relations = [data for name, data in parts_of(hostile).items() if name.endswith(".rels")]
    external = [line for data in relations for line in re.findall(rb"<[^>]*External[^>]*>", data)]
    assert len(external) == 1
    assert b"hyperlink" in external[0]


def test_hostile_text_is_text(hostile):
    parts = parts_of(hostile)
    for name, data in parts.items():
        if name.endswith((".xml", ".rels")):
            etree.fromstring(data)
    document = opened(hostile)
    kinds = {etree.QName(element).localname for element in document.element.body.iter()}
    assert kinds.isdisjoint({"fldChar", "fldSimple", "instrText", "object", "pict", "drawing"})
    for line in HOSTILE_LINES[:-3]:
        assert " ".join(line.split()) in styled(document, "Title")[0]


def test_characters_that_xml_forbids_are_shown_as_signs(strike):
    (first, *others) = strike.bottom_line
    broken = first.model_copy(update={"text": "Bell \x07, \x1b[31m and \x0b end \ufffe."})
    briefing = strike.model_copy(update={"title": "A\x00B", "bottom_line": (broken, *others)})
    document = opened(briefing)
    assert styled(document, "Title") == ["A␀B"]
    assert styled(document, "List Bullet")[0].startswith("Bell ␇, ␛[31m and end �.")


def test_no_text_of_a_briefing_can_break_the_file(strike):
    everywhere = strike.model_dump_json().replace(" ", "\\u0000")
    document = opened(Briefing.model_validate_json(everywhere))
    assert styled(document, "Title") == ["Dock␀strike␀in␀Lund"]
    assert styled(document, "Heading 2") == ["Wage␀offer␀of␀the␀employers"]


def test_text_from_right_to_left_is_marked_as_such(hostile):
    document = opened(hostile)
    turned = found(document, "//w:r[w:rPr/w:rtl]")
    assert {words_of(run) for run in turned} == {"אמר הדובר: 30 ימים של הפסקת אש"}
    begins_so = found(document, "//w:p[w:pPr/w:bidi]")
    assert begins_so
    assert all(words_of(p).startswith("אמר") for p in begins_so)


def test_a_quote_names_its_language(strike):
    sources = strike.comparison.sources
    article = sources[0].article.model_copy(update={"language": "sv"})
    comparison = strike.comparison.model_copy(
        update={"sources": (sources[0].model_copy(update={"article": article}), *sources[1:])}
    )
    document = opened(strike.model_copy(update={"comparison": comparison}))
    swedish = found(document, "//w:r[w:rPr/w:lang/@w:val='sv']")
    assert "About 1,200 dockers" in {words_of(run) for run in swedish}


def test_the_file_says_what_it_is_and_in_which_language(strike):
    document = opened(strike.model_copy(update={"language": "de"}))
    properties = document.core_properties
    assert (properties.title, properties.language) == ("Dock strike in Lund", "de")
    assert (properties.author, properties.comments, properties.last_modified_by) == ("", "", "")
    assert document.styles.element.xpath("//w:docDefaults//w:lang/@w:val") == ["de"]


def test_a_code_of_no_language_is_left_out(strike):
    briefing = strike.model_copy(update={"language": '"><x>\x00'})
    assert opened(briefing).core_properties.language == ""


@BRIEFINGS
def test_the_same_briefing_gives_the_same_bytes_at_any_time(request, name):
    briefing = request.getfixturevalue(name)
    copy = Briefing.model_validate_json(briefing.model_dump_json())
    made = render(briefing, "docx")
    assert made == render(copy, "docx")
    with zipfile.ZipFile(io.BytesIO(made)) as file:
        assert {part.date_time for part in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    core = parts_of(briefing)["docProps/core.xml"]
    assert b"created" not in core
    assert b"modified" not in core
