"""Words in another language than the article's: what evidence can and cannot bear out."""

from summarizer.grounding.name_support import unsupported_names
from summarizer.grounding.numbers import number_values
from summarizer.grounding.uncased import unsupported_uncased


def bears_out(evidence: str, gloss: str, *, language: str, into: str) -> bool:
    """Whether every number and every name of a translation stands in the evidence.

    Whether the other words mean the same is the translator's word; code cannot tell. A translation
    into a script without capitals is not borne out: its names cannot be told from other words.

    Args:
        evidence: the article's words.
        gloss: their translation.
        language: ISO 639-1 code of the article.
        into: ISO 639-1 code of the translation.
    """
    return (
        any(char.lower() != char.upper() for char in gloss)
        and number_values(gloss, language=into) <= number_values(evidence, language=language)
        and not unsupported_names(gloss, evidence)
        and not unsupported_uncased(gloss, evidence)
    )
