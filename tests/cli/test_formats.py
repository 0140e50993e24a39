import sys
from pathlib import Path

import pytest

from summarizer.cli.formats import document_format_for, format_for
from summarizer.exceptions import UserError


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Stdout is a terminal."""
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("a.md", "md"),
        ("a.MARKDOWN", "md"),
        ("a.html", "html"),
        ("a.htm", "html"),
        ("a.json", "json"),
        ("b/a.docx", "docx"),
    ],
)
@pytest.mark.usefixtures("terminal")
def test_suffix_names_the_format(name: str, form: str):
    assert format_for(Path(name), None) == form


@pytest.mark.parametrize("form", ["md", "html", "json", "docx", "terminal"])
def test_option_outweighs_the_suffix(form: str):
    assert format_for(Path("a.txt"), form) == form


def test_other_suffixes_are_refused_with_those_there_are():
    with pytest.raises(UserError, match=r"end it in \.md, \.html, \.json or \.docx, or give --fo"):
        format_for(Path("a.txt"), None)


def test_stdout_gets_markdown_where_it_is_no_terminal():
    assert format_for(None, None) == "md"


@pytest.mark.usefixtures("terminal")
def test_terminal_gets_its_own_view_unless_another_is_named():
    assert format_for(None, None) == "terminal"
    assert format_for(None, "md") == "md"


@pytest.mark.usefixtures("terminal")
def test_word_document_is_not_written_to_a_terminal():
    with pytest.raises(UserError, match=r"name a file with -o FILE\.docx"):
        format_for(None, "docx")
    assert format_for(Path("a"), "docx") == "docx"


def test_word_document_may_go_to_a_pipe():
    assert format_for(None, "docx") == "docx"


@pytest.mark.parametrize("suffix", [".html", ".docx", ".txt"])
def test_documents_for_other_commands_are_json_or_markdown(suffix: str):
    assert document_format_for(Path("a.md"), None) == "md"
    with pytest.raises(UserError, match=r"end its name in \.json or \.md"):
        document_format_for(Path(f"a{suffix}"), None)
