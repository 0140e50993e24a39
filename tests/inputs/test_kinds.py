import pytest

from summarizer.exceptions import InputError
from summarizer.inputs.kinds import kind_of, read_document

RSS = b'<?xml version="1.0"?>\n<!-- made by x --><rss version="2.0">'


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("a.txt", b"The union met <html>.", "text"),
        ("a.txt", b'{"text": "The union met."}', "text"),
        ("a.txt", b"---\ntitle: Talks\n---\nThe union met.", "text"),
        ("a.txt", b"<html>", "html"),
        ("a.txt", b"%PDF-1.7", "pdf"),
        ("a.txt", b"PK\x03\x04...word/document.xml", "docx"),
        ("", b"---\ntitle: Talks\n---\nThe union met.", "markdown"),
        ("", b"+++\ntitle = 'Talks'\n+++\nThe union met.", "markdown"),
        ("", b"---\n\nThe union met.", "text"),
        ("a.MD", b"# A", "markdown"),
        ("a.markdown", b"# A", "markdown"),
        ("a.htm", b"words", "html"),
        ("a.html", RSS, "feed"),
        ("a.xhtml", b"<?xml version='1.0'?><html>", "html"),
        ("a.pdf", b"", "pdf"),
        ("a.docx", b"", "docx"),
        ("a.ndjson", b"", "json_lines"),
        ("a.json", b"[]", "json_lines"),
        ("a.xml", RSS, "feed"),
        ("a.xml", b"<?xml version='1.0'?><html>", "html"),
        ("a.atom", b"<feed xmlns='http://www.w3.org/2005/Atom'>", "feed"),
        ("", b"%PDF-1.7", "pdf"),
        ("", b"PK\x03\x04...word/document.xml", "docx"),
        ("", b"PK\x03\x04...content.xml", "text"),
        ("article", b"\xef\xbb\xbf\n<!DOCTYPE HTML><title>", "html"),
        ("", RSS, "feed"),
        ("", b'{"text": "The union met."}', "json_lines"),
        ("", b'[ {"text": "The union met."}]', "json_lines"),
        ("", b"[1] The union met.", "text"),
        ("notes.2025", b"The union met <html>.", "text"),
    ],
)
def test_kind_is_told_by_the_ending_then_by_the_beginning(name, content, kind):
    assert kind_of(name, content) == kind


@pytest.mark.parametrize(
    ("name", "media_type", "content", "kind"),
    [
        ("/news", "text/html", b"<p>", "html"),
        ("/news", "text/html", RSS, "feed"),
        ("/news.pdf", "text/html", b"<html>", "html"),
        ("/get", "application/pdf", b"", "pdf"),
        ("/a.md", "text/plain", b"# A", "markdown"),
        ("/a", "text/plain", b"The union met.", "text"),
        ("/a.txt", "text/plain", b"<html>", "text"),
        ("/a", "application/xml", RSS, "feed"),
        ("/a.doc", "text/html", b"<html>", "html"),
    ],
)
def test_a_page_is_what_its_server_says(name, media_type, content, kind):
    assert kind_of(name, content, media_type=media_type) == kind


@pytest.mark.parametrize("name", ["a.doc", "b.odt", "c.RTF", "d.epub"])
def test_documents_of_other_kinds_are_refused(name):
    with pytest.raises(InputError, match="is of no kind that is read: save it as DOCX, PDF or"):
        kind_of(name, b"")


@pytest.mark.parametrize("kind", ["text", "markdown", "html", "pdf", "docx", "json_lines"])
@pytest.mark.parametrize("content", [b"", b"\0\1\2\3", b"<", b"%PDF-1.7\n"])
def test_what_is_not_of_its_kind_ends_in_one_sentence(kind, content):
    try:
        documents = read_document(content, source="a", name="a", kind=kind)
    except InputError as error:
        message = str(error)
        assert message.startswith("a ")
        assert "\n" not in message
        assert message.endswith(".")
    else:
        assert documents


def test_a_feed_is_no_article():
    with pytest.raises(InputError, match=r"^a is a feed, which announces articles"):
        read_document(RSS, source="a", name="a", kind="feed")


def test_a_page_keeps_its_address():
    (document,) = read_document(
        b"The union met.", source="a", name="a", kind="text", url="https://a.example/"
    )
    assert document.url == "https://a.example/"


@pytest.mark.parametrize(("kind", "charset"), [("text", "cp1252"), ("markdown", "iso8859-15")])
def test_a_text_is_read_in_the_encoding_that_its_server_names(kind, charset):
    content = "The caf\u00e9 workers met.".encode(charset)
    (document,) = read_document(content, source="a", name="a", kind=kind, charset=charset)
    assert document.text == "The caf\u00e9 workers met."


def test_a_text_that_is_not_in_the_encoding_its_server_names_is_read_as_a_file_is():
    content = "The caf\u00e9 workers met.".encode()
    (document,) = read_document(content, source="a", name="a", kind="text", charset="ascii")
    assert document.text == "The caf\u00e9 workers met."
