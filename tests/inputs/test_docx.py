from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from summarizer.exceptions import InputError
from summarizer.inputs.docx import read_docx

FILES = Path(__file__).parents[1] / "files"


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 cut off", b"plain text"])
def test_what_is_no_text_document_is_told(content):
    with pytest.raises(InputError, match=r"^a\.docx is no DOCX document that can be opened: save"):
        read_docx(content, source="a.docx", name="a")


def test_an_archive_of_something_else_is_told():
    packed = BytesIO()
    with ZipFile(packed, "w") as archive:
        archive.writestr("content.xml", "<a/>")
    with pytest.raises(InputError, match="is no DOCX document"):
        read_docx(packed.getvalue(), source="a.docx", name="a")


def test_a_document_that_unpacks_to_far_more_is_refused():
    packed = BytesIO((FILES / "revised.docx").read_bytes())
    with ZipFile(packed, "a", compression=8) as archive, archive.open("bomb.xml", "w") as part:
        for _ in range(201):
            part.write(bytes(1024 * 1024))
    with pytest.raises(InputError, match=r"unpacks to more than 200 MB: save the article alone"):
        read_docx(packed.getvalue(), source="a.docx", name="a")


def test_a_document_without_words_is_told():
    from docx import Document

    packed = BytesIO()
    Document().save(packed)
    with pytest.raises(InputError, match=r"^a\.docx holds no text: save the article"):
        read_docx(packed.getvalue(), source="a.docx", name="a")
