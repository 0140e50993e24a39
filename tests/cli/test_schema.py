import pytest

from summarizer.schemas import DOCUMENTS, schema_text

from .conftest import Run


@pytest.mark.parametrize("document", DOCUMENTS)
def test_schema_of_each_document_is_printed(summarizer: Run, document: str):
    ended = summarizer("schema", document)
    assert (ended.code, ended.err) == (0, "")
    assert ended.out == schema_text(document)
