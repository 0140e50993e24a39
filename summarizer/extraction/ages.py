"""Ages that are bargained over: of retirement, of voting, of those whom a scheme is open to.

The age of somebody the article names is none of them.
"""

import re

from summarizer.grounding.numbers import NumberMention

# 'raise the retirement age from 65 to 67', 'a minimum age of 16'
_OF_RIGHT = re.compile(
    r"\b(?P<age>(?:retirement|pension(?:able)?|state pension|voting|minimum|maximum|working"
    r"|school[ -]leaving|drinking|driving|eligibility|entry|marriage)\sage)s?\b"
    r"(?:\s[\w\u2019'-]+){0,6}?\s(?:of|from|to|at|is|was|be|by|above|below|beyond|until|over|under)\s$"
)
_RETIRING = re.compile(
    r"\b(?:retir(?:e|es|ing|ement)|pensions?)\s(?:at|from|before|until)\s(?:the\sage\sof\s)?$"
)
_LEAST = 10
_MOST = 100


def find_age(sentence: str, mention: NumberMention) -> str | None:
    """The normalised name of the age that a number is; None if it is none that is bargained over.

    Args:
        sentence: the text that states it.
        mention: a number of it.
    """
    if mention.kind == "age" and (mention.upper or mention.qualifier != "exact"):
        return "age"
    if mention.kind not in ("age", "count") or mention.noun:
        return None
    if not _LEAST <= mention.value <= _MOST:
        return None
    before = sentence[: mention.start]
    if right := _OF_RIGHT.search(before):
        return right["age"]
    return "retirement age" if _RETIRING.search(before) else None
