import pytest

from summarizer.comparison import compare
from summarizer.exceptions import InputError


def labels(reports, given=None):
    return [source.label for source in compare(reports, given).sources]


def test_a_source_is_named_by_the_first_part_of_its_id(make_report):
    assert labels([make_report("001_beta"), make_report("000_alpha")]) == ["000", "001"]


def test_a_first_part_two_articles_share_is_not_used(make_report):
    assert labels([make_report("talks_a"), make_report("talks_b")]) == ["talks_a", "talks_b"]


def test_given_labels_come_first(make_report):
    reports = [make_report("000_alpha"), make_report("001_beta")]
    assert labels(reports, {"000_alpha": "Ledger"}) == ["001", "Ledger"]


def test_nothing_to_compare():
    with pytest.raises(InputError, match="no report"):
        compare([])


def test_one_article_twice(make_report):
    with pytest.raises(InputError, match="cited as 'a'"):
        compare([make_report("a"), make_report("a")])
