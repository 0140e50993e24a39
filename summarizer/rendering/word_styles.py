"""An empty Word document: its page, and the styles in which a briefing is set."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from summarizer.rendering.word_text import Element, language_code, set_attributes, w

if TYPE_CHECKING:
    from docx.document import Document
    from docx.opc.package import OpcPackage
    from docx.opc.part import XmlPart

# Comes with Word and is replaced by a face of the same widths elsewhere; has Arabic and Hebrew.
_FONT = "Arial"

INK, MUTED, LINK, ALERT = "1D1C1A", "5A564E", "1D4F7C", "8F2A1C"
PANEL, LINE = "F5F2EB", "BDB6A8"

# Twentieths of a point, Word's unit of length. A4 with margins of 2.2 cm.
PAGE_WIDTH, PAGE_HEIGHT, MARGIN = 11906, 16838, 1247
TEXT_WIDTH = PAGE_WIDTH - 2 * MARGIN


@dataclass(frozen=True)
class _Style:
    """A style: its name, and what it sets. Lengths in twentieths of a point, `size` in points.

    `bar` is the colour of a bar to the left of a shaded box.
    """

    name: str
    size: float | None = None
    bold: bool = False
    colour: str | None = None
    raised: bool = False
    before: int = 0
    after: int = 0
    left: int = 0
    hanging: int = 0
    keep_with_next: bool = False
    bar: str | None = None


_PARAGRAPHS = (
    _Style("Normal", size=10.5, colour=INK, after=120),
    _Style("Title", size=22, bold=True, colour=INK, after=120, keep_with_next=True),
    _Style("Heading 1", size=15, bold=True, colour=INK, before=360, after=100, keep_with_next=True),
    _Style("Heading 2", size=11, bold=True, colour=INK, before=240, after=80, keep_with_next=True),
    _Style("List Bullet", size=10.5, after=120, left=340, hanging=340),
    _Style("Caption", size=9, colour=MUTED, before=60, after=80, keep_with_next=True),
    _Style("Contrast", size=10.5, left=200, bar=MUTED),
    _Style("Contrast Disputed", size=10.5, left=200, bar=ALERT),
    _Style("Fact", size=10.5, after=60, left=340, hanging=340),
    _Style("Table Text", size=9),
    _Style("Quotation", size=9.5, after=80, left=567, hanging=567),
)
_CHARACTERS = (
    _Style("Quote Mark", size=10.5, colour=LINK, raised=True),
    _Style("Quote Number", colour=LINK),
    _Style("Web Link", colour=LINK),
    _Style("Name", bold=True),
    _Style("Column", bold=True, colour=MUTED),
    _Style("Subordinate", size=8.5, colour=MUTED),
    _Style("Relation", size=8.5, bold=True, colour=INK),
    _Style("Relation Disputed", size=8.5, bold=True, colour=ALERT),
)


def new_document(title: str, language: str) -> "Document":
    """A document without content that says what it is called and in which language it is.

    Nothing in it comes from a clock or names an author.
    """
    from docx import Document

    document = Document()
    _forget_template(document)
    _set_properties(document, title, language)
    _set_page(document)
    _set_fonts(document, language)
    _set_styles(document)
    return document


def style_id(name: str) -> str:
    """The id under which text refers to a style."""
    return name.replace(" ", "")


def _forget_template(document: "Document") -> None:
    """Drop what python-docx's template says of itself: a picture, a program, dates, an author."""
    from docx.opc.constants import RELATIONSHIP_TYPE

    package = cast("OpcPackage", document.part.package)
    own = {RELATIONSHIP_TYPE.THUMBNAIL, RELATIONSHIP_TYPE.EXTENDED_PROPERTIES}
    for name, relationship in list(package.rels.items()):
        if relationship.reltype in own:
            del package.rels[name]
    part = cast("XmlPart", package.part_related_by(RELATIONSHIP_TYPE.CORE_PROPERTIES))
    properties = cast("Element", part.element)
    for element in properties.xpath("*"):
        properties.remove(element)


