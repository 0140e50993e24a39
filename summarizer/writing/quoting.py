"""Words of an article in quotation marks."""

import re


def quoted(text: str) -> str:
    """The words in quotation marks; quotation marks inside them become single ones."""
    text = re.sub(r"[.,;:]+(?=[\"'”’]*$)", "", text.strip())
    text = re.sub(r'"([^"]*)"', r"“\1”", text).replace('"', "")
    opened, closed = text.find("“"), text.find("”")
    if closed >= 0 and not 0 <= opened < closed:
        text = f"“{text}"
    if text.rfind("“") > text.rfind("”"):
        text = f"{text}”"
    if text.startswith("“") and text.find("”") == len(text) - 1:
        text = text[1:-1]
    inner = text.replace("“", "‘").replace("”", "’")
    return f"“{inner}”"
