"""From files to articles."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from summarizer.articles.boilerplate import find_boilerplate, find_credits
from summarizer.articles.dateline import find_outlet, find_publication_day, find_stamps
from summarizer.articles.headline import find_title
from summarizer.articles.language import guess_language
from summarizer.articles.segment import split_sentences
from summarizer.exceptions import InputError
from summarizer.models import Article

SUFFIXES = (".txt", ".md")
"""Endings of the files that are taken from a folder."""


def find_articles(paths: Sequence[Path]) -> list[Path]:
    """The article files that the paths name.

    A folder stands for its text and Markdown files sorted by name, without hidden ones and without
    those of folders in it. A file stands for itself. A file that is named twice is taken once.

    Raises:
        InputError: a path does not exist, or a folder cannot be opened or holds no article.
    """
    files: dict[Path, Path] = {}
    for path in paths:
        if not path.exists():
            raise InputError(f"There is no file {path}: check the name.")
        for file in _files_of_folder(path) if path.is_dir() else [path]:
            files.setdefault(file.resolve(), file)
    return list(files.values())


def article_ids(paths: Sequence[Path]) -> list[str]:
    """An id for each file: its name without the ending, numbered where two files share it."""
    taken = {path.stem for path in paths}
    ids: list[str] = []
    for path in paths:
        name, number = path.stem, 1
        while name in ids or (number > 1 and name in taken):
            number += 1
            name = f"{path.stem}-{number}"
        ids.append(name)
    return ids


def load_article(path: Path, *, id: str | None = None) -> Article:  # noqa: A002
    """The article in a UTF-8 file, with a byte order mark or without.

    Args:
        path: The file.
        id: The article's id; the file's name without its ending by default.

    Raises:
        InputError: the file cannot be read, is empty, or is not UTF-8 text.
    """
    try:
        content = path.read_bytes()
    except FileNotFoundError as error:
        raise InputError(f"There is no file {path}: check the name.") from error
    except IsADirectoryError as error:
        raise InputError(f"{path} is a folder: name an article file in it.") from error
    except OSError as error:
        reason = (error.strerror or "unknown error").lower()
        raise InputError(f"{path} cannot be read ({reason}): check its permissions.") from error
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = "\0"
    if "\0" in text:
        raise InputError(f"{path} is not UTF-8 text: save the article as plain text in UTF-8.")
    return article_from_text(text, id=id or path.stem, source=str(path))


def article_from_text(text: str, *, id: str, source: str) -> Article:  # noqa: A002
    """The article that a text is, segmented; the text itself is kept as it is.

    Args:
        text: The article's exact text; offsets count its characters.
        id: Short stable name.
        source: Where it was read: a file name or a URL.

    Raises:
        InputError: the text is empty or nothing but white space.
    """
    if not text:
        raise InputError(f"{source} is empty: put the article's text into it.")
    if not text.strip():
        raise InputError(f"{source} holds only white space: put the article's text into it.")
    stamps = find_stamps(text)
    stamped = [stamp.span for stamp in stamps]
    title = find_title(text, skip=[*stamped, *find_credits(text)])
    language = guess_language(text)
    sentences = split_sentences(text, language, skip=stamped)
    return Article(
        id=id,
        text=text,
        source=source,
        title=text[title.start : title.end] if title else None,
        outlet=find_outlet(text, stamps),
        published=find_publication_day(stamps),
        language=language,
        sentences=sentences,
        boilerplate=find_boilerplate(text, sentences, title=title),
    )


def _files_of_folder(folder: Path) -> Iterator[Path]:
    try:
        files = sorted(
            file
            for file in folder.iterdir()
            if file.suffix.lower() in SUFFIXES and not file.name.startswith(".") and file.is_file()
        )
    except OSError as error:
        raise InputError(f"{folder} cannot be opened: check its permissions.") from error
    if not files:
        raise InputError(
            f"{folder} holds no article: put files into it that end in {' or '.join(SUFFIXES)}."
        )
    yield from files
