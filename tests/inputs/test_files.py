from pathlib import Path

import pytest

from summarizer.exceptions import InputError
from summarizer.inputs.files import content_of, find_files

KNOWN = ["C.TXT", "a.md", "b.txt", "d.pdf", "e.jsonl", "f.xml"]


@pytest.fixture
def folder(tmp_path):
    for name in [*KNOWN, ".hidden.txt", "report.json", "photo.jpg"]:
        (tmp_path / name).write_text("The union met.")
    (tmp_path / "sub.txt").mkdir()
    (tmp_path / "sub.txt" / "d.txt").write_text("The union met.")
    return tmp_path


def test_folder_stands_for_its_files_of_known_kinds_by_name(folder):
    assert [path.name for path in find_files([folder])] == KNOWN


def test_file_stands_for_itself_whatever_its_ending(folder):
    assert find_files([folder / "photo.jpg"]) == [folder / "photo.jpg"]


def test_same_file_counts_once(folder):
    (folder / "link.txt").symlink_to(folder / "b.txt")
    paths = [folder / "b.txt", folder / "sub.txt" / ".." / "b.txt", folder / "link.txt", folder]
    assert [path.name for path in find_files(paths)] == ["b.txt", *KNOWN[:2], *KNOWN[3:]]


def test_folder_with_nothing_readable_is_an_error(tmp_path):
    (tmp_path / "photo.jpg").write_text("x")
    with pytest.raises(InputError, match=r"holds no article: put files .* \.rss or \.atom\.$"):
        find_files([tmp_path])


def test_closed_folder_is_an_error(tmp_path, monkeypatch):
    def refuse(_path):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "iterdir", refuse)
    with pytest.raises(InputError, match="cannot be opened: check its permissions"):
        find_files([tmp_path])


def test_missing_file_is_an_error(tmp_path):
    path = tmp_path / "talks.txt"
    for read in (content_of, lambda path: find_files([path])):
        with pytest.raises(InputError, match=r"^There is no file .*talks\.txt: check the name\.$"):
            read(path)


@pytest.mark.parametrize(
    "name", ["www.ledger.example", "ledger.com/talks", "https:/ledger.example"]
)
def test_address_without_its_scheme_is_recognised(name):
    with pytest.raises(InputError, match=r"check the name, or put https:// before it if it is an"):
        find_files([Path(name)])


def test_folder_is_no_article(tmp_path):
    with pytest.raises(InputError, match="is a folder: name an article file in it"):
        content_of(tmp_path)


def test_unreadable_file_is_an_error(tmp_path, monkeypatch):
    def refuse(_path):
        raise PermissionError(13, "Permission denied")

    path = tmp_path / "talks.txt"
    path.write_text("The union met.")
    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(InputError, match=r"cannot be read \(permission denied\): check"):
        content_of(path)


def test_a_file_far_larger_than_an_article_is_not_read(tmp_path):
    path = tmp_path / "dump.txt"
    with path.open("wb") as file:
        file.truncate(20_000_001)
    with pytest.raises(InputError, match=r"dump\.txt is larger than 20 MB: save the article's"):
        content_of(path)
