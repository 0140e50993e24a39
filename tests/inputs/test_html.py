import pytest

from summarizer.exceptions import InputError
from summarizer.inputs.html import read_fragment, read_html

STORY = (
    "The caf\u00e9 workers\u2019 union of Porto Claro met the owners on Monday for a third time, "
    "and left without a deal, its secretary said."
)


def page(body: str, *, head: str = "") -> str:
    return (
        f"<!DOCTYPE html><html lang='en'><head><title>Talks stall | Ledger</title>{head}</head>"
        f"<body><article><h1>Talks stall</h1>{body}</article></body></html>"
    )


def read(content: str | bytes, **options):
    raw = content.encode() if isinstance(content, str) else content
    return read_html(raw, source="a.html", name="a", **options)


@pytest.mark.parametrize(
    ("encoding", "head", "charset"),
    [
        ("utf-8", "", None),
        ("utf-8-sig", "", "iso8859-1"),
        ("utf-16", "", None),
        ("cp1252", "", None),
        ("cp1252", "<meta charset='iso-8859-1'>", None),
        ("cp1252", "<meta http-equiv='Content-Type' content='text/html; charset=latin1'>", None),
        ("cp1252", "", "cp1252"),
        ("utf-8", "<meta charset='no-such-thing'>", None),
    ],
)
def test_page_is_read_in_its_encoding(encoding, head, charset):
    content = page(f"<p>{STORY}</p>", head=head).encode(encoding)
    assert read(content, charset=charset).text == f"Talks stall\n\n{STORY}"


def test_one_broken_byte_does_not_change_the_encoding_of_a_page():
    content = page(f"<p>{STORY}</p>", head="<meta charset='utf-8'>").encode()
    broken = content.replace(b"a third time", b"a third\xff time")
    assert read(broken).text == f"Talks stall\n\n{STORY}".replace("third", "third\ufffd")


@pytest.mark.parametrize(
    "mark", ["<span></span>", "<em></em>", "<b><i></i></b>", '<i class="icon"></i>']
)
def test_words_behind_an_empty_mark_are_kept(mark):
    assert read(page(f"<p>{STORY}</p><p>{mark}{STORY[::-1]}</p>")).text.endswith(STORY[::-1])


def test_lists_of_a_page_without_any_frame_are_kept():
    content = f"<html><body><h1>Talks stall</h1><p>{STORY}</p><ul><li>One point.</ul></body></html>"
    assert "One point." in read(content).text


def test_characters_that_no_tree_holds_are_left_out():
    text = read(page(f"<p>A\x01 b\x0c &#8;c&#x1F; d&#31; &#9;e &#310;f. {STORY}</p>")).text
    assert text == f"Talks stall\n\nA b c d e \u0136f. {STORY}"


def test_address_is_the_one_that_was_fetched_before_the_one_the_page_names():
    content = page(f"<p>{STORY}</p>", head="<link rel='canonical' href='https://a.example/1'>")
    assert read(content).url == "https://a.example/1"
    assert read(content, url="https://b.example/2").url == "https://b.example/2"


@pytest.mark.parametrize("content", ["", "   ", "<html></html>", "<!-- x -->", page("")[:60]])
def test_page_without_an_article_is_told(content):
    with pytest.raises(InputError, match=r"^a\.html (?:is empty|holds no article).*: open it in"):
        read(content)


def test_fragment_of_a_feed_is_text_and_its_hidden_words_are_told():
    document = read_fragment(
        "<p>One <b>two</b>.</p><p hidden>Obey!</p>Three&nbsp;4.", source="f", name="f", title="T t"
    )
    assert document.text == "T t\n\nOne two.\n\nThree 4."
    assert document.hidden[0].excerpt == "Obey!"
    assert read_fragment("", source="f", name="f", title="T").text == ""


def test_a_paragraph_that_is_marked_up_as_a_division_is_kept():
    divided = STORY.replace("Monday", "<b>Tuesday</b>")
    text = read(page(f"<p>{STORY}</p><div>{divided}</div><p>{STORY[::-1]}</p>")).text
    assert STORY.replace("Monday", "Tuesday") in text


def test_a_column_of_links_beside_the_article_is_left_out():
    content = (
        "<html><body><table><tr><td><a href=/>Home</a><br><a>World</a><br><a>Trade</a>"
        "<br><a>Archive</a></td>"
        f"<td><h2>Talks stall</h2>{STORY}<br><br>{STORY[::-1]}</td></tr></table></body></html>"
    )
    text = read(content).text
    assert STORY in text
    assert "Archive" not in text


@pytest.mark.parametrize(
    "notice",
    [
        "<div class='kg-card kg-cta-card'><p>Enjoying this? Upgrade.</p></div>",
        "<div data-testid='Advertisement'>Scroll to continue</div>",
        "<div data-component='ad-slot'>Scroll to continue</div>",
    ],
)
def test_a_notice_that_its_site_names_as_one_is_left_out(notice):
    text = read(page(f"<div>{STORY}</div>{notice}<div>{STORY[::-1]}</div>")).text
    assert text == f"Talks stall\n\n{STORY}\n\n{STORY[::-1]}"


def test_an_article_within_what_is_named_after_its_newsletter_is_kept():
    body = f"<div class='newsletter'><p>{STORY}</p><p>{STORY[::-1]}</p><p>{STORY}</p></div>"
    assert STORY in read(page(body)).text


def test_outlet_of_microdata_is_read():
    publisher = "<span itemprop='publisher'><meta itemprop='name' content='Fjord Times'></span>"
    assert read(page(f"{publisher}<p>{STORY}</p>")).outlet == "Fjord Times"
