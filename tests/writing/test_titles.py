from datetime import date

from summarizer.models import Comparison
from summarizer.writing.titles import as_of, title_of


def test_title_names_matter_place_and_days(strike: Comparison) -> None:
    assert title_of(strike) == "Wage talks in Sellhaven, 4 May 2026 to 15 May 2026"


def test_title_without_matter_or_venue(tariffs: Comparison) -> None:
    assert title_of(tariffs) == "Negotiations"


def test_matter_that_is_no_talks_is_followed_by_their_kind(strike: Comparison) -> None:
    matter = next(f for f in strike.findings if f.id == "F18")
    claim = matter.claims[0]
    pay = claim.item.model_copy(update={"subject": "the pay rise"})
    finding = matter.model_copy(update={"claims": (claim.model_copy(update={"item": pay}),)})
    comparison = strike.model_copy(update={"findings": (finding,), "rounds": strike.rounds[:1]})
    assert title_of(comparison) == "Pay rise: labour talks in Sellhaven, 4 May 2026"


def test_as_of_is_the_latest_day_known(strike: Comparison, tariffs: Comparison) -> None:
    assert as_of(strike) == date(2026, 5, 15)
    assert as_of(tariffs) is None
