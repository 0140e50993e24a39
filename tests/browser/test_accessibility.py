"""What axe finds wrong: nothing, in any state the page can be in. No rule is switched off."""

import pytest
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Page

from .conftest import NARROW, WIDE


async def violations(page: Page) -> str:
    results = await Axe().run(page)
    return results.generate_report() if results.violations_count else ""


@pytest.mark.parametrize(
    ("name", "size", "scheme"),
    [
        ("strike", WIDE, "light"),
        ("hostile", NARROW, "light"),
        ("seeds_in_short", WIDE, "dark"),
    ],
    ids=str,
)
async def test_as_it_opens(request, open_page, name, size, scheme):
    page = await open_page(request.getfixturevalue(name), size, scheme=scheme)
    assert await violations(page) == ""


@pytest.mark.parametrize(
    ("name", "size", "scheme"),
    [
        ("strike", WIDE, "light"),
        ("strike", WIDE, "dark"),
        ("strike", NARROW, "dark"),
        ("crowded", WIDE, "light"),
        ("crowded", NARROW, "dark"),
    ],
    ids=str,
)
async def test_with_quotes_open_and_filters_on(request, open_page, name, scheme, size):
    page = await open_page(request.getfixturevalue(name), size, scheme=scheme)
    await page.click(".filter")
    await page.check("input[name=source] >> nth=0")
    await page.click(".opener:visible >> nth=0")
    await page.wait_for_selector(".evidence")
    assert await violations(page) == ""


async def test_in_the_scheme_chosen_by_hand(open_page, strike):
    page = await open_page(strike)
    await page.click(".scheme")
    assert await violations(page) == ""


async def test_without_script(open_page, strike):
    page = await open_page(strike, script=False)
    assert await page.is_hidden(".toolbar")
    assert await page.is_hidden(".opener >> nth=0")
    assert await page.is_visible("#quote-1")
    assert await page.is_visible("article mark >> nth=0")
