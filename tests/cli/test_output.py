import io
import os
import sys
from pathlib import Path

import pytest

from summarizer.cli.output import require_folder, require_writable, write_output
from summarizer.exceptions import UserError


def test_stdout_is_utf8_whatever_the_terminal_speaks(monkeypatch: pytest.MonkeyPatch):
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding="ascii"))
    write_output("“frank”\n", None)
    assert raw.getvalue().decode() == "“frank”\n"


def test_file_and_its_folders_are_made(working_folder: Path):
    write_output("new\n", Path("a/b/c.md"))
    assert (working_folder / "a/b/c.md").read_bytes() == b"new\n"
    assert [path.name for path in (working_folder / "a/b").iterdir()] == ["c.md"]


def test_bytes_are_written_as_they_are(working_folder: Path, monkeypatch: pytest.MonkeyPatch):
    content = b"PK\x03\x04\r\n\xff"
    write_output(content, Path("a.docx"))
    assert (working_folder / "a.docx").read_bytes() == content
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding="ascii"))
    write_output(content, None)
    assert raw.getvalue() == content


def test_file_has_the_permissions_of_any_other_new_file():
    Path("other").touch()
    write_output("new", Path("made"))
    assert Path("made").stat().st_mode == Path("other").stat().st_mode


def test_file_is_whole_or_as_it_was(working_folder: Path, monkeypatch: pytest.MonkeyPatch):
    Path("kept.md").write_text("old", encoding="utf-8")

    def full(self, content):
        with self.open("wb") as file:
            file.write(content[:1])
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(UserError, match=r"kept\.md cannot be written \(no space left"):
        write_output("new", Path("kept.md"))
    assert Path("kept.md").read_text(encoding="utf-8") == "old"
    assert not list(working_folder.glob("*.part"))
    assert not list(working_folder.glob(".*.part"))


def test_link_stays_a_link():
    Path("real.md").touch()
    Path("link.md").symlink_to("real.md")
    write_output("new", Path("link.md"))
    assert Path("link.md").is_symlink()
    assert Path("real.md").read_text(encoding="utf-8") == "new"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no such files here")
def test_device_is_written_to_and_not_replaced():
    os.mkfifo("pipe")
    reader = os.open("pipe", os.O_RDONLY | os.O_NONBLOCK)
    require_writable(Path("pipe"))
    write_output("new", Path("pipe"))
    assert os.read(reader, 10) == b"new"
    os.close(reader)
    assert Path("pipe").is_fifo()


def test_what_cannot_be_written_is_found_out_before_the_work():
    Path("file").touch()
    with pytest.raises(UserError, match=r"file/made\.md cannot be written"):
        require_writable(Path("file/made.md"))
    with pytest.raises(UserError, match="file cannot be written"):
        require_folder(Path("file"))


def test_finding_out_leaves_nothing_behind(working_folder: Path):
    require_writable(Path("made/b.md"))
    assert not list((working_folder / "made").iterdir())
