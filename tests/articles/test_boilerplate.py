"""What is not reporting."""

import pytest

from summarizer.articles.load import article_from_text

LEAD = (
    "The union and the port operators met on Tuesday in Geneva to discuss wages and hours, both "
    "sides said."
)
END = "They agreed on nothing, and a strike goes on in nine ports."


def marked(*middle):
    """What is marked of the lines between two lines of reporting: kind by sentence."""
    text = "\n".join([LEAD, *middle, END])
    article = article_from_text(text, id="a", source="a.txt")
    kinds = {}
    for number, span in enumerate(article.sentences, start=1):
        for stretch in article.boilerplate:
            if stretch.overlaps(span):
                kinds[article.sentence(number)] = stretch.kind
    return kinds


@pytest.mark.parametrize(
    "line",
    [
        "You may also like",
        "ALSO READ",
        "Read more: Unions and ports, a history",
        "Read morre: Unions and ports, a history",
        "Related: Who pays for the strike?",
        "See also | Who pays for the strike?",
        "Sign up for our newsletter.",
        "Subscribe to our channel today!",
        "Follow us on X",
        "Advertisement",
        "ADVERTISEMENT",
        "Story continues below",
        "Share this article",
        "Click here to read the full text.",
        "Recommended Stories",
    ],
)
def test_promotion(line):
    assert set(marked(line).values()) == {"promotion"}


@pytest.mark.parametrize(
    "line",
    [
        "Photo: Ana Costa / AP",
        "Maria SilvaPhoto: Ana Costa / AP / Profimedia",
        "(Image: Getty Images)",
        "Ana Costa / AFP",
        "Ana Costa, Getty Images",
        "Photo by Ana Costa",
        "Source: CNN Brasil",
        "Reporting by Ana Costa; editing by Jo Li",
        "(Additional reporting by Ana Costa in Geneva)",
        "\u00a9 2025 The Daily Port. All rights reserved.",
        "With inputs from agencies",
    ],
)
def test_credit(line):
    kinds = marked(line)
    assert "credit" in kinds.values()
    assert not {LEAD, END} & set(kinds)


def test_byline_at_the_top_is_a_credit():
    text = f"Union and operators meet again\nBy Ana Costa\n{LEAD}\n{END}"
    article = article_from_text(text, id="a", source="a.txt")
    assert [(text[b.start : b.end], b.kind) for b in article.boilerplate] == [
        ("By Ana Costa", "credit")
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Dockers are pictured raising flags in front of the port authority.",
        "File photo: dockers on strike",
        "FILE - Dockers on strike in May.",
        "Dockers are seen in this photo taken in Geneva on Sunday.",
        "Dockers wait for news in Geneva. (AP Photo/Ana Costa)",
        "Dockers wait for news in Geneva [Ana Costa/AFP]",
    ],
)
def test_caption(line):
    assert set(marked(line).values()) == {"caption"}


@pytest.mark.parametrize(
    "line",
    [
        "Union leader Ana Costa (pictured) refused the offer on Sunday.",
        "The minister was pictured leaving the talks, a source said.",
        "The leader, who is pictured on every poster, refused.",
        "Qatar has no role in this picture, the minister said.",
        "Related talks resumed in Cairo, the ministry said.",
        "Share prices of the port operators fell by a tenth.",
        "Sign-up rates fell in nine ports.",
        "Follow-up meetings are planned for this week.",
        "Subscribers to the pension fund will vote, the union said.",
        "He said: more talks are needed.",
        "Watch duty is one of three sticking points.",
        "What could follow the talks",
        "The union cited a source: the labour ministry.",
        "Talks resumed on Monday. (Reuters)",
        "Both sides read more into the offer than it holds.",
        "Reporting by Reuters showed that the talks had failed.",
        "Written by hand, the offer was handed over on Sunday.",
        "Copyright talks between both sides stalled.",
        "\u201cJoin our community,\u201d the union said.",
        "By Monday both unions must decide",
    ],
)
def test_reporting_is_not_marked(line):
    assert marked(line) == {}


def test_headlines_behind_an_announcement_are_promotion_and_the_next_sentence_is_not():
    kinds = marked(
        "You may also like",
        "Fishing quota talks collapse in Brussels",
        "Tariffs: what the U.S. wants",
        "The union wants a rise of 12 percent. The ports offer six.",
    )
    assert list(kinds) == [
        "You may also like",
        "Fishing quota talks collapse in Brussels",
        "Tariffs: what the U.S. wants",
    ]


def test_marked_sentence_leaves_the_others_of_its_line_unmarked():
    kinds = marked("About 136 dockers are still locked out. Dockers are pictured raising flags.")
    assert kinds == {"Dockers are pictured raising flags.": "caption"}
