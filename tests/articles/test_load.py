"""From files to articles."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.articles.dateline import find_stamps
from summarizer.articles.load import article_from_text, article_ids, find_articles, load_article
from summarizer.exceptions import InputError

STORY = "The union met.\r\nIt left \u2014 caf\u00e9 \U0001f600.\r"


@pytest.fixture
def folder(tmp_path):
    for name in ["b.txt", "a.md", "C.TXT", ".hidden.txt", "notes.pdf"]:
        (tmp_path / name).write_text("The union met.")
    (tmp_path / "sub.txt").mkdir()
    (tmp_path / "sub.txt" / "d.txt").write_text("The union met.")
    return tmp_path


def test_text_is_kept_as_in_the_file(tmp_path):
    path = tmp_path / "talks.txt"
    path.write_bytes(STORY.encode())
    article = load_article(path)
    assert article.text == STORY
    assert (article.id, article.source) == ("talks", str(path))
    assert article.sentence(2) == "It left \u2014 caf\u00e9 \U0001f600."


def test_byte_order_mark_is_no_part_of_the_text(tmp_path):
    path = tmp_path / "talks.txt"
    path.write_bytes(b"\xef\xbb\xbf" + STORY.encode())
    assert load_article(path).text == STORY


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "is empty: put the article's text into it."),
        (b"\xef\xbb\xbf", "is empty: put the article's text into it."),
        (b" \r\n\t\n", "holds only white space: put the article's text into it."),
        (b"The union\0met.", "is not UTF-8 text: save the article as plain text in UTF-8."),
        (b"caf\xe9", "is not UTF-8 text: save the article as plain text in UTF-8."),
        ("The union".encode("utf-16"), "is not UTF-8 text: save the article as plain text in"),
    ],
)
def test_file_without_text_is_an_error_that_says_what_to_do(tmp_path, content, message):
    path = tmp_path / "talks.txt"
    path.write_bytes(content)
    with pytest.raises(InputError) as error:
        load_article(path)
    assert str(error.value).startswith(f"{path} {message}")


def test_missing_file_is_an_error(tmp_path):
    path = tmp_path / "talks.txt"
    for read in (load_article, lambda path: find_articles([path])):
        with pytest.raises(InputError, match=r"^There is no file .*talks\.txt: check the name\.$"):
            read(path)


def test_folder_is_no_article(tmp_path):
    with pytest.raises(InputError, match="is a folder: name an article file in it"):
        load_article(tmp_path)


def test_unreadable_file_is_an_error(tmp_path, monkeypatch):
    def refuse(_path):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(InputError, match=r"cannot be read \(permission denied\): check"):
        load_article(tmp_path / "talks.txt")


def test_folder_stands_for_its_text_files_by_name(folder):
    assert [path.name for path in find_articles([folder])] == ["C.TXT", "a.md", "b.txt"]


def test_file_stands_for_itself_whatever_its_ending(folder):
    assert find_articles([folder / "notes.pdf"]) == [folder / "notes.pdf"]


def test_same_file_counts_once(folder):
    (folder / "link.txt").symlink_to(folder / "b.txt")
    paths = [folder / "b.txt", folder / "sub.txt" / ".." / "b.txt", folder / "link.txt", folder]
    assert [path.name for path in find_articles(paths)] == ["b.txt", "C.TXT", "a.md"]


def test_folder_with_nothing_readable_is_an_error(tmp_path):
    (tmp_path / "notes.pdf").write_text("x")
    with pytest.raises(InputError, match=r"holds no article: put files .* \.txt or \.md\.$"):
        find_articles([tmp_path])


def test_closed_folder_is_an_error(tmp_path, monkeypatch):
    def refuse(_path):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "iterdir", refuse)
    with pytest.raises(InputError, match="cannot be opened: check its permissions"):
        find_articles([tmp_path])


@pytest.mark.parametrize(
    ("paths", "ids"),
    [
        (["x/a.txt", "x/b.md"], ["a", "b"]),
        (["x/a.txt", "y/a.txt", "y/a.md"], ["a", "a-2", "a-3"]),
        (["x/a.txt", "y/a.txt", "x/a-2.txt"], ["a", "a-3", "a-2"]),
    ],
)
def test_files_of_the_same_name_get_different_ids(paths, ids):
    assert article_ids([Path(path) for path in paths]) == ids


PIECES = st.lists(
    st.one_of(
        st.sampled_from(
            ["The union met.", "- ", "(AP) ", "Published: 12 March 2025 ", "2025-03-12 ", "\n",
             "LONDON (Reuters) - ", "Source: CNN", "Read more: ", "Photo: Ana", "\r\n", " ", "."]
        ),
        st.text(st.characters(exclude_categories=["Cs"]), max_size=9),
    ),
    max_size=12,
).map("".join)  # fmt: skip


@given(PIECES.filter(str.strip))
def test_every_visible_character_of_any_text_is_in_a_sentence_or_a_stamp(text):
    article = article_from_text(text, id="a", source="a.txt")
    assert article.text == text
    covered = [*article.sentences, *(stamp.span for stamp in find_stamps(text))]
    for offset, character in enumerate(text):
        assert character.isspace() or any(s.start <= offset < s.end for s in covered)
    for stretch in article.boilerplate:
        assert text[stretch.start : stretch.end].strip()
    assert article.title is None or article.title in text
