import pytest

from summarizer.grounding.english_names import is_plural, with_article


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("United States", "the United States"),
        ("United Arab Emirates", "the United Arab Emirates"),
        ("Philippines", "the Philippines"),
        ("Central African Republic", "the Central African Republic"),
        ("Marshall Islands", "the Marshall Islands"),
        ("EU", "the EU"),
        ("dockers' union", "the dockers' union"),
        ("Corran League", "the Corran League"),
        ("Corran Nurses' Federation", "the Corran Nurses' Federation"),
        ("Iron and Steel Federation", "the Iron and Steel Federation"),
        ("People's Party", "the People's Party"),
        ("African Union's mediator", "the African Union's mediator"),
        ("Brannia's trade ministry", "Brannia's trade ministry"),
        ("Hamas' leadership", "Hamas' leadership"),
        ("Front", "the Front"),
        ("Greens", "the Greens"),
        ("Opposition", "the opposition"),
        ("Creditors", "creditors"),
        ("Poor nations", "poor nations"),
        ("Sources close to the talks", "sources close to the talks"),
        ("families of the miners", "the families of the miners"),
        ("The Washington Post", "The Washington Post"),
        ("Brannia", "Brannia"),
        ("Hamas", "Hamas"),
        ("Labour", "Labour"),
        ("Who", "Who"),
    ],
)
def test_names_that_want_an_article_get_one(name: str, expected: str) -> None:
    assert with_article(name) == expected


@pytest.mark.parametrize(
    ("name", "plural"),
    [
        ("families of the miners", True),
        ("Brannian officials", True),
        ("Greens", True),
        ("Creditors", True),
        ("Social Democrats", True),
        ("Port Defence Committees", True),
        ("people", True),
        ("United States", False),
        ("Marshall Islands", False),
        ("Larchmont Partners", False),
        ("Reuters", False),
        ("press", False),
    ],
)
def test_number_of_the_verb(name: str, *, plural: bool) -> None:
    assert is_plural(name) is plural
