"""Names in scripts without capitals, in which code cannot tell them from other words."""

import re
import unicodedata

_WORDS = re.compile(r"[^\W\d_]+(?:['\u2019\u05f3\u05f4\"-][^\W\d_]+)*")
_CLITICS = {
    # And, in, to, from, the, that, as; and, then, in, as, to, the.
    "HEBREW": "[\u05d5\u05d1\u05dc\u05de\u05d4\u05e9\u05db]{1,3}",
    "ARABIC": "[\u0648\u0641]?[\u0628\u0643\u0644]?(?:\u0627\u0644|\u0644)?",
}
"""What Hebrew and Arabic write together with the word behind it."""

_UNSPACED = ("CJK", "HIRAGANA", "KATAKANA", "THAI", "LAO", "KHMER", "MYANMAR")
"""Scripts, by the first word of their characters' names, that put no spaces between words."""


def unsupported_uncased(text: str, evidence: str) -> tuple[str, ...]:
    """The runs of words in scripts without capitals that `evidence` does not have verbatim.

    Vowel signs and invisible characters do not matter, nor what Hebrew and Arabic write together
    with a word ("and", "in", "the").
    """
    stated = _bare(evidence)
    return tuple(run for run in _runs(_bare(text)) if not _stands_in(run, stated))


def _runs(text: str) -> list[str]:
    """Words without capitals, those next to each other in one run."""
    runs: list[str] = []
    end = -1
    for word in _WORDS.finditer(text):
        if any(char.lower() != char.upper() for char in word[0]):
            continue
        if runs and text[end : word.start()].isspace():
            runs[-1] += f" {word[0]}"
        else:
            runs.append(word[0])
        end = word.end()
    return runs


def _stands_in(run: str, evidence: str) -> bool:
    script = unicodedata.name(run[0], "").split(" ")[0]
    if script in _UNSPACED:
        return run in evidence
    words = r"\s+".join(re.escape(word) for word in run.split())
    clitics = _CLITICS.get(script)
    before = rf"(?:{clitics})?" if clitics else ""
    return re.search(rf"(?<!\w){before}{words}(?!\w)", evidence) is not None


def _bare(text: str) -> str:
    """Without vowel signs, what stretches words and what cannot be seen."""
    return "".join(
        char
        for char in unicodedata.normalize("NFKC", text)
        if unicodedata.category(char) not in ("Mn", "Cf") and char != "\u0640"
    )
