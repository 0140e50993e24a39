from datetime import date

import pytest

from summarizer.comparison.occasions import Occasion, occasion_of

# A sentence that counts, and the past event whose outcome it counts.
SENTENCES = {
    "Raiders killed 12 people in Karsk on October 7.": Occasion(10, 7),
    "12 people were killed in the October 7 attack.": Occasion(10, 7),
    "In the ballot of January 640 voted against.": Occasion(1),
    "In November 2022 they freed 105.": Occasion(11, year=2022),
    "12 died on 3 May 2022.": Occasion(5, 3, 2022),
    "12 people were killed.": None,
    "12 people have been killed since October 7.": None,
    "12 people were killed by October 7.": None,
    "500 nurses were on strike on 1 May.": None,
    "The ministry said on 3 May that 12 people were killed.": None,
    "12 died on 3 May and 40 on 9 June.": None,
    "The quota may fall to 12 tonnes.": None,
}


@pytest.mark.parametrize("sentence", SENTENCES)
def test_the_event_a_count_is_the_outcome_of(sentence):
    assert occasion_of(sentence) == SENTENCES[sentence]


# Occasion, day of the count, whether the outcome was no longer being counted.
OVER = {
    "months ago": (Occasion(10, 7), date(2030, 1, 28), True),
    "last week": (Occasion(5, 2), date(2030, 5, 6), False),
    "a month that has just ended": (Occasion(4), date(2030, 5, 6), False),
    "a month of a year past": (Occasion(11, year=2022), date(2030, 5, 6), True),
    "a day that does not exist": (Occasion(2, 30), date(2030, 5, 6), False),
}


@pytest.mark.parametrize("name", OVER)
def test_what_was_over_long_before_it_was_counted(name):
    occasion, counted, over = OVER[name]

    assert occasion.was_over(counted) is over


def test_a_month_may_be_the_month_of_a_day():
    assert Occasion(10).same(Occasion(10, 7))
    assert not Occasion(10, 7).same(Occasion(10, 8))
    assert not Occasion(10, 7, 2022).same(Occasion(10, 7, 2023))
