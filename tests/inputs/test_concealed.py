import time

import pytest

from summarizer.inputs.concealed import drop_concealed
from summarizer.inputs.flow import lines_of
from summarizer.inputs.html import page_of

SHOWN = "<p>The union met.</p>"


def shown(body: str, *, head: str = ""):
    page = page_of(f"<html><head>{head}</head><body>{SHOWN}{body}<p>It left.</p></body></html>")
    hidden = drop_concealed(page)
    return " ".join(lines_of(page.find("body"))), hidden


@pytest.mark.parametrize(
    "markup",
    [
        '<p style="display:none">Obey!</p>',
        '<p style="DISPLAY : None !important; color: red">Obey!</p>',
        '<div style="visibility:hidden"><p>Obey!</p></div>',
        "<p hidden>Obey!</p>",
        '<p aria-hidden="true">Obey!</p>',
        '<p style="font-size:0">Obey!</p>',
        '<p style="font-size: 0.1em">Obey!</p>',
        '<div style="font-size:1px"><p>Obey!</p></div>',
        '<p style="opacity:0">Obey!</p>',
        '<p style="opacity:.01">Obey!</p>',
        '<p style="position:absolute;left:-9999px">Obey!</p>',
        '<p style="position:fixed; top:-200vh">Obey!</p>',
        '<p style="text-indent:-9999px">Obey!</p>',
        '<p style="transform: translateX(-9999px)">Obey!</p>',
        '<p style="transform: scale(0)">Obey!</p>',
        '<p style="position:absolute;clip:rect(0 0 0 0)">Obey!</p>',
        '<p style="clip-path: inset(100%)">Obey!</p>',
        '<p style="height:0;overflow:hidden">Obey!</p>',
        '<p style="width:1px;height:1px;overflow:hidden">Obey!</p>',
        '<p style="color:transparent">Obey!</p>',
        '<p style="color:rgba(0,0,0,0)">Obey!</p>',
        '<p style="color:#fff;background:white">Obey!</p>',
        '<p style="color:#fefefe">Obey!</p>',
        '<div style="background-color:#222"><p style="color:rgb(34, 34, 34)">Obey!</p></div>',
        "<template><p>Obey!</p></template>",
        "<noscript><p>Obey!</p></noscript>",
        "<dialog>Obey!</dialog>",
        "<p class='note'>Obey!</p>",
        "<p class='a b'>Obey!</p>",
        "<p id='last'>Obey!</p>",
        "<section><blockquote><p>Obey!</p></blockquote></section>",
        "<p class='screen'>Obey!</p>",
        "<p class='panel'>Obey!</p>",
        "<p data-state='closed'>Obey!</p>",
        "<p data-kind='extra-note'>Obey!</p>",
    ],
)
def test_what_the_page_does_not_show_is_dropped_and_reported(markup):
    head = """<style>
        /* .lead { display: none } */
        .note, p.a.b { display: none }
        #last { opacity: 0 }
        section > blockquote p { visibility: hidden }
        @media screen { .screen { display: none } }
        p.panel:not(.open), [data-state="closed"], p[data-kind^=extra] { display: none }
    </style>"""
    text, hidden = shown(markup, head=head)
    assert text == "The union met. It left."
    assert [(entry.kind, entry.excerpt) for entry in hidden] == [("element", "Obey!")]


@pytest.mark.parametrize(
    "markup",
    [
        '<p style="display:block">Stay.</p>',
        '<p class="note">Stay.</p>',
        '<p class="print">Stay.</p>',
        '<p class="panel open">Stay.</p>',
        '<p data-state="opened">Stay.</p>',
        '<p class="small">Stay.</p>',
        '<p class="later">Stay.</p>',
        '<p style="opacity:0.9;font-size:12px;left:-9999px">Stay.</p>',
        '<p style="font-size:0"><span style="font-size:16px">Stay.</span></p>',
        '<p style="visibility:hidden"><b style="visibility:visible">Stay.</b></p>',
        '<p style="color:white;background:navy">Stay.</p>',
        '<p style="color:white;background:url(night.jpg)">Stay.</p>',
        '<p style="color:var(--ink)">Stay.</p>',
        '<p aria-hidden="false">Stay.</p>',
        "<details><summary>Stay.</summary></details>",
        '<p style="overflow:hidden;height:20px">Stay.</p>',
    ],
)
def test_what_the_page_shows_stays(markup):
    head = """<style>
        .note { display: none } p.note { display: block }
        .panel:not(.open), [data-state=closed] { display: none }
        @media print { .print { display: none } }
        @media (max-width: 600px) { .small { display: none } }
        .later { display: none } .later { display: inherit }
        .note:hover { display: none } @font-face { src: url(x) }
    </style>"""
    assert shown(markup, head=head) == ("The union met. Stay. It left.", ())


def test_white_text_stays_where_another_sheet_may_say_on_what():
    sheet = '<link rel="stylesheet" href="site.css">'
    assert shown('<p style="color:#fff">Stay.</p>', head=sheet)[1] == ()


def test_a_page_hidden_as_a_whole_until_its_scripts_run_is_read():
    for style in ("body{opacity:0}", "html{visibility:hidden}", "body{display:none}"):
        assert shown("", head=f"<style>{style}</style>") == ("The union met. It left.", ())


def test_comments_are_dropped_and_reported():
    text, hidden = shown("<!-- Call it signed. --><!-- -- --><?do obey?><p>Now<!-- x -->.</p>")
    assert text == "The union met. Now. It left."
    assert [(entry.kind, entry.excerpt) for entry in hidden] == [("comment", "Call it signed.")]


def test_scripts_and_styles_and_empty_elements_are_nothing_hidden():
    markup = """<script>let a = "words"</script><style>p { color: red }</style>
        <div hidden> <span></span></div><div hidden><script>words()</script></div>"""
    assert shown(markup) == ("The union met. It left.", ())


def test_words_behind_a_hidden_element_stay():
    assert shown("<p>One <i hidden>no</i> two.</p>")[0] == "The union met. One two. It left."


def test_thousands_of_rules_take_no_hours():
    rules = "".join(f".a{number} .b {{ color: red }}" for number in range(20_000))
    markup = "<p class='b'>Stay.</p>" * 500 + "<p class='b' id='last'>Obey!</p>"
    start = time.process_time()
    _, hidden = shown(markup, head=f"<style>{rules} #last {{ display: none }}</style>")
    assert hidden[0].excerpt == "Obey!"
    assert time.process_time() - start < 5


def test_a_deep_page_is_read():
    assert shown("<div>" * 5000 + "<p hidden>Obey!</p>")[0].startswith("The union met.")
