"""Takes the pictures in this folder: the seeds' briefing in a browser, light, dark, wide, narrow.

    python docs/examples/pictures.py

Needs Chromium (`make browser`); no request leaves the page.
"""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, Page, sync_playwright

HERE = Path(__file__).parent
PAGE = (HERE / "seeds.html").as_uri()
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking")
WIDE, NARROW = (1440, 900), (390, 844)


def main() -> None:
    """Take them all."""
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=list(FLAGS))
        take(browser, "page", WIDE, "light", open_first_quotes)
        take(browser, "dispute-dark", WIDE, "dark", open_dispute)
        take(browser, "figures", WIDE, "light", show_figures)
        take(browser, "rounds-dark", WIDE, "dark", show_rounds)
        take(browser, "phone", NARROW, "light")
        take(browser, "phone-quotes-dark", NARROW, "dark", open_dispute)
        browser.close()


def take(
    browser: Browser,
    name: str,
    size: tuple[int, int],
    scheme: Literal["light", "dark"],
    prepare: Callable[[Page], None] = lambda _: None,
) -> None:
    """One picture of what a window of this size shows."""
    page = browser.new_page(
        viewport={"width": size[0], "height": size[1]},
        color_scheme=scheme,
        reduced_motion="reduce",
    )
    page.goto(PAGE)
    prepare(page)
    page.screenshot(path=HERE / f"{name}.png")
    page.close()


def open_first_quotes(page: Page) -> None:
    """Open the quotes of the first statement."""
    page.click(".bottom-line .opener")


def open_dispute(page: Page) -> None:
    """Open the quotes of a statement on which the sources count differently."""
    told = page.locator(".disputed .item", has_text="differently").first
    told.locator(".opener").click()
    told.evaluate("told => window.scrollTo(0, told.getBoundingClientRect().top + scrollY - 160)")


def show_figures(page: Page) -> None:
    """Scroll to the intervals."""
    page.evaluate("document.querySelector('#figures').scrollIntoView()")


def show_rounds(page: Page) -> None:
    """Scroll to the timeline."""
    page.evaluate("document.querySelector('#rounds').scrollIntoView()")


if __name__ == "__main__":
    main()
