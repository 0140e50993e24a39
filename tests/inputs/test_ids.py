import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.inputs.ids import ids_of, name_of_address


@pytest.mark.parametrize(
    ("names", "ids"),
    [
        (["a", "b"], ["a", "b"]),
        (["a", "a", "a"], ["a", "a-2", "a-3"]),
        (["a", "a", "a-2"], ["a", "a-3", "a-2"]),
        (["Talks", "talks"], ["Talks", "talks-2"]),
        (["002_b4dc83da0ffc1cdd"], ["002_b4dc83da0ffc1cdd"]),
        (["../../etc/passwd", "..", ""], ["etc-passwd", "article", "article-2"]),
        (["Greve no p\u00f3rto", "\u505c\u6218"], ["Greve-no-p\u00f3rto", "\u505c\u6218"]),
        (["x" * 200], ["x" * 80]),
        (["a\u200bb\n<c>"], ["ab-c"]),
    ],
)
def test_ids_are_names_for_files(names, ids):
    assert ids_of(names) == ids


@given(st.lists(st.text(), max_size=6))
def test_every_name_has_an_id_of_its_own(names):
    ids = ids_of(names)
    assert len({id_.casefold() for id_ in ids}) == len(names)
    for id_ in ids:
        assert id_
        assert len(id_) < 90
        assert not id_.startswith(".")
        assert not set("/\\:\0 ") & set(id_)


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://a.example/2025/05/dock-strike.html?x=1#top", "dock-strike"),
        ("https://a.example/news/dock-strike/", "dock-strike"),
        ("https://a.example/v1.5", "v1.5"),
        ("https://a.example/caf%C3%A9.php", "caf\u00e9"),
        ("https://a.example", "a.example"),
    ],
)
def test_a_page_is_named_by_the_end_of_its_address(url, name):
    assert name_of_address(url) == name
