"""Pages in headless Chromium: one browser for all tests, each page loaded from a file."""

import os
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, Request, async_playwright

from summarizer import Briefing, brief, render, replay
from summarizer.models.article import Article, Span
from summarizer.models.briefing import Disclosure, Section, Statement
from summarizer.models.comparison import Claim, Comparison, Finding, Source
from summarizer.models.evidence import Evidence
from summarizer.models.quantity import Quantity
from summarizer.models.report import Figure

from ..rendering.conftest import hostile, strike

__all__ = ["hostile", "strike"]

ROOT = Path(__file__).parents[2]
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
NAMES = ("chromium", "chromium-browser", "google-chrome")
NO_BROWSER = os.environ.get("SUMMARIZER_NO_BROWSER") == "1"  # read before tests hide settings

WIDE = (1440, 900)
NARROW = (360, 740)

Opener = Callable[..., Awaitable[Page]]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """All tests of this folder share the browser's event loop."""
    here = Path(__file__).parent
    for item in items:
        if item.path.parent == here:
            item.add_marker(pytest.mark.asyncio(loop_scope="session"), append=False)


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser() -> AsyncIterator[Browser]:
    if NO_BROWSER:
        pytest.skip("SUMMARIZER_NO_BROWSER=1 asks for no browser")
    found = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        pytest.fail(
            "These tests need Chromium: install it ('apt-get install chromium'), name its program "
            "in CHROMIUM, or set SUMMARIZER_NO_BROWSER=1 to go without them."
        )
    async with async_playwright() as playwright:
        chromium = await playwright.chromium.launch(executable_path=found, args=ARGUMENTS)
        yield chromium
        await chromium.close()


@pytest.fixture
def unwanted() -> list[str]:
    """What the pages of a test did that none should do."""
    return []


@pytest_asyncio.fixture(loop_scope="session")
async def open_page(browser: Browser, tmp_path: Path, unwanted: list[str]) -> AsyncIterator[Opener]:
    """Opens a briefing's page; fails if it asks for anything, reports an error, runs a dialog."""
    contexts = []

    async def opened(
        briefing: Briefing,
        size: tuple[int, int] = WIDE,
        *,
        scheme: str = "light",
        script: bool = True,
    ) -> Page:
        file = tmp_path / "briefing.html"
        file.write_text(render(briefing, "html"), encoding="utf-8")

        def watch(request: Request) -> None:
            if request.url.partition("#")[0] != file.as_uri():
                unwanted.append(f"a request for {request.url}")

        context = await browser.new_context(
            viewport={"width": size[0], "height": size[1]},
            color_scheme=scheme,
            java_script_enabled=script,
        )
        contexts.append(context)
        page = await context.new_page()
        page.set_default_timeout(5000)
        page.on("request", watch)
        page.on("console", lambda message: unwanted.append(f"on the console: {message.text}"))
        page.on("pageerror", lambda error: unwanted.append(f"an error: {error}"))
        page.on("dialog", lambda dialog: unwanted.append(f"a dialog: {dialog.message}"))
        await page.goto(file.as_uri())
        return page

    yield opened
    for context in contexts:
        await context.close()
    assert unwanted == []


@pytest.fixture(scope="session")
def seeds() -> Briefing:
    """The briefing of the five seeds, from recorded answers."""
    with pytest.MonkeyPatch.context() as patch, replay(ROOT / "cassettes" / "seeds"):
        patch.chdir(ROOT)
        return brief(["seeds"])


@pytest.fixture(scope="session")
def seeds_in_short(seeds: Briefing) -> Briefing:
    """The same, without what there is more of in full: it is of the same kinds."""
    return seeds.model_copy(update={"length": "bottom-line"})


@pytest.fixture(scope="session")
def crowded() -> Briefing:
    """Twelve sources with long names, one finding that all of them speak to, and one each."""
    sources = [_source(number) for number in range(1, 13)]
    shared = Finding(
        id="F1",
        topic="figure",
        relation="conflict",
        subject="Tonnes of steel under the tariff",
        claims=tuple(_claim(source, "tonnes of steel") for source in sources),
        explanation="The counts do not overlap, and nothing in the sources explains the gap.",
        origins=12,
        confidence="moderate",
    )
    own = [
        Finding(
            id=f"F{number}",
            topic="figure",
            relation="single_source",
            subject=f"Workers sent home in district {number - 1}",
            claims=(_claim(source, "workers"),),
            explanation="Only one source reports it.",
            origins=1,
            confidence="low",
        )
        for number, source in enumerate(sources, start=2)
    ]
    told = [
        Statement(
            text=f"{finding.subject}: {len(finding.claims)} sources give a number.",
            findings=(finding.id,),
            written_by="template",
        )
        for finding in (shared, *own)
    ]
    return Briefing(
        title="Steel tariffs: the ninth week of talks",
        bottom_line=tuple(told[:1]),
        sections=(
            Section(id="single_figures", heading="By one source", statements=tuple(told[1:])),
        ),
        comparison=Comparison(sources=tuple(sources), findings=(shared, *own)),
        disclosure=Disclosure(tool="summarizer"),
    )


def _source(number: int) -> Source:
    text = (
        "The ninth week of talks on steel began without a date for an end. " * 12
        + f"Ministers counted {number * 1000:,} tonnes of steel under the tariff. "
        + f"Since Monday {number * 11} workers were sent home.\n"
        + "No one left the hall before midnight."
    )
    article = Article(
        id=f"a{number}",
        text=text,
        source=f"{number}.txt",
        title=f"Ninth week of talks, as seen from district {number}",
        sentences=(Span(start=0, end=len(text)),),
    )
    return Source(
        label=f"The Intercontinental Steel and Commerce Observer, edition {number}", article=article
    )


def _claim(source: Source, unit: str) -> Claim:
    text = source.article.text
    end = text.index(f" {unit}") + len(unit) + 1
    start = text.rindex(" ", 0, text.index(f" {unit}")) + 1
    evidence = Evidence.of(source.article, start, end)
    number = int(evidence.quote.split()[0].replace(",", ""))
    return Claim(
        source=source.label,
        origin=source.label,
        value=evidence.quote,
        item=Figure(
            subject=unit,
            measure=unit,
            quantity=Quantity(value=number, unit=unit, text=evidence.quote),
            evidence=(evidence,),
        ),
    )
