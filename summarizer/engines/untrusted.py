"""Words of an article on their way to a model, so that none of them steer the conversation.

A chat template marks turns with control tokens such as `<|im_end|>` or `[INST]`, and many servers
take them for control wherever they stand. An article that holds one could end its own question and
begin a turn in another voice.
"""

import re

_BREAK = "\u200b"
"""A space without width: it keeps a token from being one, and quotes are found without it."""

_NAMES = (
    r"INST|SYSTEM_PROMPT|TOOL_CALLS|TOOL_RESULTS|TOOL_CONTENT|AVAILABLE_TOOLS|ARGS|CALL_ID|PREFIX"
    r"|SUFFIX|MIDDLE|THINK|IMG|IMG_BREAK|IMG_END|BEGIN_OF_TEXT|END_OF_TEXT|gMASK|sMASK|MASK|CLS|SEP"
    r"|PAD|UNK|BOS|EOS"
)
_CONTROL = re.compile(
    # <|im_start|>, <s>, </s>, <<SYS>>, <start_of_turn>, <｜end▁of▁sentence｜>
    r"<(?=[|/<｜]?[^\s<>]{1,40}>)"
    # [INST], [/INST]; other words in brackets are an editor's.
    rf"|\[(?=/?(?:{_NAMES})\])"
)


def disarmed(words: str) -> str:
    """The words with every control token of a chat template broken by a space without width.

    Text without such tokens comes back unchanged. A quote that a model copies from the result is
    still found in the original, for typography is folded there.
    """
    return _CONTROL.sub(lambda found: found[0] + _BREAK, words)
