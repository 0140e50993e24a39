import pytest

from summarizer.exceptions import InputError
from summarizer.inputs.plain import read_text

STORY = "The union met.\r\nIt left \u2014 caf\u00e9 \U0001f600.\r"


@pytest.mark.parametrize(
    "content",
    [
        STORY.encode(),
        b"\xef\xbb\xbf" + STORY.encode(),
        b"\xff\xfe" + STORY.encode("utf-16-le"),
        b"\xfe\xff" + STORY.encode("utf-16-be"),
    ],
)
def test_text_is_kept_as_it_stands(content):
    assert read_text(content, source="a.txt", name="a").text == STORY


@pytest.mark.parametrize("content", [b"caf\xe9", b"The union\0met.", STORY.encode("utf-16-le")])
def test_what_is_no_text_in_utf_8_is_told(content):
    with pytest.raises(InputError, match=r"^a\.txt is not UTF-8 text: save the article as plain"):
        read_text(content, source="a.txt", name="a")


def test_hidden_characters_are_gone_and_told():
    document = read_text("The un\u200bion met.".encode(), source="a.txt", name="a")
    assert (document.text, document.hidden[0].kind) == ("The union met.", "invisible_character")
