import time

import pytest

from summarizer.exceptions import InputError
from summarizer.inputs.walls import require_article

ITEM = (
    "The dockers' union and the port of Sellhaven met in Sellhaven on 4 May for wage talks. "
    "About 1,400 dockers have walked out, the union said."
)
STORY = " ".join([ITEM] * 6)
LONG = " ".join([ITEM] * 30)

DEVICES = (
    '<div id="onetrust-banner"></div><div class="g-recaptcha"></div><div class="paywall-promo">'
    '</div><script src="/piano-modal.js"></script><noscript>Please enable JavaScript</noscript>'
)
"""What stands beside whole articles on most sites."""


def page(text: str = "", *, body: str = "", head: str = "", title: str = "Gazette") -> str:
    return f"<html><head><title>{title}</title>{head}</head><body>{body}<p>{text}</p></body></html>"


def schema(extra: str) -> str:
    kind = '"@context": "https://schema.org", "@type": "NewsArticle"'
    return f'<script type="application/ld+json">{{{kind}, {extra}}}</script>'


NOT_FREE = schema('"isAccessibleForFree": false')
IN_GRAPH = (
    '<script type="application/ld+json">{"@graph": [{"@type": ["Article"], '
    '"isAccessibleForFree": "False"}]}</script>'
)
PARTLY_FREE = schema(
    '"isAccessibleForFree": "False", "hasPart": {"@type": "WebPageElement", '
    '"isAccessibleForFree": "False", "cssSelector": ".paid"}'
)


def refusal(text: str, markup: str) -> str:
    with pytest.raises(InputError) as refused:
        require_article(text, markup, source="https://news.example/a")
    said = str(refused.value)
    assert said.startswith("https://news.example/a ")
    assert said.endswith("save the article's text as a file, and name that.")
    return said


@pytest.mark.parametrize(
    ("text", "markup"),
    [
        (ITEM, page(ITEM)),
        (
            ITEM,
            page(ITEM, body="<article></article>" + DEVICES.partition('<div class="paywall')[0]),
        ),
        (STORY, page(STORY, body=DEVICES)),
        (LONG, page(LONG, body=DEVICES, head=NOT_FREE)),
        (f"{STORY} Subscribe to our newsletter.", page(STORY, body=DEVICES)),
        (f"{STORY} Sign up here. Log in to comment.", page(STORY)),
        (f"{LONG} Subscribe to continue reading other stories.", page(LONG)),
        (f"Subscribe to keep reading us. {STORY}", page(STORY)),
        (f"{STORY} The union says its members subscribe to the accord.", page(STORY)),
        (f"Ministers were denied access to the port. {ITEM}", page(ITEM)),
        (STORY, page(STORY, head=schema('"isAccessibleForFree": true'))),
        (STORY, page(head=PARTLY_FREE, body=f'<div class="a paid"><p>{STORY}</p></div>')),
        ("码头工人工会与港口举行工资谈判。" * 12, page(body=DEVICES)),
        (ITEM, page(ITEM, body='<div id="root"><p>Text</p></div>')),
        (STORY, page(STORY, body='<div id="root"></div>')),
        (STORY, page(STORY, head='<script type="application/ld+json">{"a": </script>')),
        (STORY, page(STORY, head=schema('"a": ' + "[" * 5000 + "]" * 5000))),
    ],
)
def test_article_passes(text: str, markup: str):
    require_article(text, markup, source="https://news.example/a")


@pytest.mark.parametrize(
    ("text", "markup"),
    [
        (STORY, page(STORY, head=NOT_FREE)),
        (STORY, page(STORY, head=IN_GRAPH)),
        (STORY, page(STORY, head=PARTLY_FREE)),
        (STORY, page(STORY, head=PARTLY_FREE, body='<div class="paid">Jetzt abonnieren</div>')),
        (STORY, page(STORY, body='<meta itemprop="isAccessibleForFree" content="False">')),
        (STORY, page(STORY, head='<meta property="article:content_tier" content="locked">')),
        ("Jetzt weiterlesen mit einem Abo.", page(body='<div class="paywall">Abo</div>')),
        ("", page(body='<section id="regwall"></section><article></article>')),
        (f"{STORY} Subscribe now to continue reading.", page(STORY)),
        (f"{STORY} Sign in or create a free account to read the full story.", page(STORY)),
        (f"{STORY} To continue reading, log in.", page(STORY, body="<article></article>")),
        (f"{STORY} This article is for subscribers only.", page(STORY)),
        (f"{ITEM} Start your trial to unlock this article.", page(ITEM)),
    ],
)
def test_paywall_is_told(text: str, markup: str):
    assert "to subscribers only" in refusal(text, markup)


@pytest.mark.parametrize(
    ("text", "markup"),
    [
        ("", page(title="Just a moment...")),
        ("", page(body='<div class="h-captcha"></div>')),
        ("Bitte warten", page(body='<form action="/x?cf-chl-token=1"></form>')),
        ("Un instant", page(body='<script src="https://captcha-delivery.example/c.js"></script>')),
        ("Please verify you are human by completing the action below.", page()),
        ("Our systems have detected unusual traffic from your network.", page()),
        ("Access Denied\nYou don't have permission to access this server.", page()),
    ],
)
def test_check_for_robots_is_told(text: str, markup: str):
    assert "a check for robots" in refusal(text, markup)


@pytest.mark.parametrize(
    ("text", "markup"),
    [
        ("", page(body='<div id="root"></div><script src="/app.js"></script>')),
        ("", page(body='<div id="__next"><div> </div></div>')),
        ("You need to enable JavaScript to run this app.", page()),
        ("JavaScript is disabled in your browser.", page(body='<div class="x"></div>')),
    ],
)
def test_page_of_nothing_but_scripts_is_told(text: str, markup: str):
    assert "until its scripts are run" in refusal(text, markup)


@pytest.mark.parametrize(
    ("text", "markup"),
    [
        ("Wir und unsere Partner", page(body='<div id="sp_message_container_1"></div>')),
        ("", page(body='<form action="https://consent.news.example/save"></form>')),
        ("Before you continue: we and our partners store data.", page()),
    ],
)
def test_question_about_cookies_is_told(text: str, markup: str):
    assert "asks about cookies" in refusal(text, markup)


@pytest.mark.parametrize("markup", ["", " ", "<html></html>", page(), "<!-- x -->", "\0"])
@pytest.mark.parametrize("text", ["", " \n", "—", "123"])
def test_empty_page_is_told(text: str, markup: str):
    assert "holds no article" in refusal(text, markup)


@pytest.mark.parametrize(
    "markup",
    [
        "<div class='subscri" + "subscri" * 100_000 + "'>",
        "<div id='root'>" * 20_000,
        page(head=PARTLY_FREE, body="<div class='paid'>" * 20_000 + "x" * 100),
        page(head=schema('"a": ' + '{"a":' * 900 + "1" + "}" * 900)),
        "<" * 300_000,
        "<!--" * 100_000,
    ],
)
def test_markup_made_to_take_long_is_judged_quickly(markup: str):
    begun = time.monotonic()
    with pytest.raises(InputError):
        require_article("", markup, source="page.html")
    assert time.monotonic() - begun < 3
