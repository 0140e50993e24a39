from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfWriter

from summarizer.exceptions import InputError
from summarizer.inputs.pdf import read_pdf

FILES = Path(__file__).parents[1] / "files"


def test_locked_file_says_what_to_do():
    with pytest.raises(InputError, match=r"^a\.pdf is locked with a password: open it and print"):
        read_pdf((FILES / "locked.pdf").read_bytes(), source="a.pdf", name="a")


def test_file_locked_against_changes_only_is_read():
    opened, protected = (
        read_pdf((FILES / name).read_bytes(), source="a.pdf", name="a")
        for name in ("summit.pdf", "protected.pdf")
    )
    assert protected.text == opened.text


def test_scanned_file_says_what_to_do():
    with pytest.raises(InputError, match=r"^a\.pdf holds pictures of pages and no text: run it"):
        read_pdf((FILES / "scanned.pdf").read_bytes(), source="a.pdf", name="a")


def test_words_of_justified_lines_are_whole_though_they_are_set_in_parts():
    read = read_pdf((FILES / "walkout.pdf").read_bytes(), source="a.pdf", name="a")
    source = (FILES / "walkout.ms").read_text(encoding="utf-8").replace("'", "\u2019")
    paragraphs = [" ".join(part.split()) for part in source.split(".PP\n")[1:]]
    assert read.text.split("\n\n")[1:] == paragraphs


def test_file_of_shapes_in_place_of_letters_says_what_to_do():
    with pytest.raises(InputError, match=r"^a\.pdf holds the shapes of Arabic letters .*: paste"):
        read_pdf((FILES / "truce.pdf").read_bytes(), source="a.pdf", name="a")


def test_damaged_file_says_what_to_do():
    whole = (FILES / "summit.pdf").read_bytes()
    for content in (b"%PDF-1.7", whole[:900], b"\0" * 500, b"words"):
        with pytest.raises(InputError, match=r"^a\.pdf is no PDF that can be read: open it and"):
            read_pdf(content, source="a.pdf", name="a")


def test_a_book_is_no_article():
    writer, packed = PdfWriter(), BytesIO()
    for _ in range(201):
        writer.add_blank_page(width=100, height=100)
    writer.write(packed)
    with pytest.raises(InputError, match=r"^a\.pdf has 201 pages: save the article's own pages"):
        read_pdf(packed.getvalue(), source="a.pdf", name="a")