def _set_properties(document: "Document", title: str, language: str) -> None:
    longest = 255  # characters; ECMA-376 part 2 allows no more
    document.core_properties.title = title[:longest]
    code = language_code(language)
    if code:
        document.core_properties.language = code


def _set_page(document: "Document") -> None:
    from docx.enum.text import WD_PARAGRAPH_ALIGNMENT
    from docx.shared import Twips

    section = document.sections[0]
    section.page_width, section.page_height = Twips(PAGE_WIDTH), Twips(PAGE_HEIGHT)
    section.left_margin = section.right_margin = Twips(MARGIN)
    section.top_margin = section.bottom_margin = Twips(MARGIN)
    footer = section.footer.paragraphs[0]
    footer.alignment = WD_PARAGRAPH_ALIGNMENT.CENTER
    line = cast("Element", footer.paragraph_format.element)
    line.append(w("fldSimple", w("r", w("t")), instr="PAGE"))
    settings = cast("Element", document.settings.element)
    for mode in settings.xpath("//w:compatSetting[@w:name='compatibilityMode']"):
        set_attributes(mode, val="15")  # Word 2013 and later; below, Word warns of an old file


def _set_fonts(document: "Document", language: str) -> None:
    """One face for all scripts, in place of the faces the template's theme names."""
    styles = cast("Element", document.styles.element)
    for fonts in styles.xpath("//w:rFonts"):
        fonts.attrib.clear()
        set_attributes(fonts, ascii=_FONT, hAnsi=_FONT, eastAsia=_FONT, cs=_FONT)
    code = language_code(language)
    for default in styles.xpath("//w:docDefaults//w:lang") if code else ():
        set_attributes(default, val=str(code))


def _set_styles(document: "Document") -> None:
    from docx.enum.style import WD_STYLE_TYPE

    styles: Any = document.styles
    known = {style.name for style in styles}
    for kind, wanted in (
        (WD_STYLE_TYPE.PARAGRAPH, _PARAGRAPHS),
        (WD_STYLE_TYPE.CHARACTER, _CHARACTERS),
    ):
        for style in wanted:
            if style.name not in known:
                added = styles.add_style(style.name, kind)
                added.base_style = styles["Normal"] if kind == WD_STYLE_TYPE.PARAGRAPH else None
            made = cast("Element", styles[style.name].element)
            for old in made.xpath("w:pPr[not(w:numPr)] | w:rPr"):
                made.remove(old)
            if kind == WD_STYLE_TYPE.PARAGRAPH:
                _set_paragraph(made, style)
            made.append(_character_properties(style))


def _set_paragraph(made: Element, style: _Style) -> None:
    """The style's paragraph properties, in the order in which the schema wants them."""
    numbered = made.xpath("w:pPr/w:numPr")
    for old in made.xpath("w:pPr"):
        made.remove(old)
    properties = w("pPr")
    if style.keep_with_next:
        properties.extend([w("keepNext"), w("keepLines")])
    properties.extend(numbered)
    if style.bar:
        bar = w("left", val="single", sz="24", space="8", color=style.bar)
        properties.extend([w("pBdr", bar), w("shd", val="clear", color="auto", fill=PANEL)])
    properties.append(
        w("spacing", before=str(style.before), after=str(style.after), line="264", lineRule="auto")
    )
    properties.append(w("ind", left=str(style.left), hanging=str(style.hanging)))
    level = {"Heading 1": "0", "Heading 2": "1"}.get(style.name)
    if level:
        properties.append(w("outlineLvl", val=level))
    made.append(properties)


def _character_properties(style: _Style) -> Element:
    """The style's character properties; complex scripts have a weight and a size of their own."""
    properties = w("rPr")
    if style.bold:
        properties.extend([w("b"), w("bCs")])
    if style.colour:
        properties.append(w("color", val=style.colour))
    if style.size:
        half_points = str(round(style.size * 2))
        properties.extend([w("sz", val=half_points), w("szCs", val=half_points)])
    if style.raised:
        properties.append(w("vertAlign", val="superscript"))
    return properties
