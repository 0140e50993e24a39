"""The page as a whole: what it asks for, what runs in it, where it is read."""

import pytest
from playwright.async_api import expect

from .conftest import NARROW


@pytest.mark.parametrize("name", ["strike", "hostile", "crowded", "seeds"])
async def test_it_fits_a_phone(request, open_page, name):
    page = await open_page(request.getfixturevalue(name), NARROW)
    assert await page.evaluate("document.documentElement.scrollWidth") == NARROW[0]


async def test_markup_and_script_of_an_article_show_as_text(open_page, hostile):
    page = await open_page(hostile)  # which fails on a request, a dialog, or an error
    text = hostile.comparison.sources[0].article.text
    assert "<script>alert(1)</script>" in text
    shown = await page.locator("article .text >> nth=0").evaluate("element => element.textContent")
    assert shown == text
    for opener in await page.locator(".opener:visible").all():
        await opener.evaluate("element => element.click()")
        assert await page.locator(":is(.evidence, article) :is(img, script, style)").count() == 0
    assert await page.locator("img, iframe, object, body script").count() == 1  # its own script
    links = await page.locator("a[href]").evaluate_all("all => all.map(a => a.protocol)")
    assert set(links) <= {"file:", "https:", "http:"}


async def test_nothing_else_is_allowed_to_run_or_load(open_page, strike, unwanted):
    page = await open_page(strike)
    policy = await page.get_attribute("meta[http-equiv]", "content")
    tried = await page.evaluate(
        """() => {
            const blocked = [];
            document.addEventListener("securitypolicyviolation", (event) => {
                blocked.push(event.effectiveDirective);
            });
            const script = document.createElement("script");
            script.textContent = "window.ran = true";
            const style = document.createElement("style");
            style.textContent = "body { display: none }";
            document.body.append(script, style);
            document.querySelector("h1").setAttribute("style", "color: red");
            const tried = () => [window.ran ?? false, blocked.sort()];
            return new Promise((done) => setTimeout(() => done(tried()), 50));
        }"""
    )
    assert tried == [False, ["script-src-elem", "style-src-attr", "style-src-elem"]]
    assert "default-src 'none'" in policy
    assert len(unwanted) == len(tried[1])  # told on the console
    unwanted.clear()


async def test_light_and_dark_follow_the_system_until_chosen_by_hand(open_page, strike):
    page = await open_page(strike, scheme="dark")
    ground = "getComputedStyle(document.documentElement).backgroundColor"
    dark = await page.evaluate(ground)
    await expect(page.locator(".scheme")).to_have_text("Light")
    await page.click(".scheme")
    light = await page.evaluate(ground)
    assert light != dark
    await page.emulate_media(color_scheme="light")
    assert await page.evaluate(ground) == light
    await expect(page.locator(".scheme")).to_have_text("Dark")


async def test_print_leaves_what_needs_a_pointer_and_keeps_what_is_quoted(open_page, strike):
    page = await open_page(strike, scheme="dark")
    await page.click(".bottom-line .opener >> nth=0")
    await page.emulate_media(media="print")
    for gone in (".toolbar", ".evidence", ".opener >> nth=0", "nav", ".hint", ".back >> nth=0"):
        await expect(page.locator(gone)).to_be_hidden()
    for kept in (".bottom-line .marks >> nth=0", "#quote-1", "article mark >> nth=0"):
        await expect(page.locator(kept)).to_be_visible()
    unquoted = page.locator("article .text p", has_not=page.locator("mark"))
    assert [await p.is_visible() for p in await unquoted.all()].count(True) == 0
    assert await page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"


async def test_without_script_everything_can_be_read_and_reached(open_page, strike):
    page = await open_page(strike, script=False)
    await page.click(".bottom-line .marks a >> nth=0")
    await expect(page.locator("#quote-1")).to_be_in_viewport()
    await page.click("#quote-1 >> text=in the article")
    await expect(page.locator("#quote-1-in-article")).to_be_in_viewport()
    for hidden in (".toolbar", ".opener >> nth=0", ".hint"):
        await expect(page.locator(hidden)).to_be_hidden()
