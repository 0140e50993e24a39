"""Statements filtered by source and by relation."""

import re

from playwright.async_api import Page, expect

from .conftest import NARROW


async def shown(page: Page) -> int:
    return await page.locator(".item").evaluate_all(
        "all => all.filter(item => item.checkVisibility()).length"
    )


async def choose(page: Page, name: str, value: str) -> None:
    if not await page.is_visible("#choices"):
        await page.click(".filter")
    await page.check(f"input[name={name}][value='{value}']")


async def told(page: Page) -> list[int]:
    return [int(n) for n in re.findall(r"\d+", await page.inner_text(".shown"))]


async def test_all_is_shown_at_first(open_page, strike):
    page = await open_page(strike)
    assert await told(page) == [await shown(page)]
    await expect(page.locator(".reset")).to_be_hidden()
    await expect(page.locator("#choices")).to_be_hidden()


async def test_by_source(open_page, strike):
    page = await open_page(strike)
    every = await shown(page)
    await choose(page, "source", "1")  # Coast Radio
    kept = await shown(page)
    assert 0 < kept < every
    assert await page.inner_text(".shown") == f"{kept} of {every} statements shown"
    await expect(page.locator(".positions")).to_be_hidden()  # of Harbour Post alone
    for item in await page.locator(".item:visible").all():
        assert "1" in (await item.get_attribute("data-sources")).split()


async def test_by_relation(open_page, strike):
    page = await open_page(strike)
    await choose(page, "relation", "conflict")
    assert await told(page) == [await shown(page), len(await page.locator(".item").all())]
    await expect(page.locator(".disputed")).to_be_visible()
    for hidden in (".agreed", ".changed", ".people"):
        await expect(page.locator(f"section{hidden}")).to_be_hidden()


async def test_both_have_to_hold_and_any_choice_of_one_will_do(open_page, strike):
    page = await open_page(strike)
    counts = []
    for name, value in (("relation", "update"), ("relation", "conflict"), ("source", "0")):
        await choose(page, name, value)
        counts.append(await shown(page))
    assert counts[0] < counts[1] > counts[2] > 0
    await expect(page.locator("section.changed")).to_be_hidden()  # of Coast Radio alone


async def test_empty_chapters_go_with_their_entry_in_the_contents(open_page, strike):
    page = await open_page(strike)
    entry = page.locator("nav a[href='#agreed']")
    await expect(entry).to_be_visible()
    await choose(page, "relation", "conflict")
    await expect(entry).to_be_hidden()
    await expect(page.locator("nav a[href='#gaps']")).to_be_visible()  # nothing to filter there


async def test_one_button_shows_all_again(open_page, strike):
    page = await open_page(strike)
    every = await shown(page)
    await choose(page, "relation", "update")
    await page.click(".reset")
    assert await shown(page) == every
    assert await page.locator("input:checked").count() == 0
    await expect(page.locator(".filter")).to_be_focused()


async def test_each_choice_says_how_many_statements_it_keeps(open_page, strike):
    page = await open_page(strike)
    await page.click(".filter")
    for choice in await page.locator(".choice").all():
        await choice.click()
        assert await choice.locator(".count").inner_text() == str(await shown(page))
        await choice.click()


async def test_quotes_that_are_open_go_with_their_statement(open_page, strike):
    page = await open_page(strike)
    await page.click(".positions .opener")
    await choose(page, "source", "1")
    await expect(page.locator(".evidence")).to_have_count(0)


async def test_a_link_to_what_is_filtered_away_shows_it(open_page, strike):
    page = await open_page(strike)
    await choose(page, "relation", "update")
    await page.click("#quote-1 a[href='#quote-1-use-1']")
    await expect(
        page.locator("#quote-1-use-1").locator("xpath=ancestor::*[@data-sources]")
    ).to_be_visible()
    await expect(page.locator(".reset")).to_be_hidden()


async def test_by_keyboard(open_page, strike):
    page = await open_page(strike)
    await page.focus(".filter")
    await page.keyboard.press("Enter")
    await expect(page.locator(".filter")).to_have_attribute("aria-expanded", "true")
    every = await shown(page)
    while await page.evaluate("document.activeElement.value") != "conflict":
        await page.keyboard.press("Tab")
    await page.keyboard.press("Space")
    assert await shown(page) < every
    await page.keyboard.press("Escape")
    await expect(page.locator("#choices")).to_be_hidden()
    await expect(page.locator(".filter")).to_be_focused()
    assert await shown(page) < every


async def test_twelve_long_names_fit_a_phone(open_page, crowded):
    page = await open_page(crowded, NARROW)
    await page.click(".filter")
    assert await page.locator("input[name=source]").count() == 12
    assert await page.evaluate("document.documentElement.scrollWidth") == NARROW[0]
