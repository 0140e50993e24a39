# ruff: noqa: E501
"""Whose word a statement is: before, behind or beside it, or in a fragment that follows."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.grounding.speakers import find_attribution
from summarizer.models import Article, Attribution, Span


def article_of(*sentences: str, outlet: str | None = None) -> Article:
    text = ""
    spans: list[Span] = []
    for sentence in sentences:
        start = len(text) + (1 if text and not text.endswith("\n") else 0)
        text = f"{text} {sentence}" if text and not text.endswith("\n") else text + sentence
        spans.append(Span(start=start, end=start + len(sentence)))
    return Article(id="a", text=text, source="a.txt", sentences=tuple(spans), outlet=outlet)


def attribution(words: str, *sentences: str, outlet: str | None = None) -> Attribution:
    article = article_of(*sentences, outlet=outlet)
    start = re.search(re.escape(words), article.text)
    assert start is not None
    number = next(
        index
        for index, span in enumerate(article.sentences, start=1)
        if span.start <= start.start() < span.end
    )
    found = find_attribution(article, number, start.start(), start.end())
    if found.evidence is not None:
        assert found.evidence.stands_in(article)
        assert found.speaker is not None
        assert found.speaker in found.evidence.quote
    return found


@pytest.mark.parametrize(
    ("words", "sentence", "speaker", "kind"),
    [
        # Speaker first.
        ("500 jobs", "The drivers' union said 500 jobs would go.", "drivers' union", "official"),
        ("500 jobs", "The union said on Friday that 500 jobs would go.", "union", "official"),
        ("5%", "Trade Minister Ana Costa told reporters the tariff would be 5%.", "Trade Minister Ana Costa", "named"),
        ("two weeks", "A source close to the talks said the walkout would last two weeks.", "A source close to the talks", "anonymous"),
        ("two weeks", "A senior negotiator, who asked not to be named, said it would last two weeks.", "A senior negotiator", "anonymous"),
        ("40 states", "Officials familiar with the draft said 40 states backed it.", "Officials familiar with the draft", "anonymous"),
        ("40 states", "Le Monde reported that 40 states backed the text.", "Le Monde", "outlet"),
        ("40 states", "The Wall Street Journal reported, citing diplomats, that 40 states backed it.", "The Wall Street Journal", "outlet"),
        ("3,000 boats", "The Fisheries Ministry estimated 3,000 boats would stay in port.", "Fisheries Ministry", "official"),
        ("12 percent", "Norway insisted that the quota must fall by 12 percent.", "Norway", "official"),
        ("12 percent", "Data from the statistics office showed that wages fell by 12 percent.", "Data from the statistics office", "official"),
        ("300 flights", "Lufthansa spokeswoman Eva Brandt said 300 flights were cancelled.", "Lufthansa spokeswoman Eva Brandt", "named"),
        ("300 flights", "A company spokesperson confirmed 300 flights were cancelled.", "A company spokesperson", "official"),
        ("40 states", "Danish TV station Nordlys also reported that 40 states backed it.", "Danish TV station Nordlys", "outlet"),
        ("40 states", "Asked about it by EFE, the Danish premier's office limited itself to saying that 40 states met.", "Danish premier's office", "official"),
        ("40 states", "A Danish official, who asked not to be named, said the bloc of 40 states had met, but would wait.", "A Danish official", "anonymous"),
        # Speaker behind.
        ("500 jobs", "As many as 500 jobs would go, the union said.", "union", "official"),
        ("500 jobs", "As many as 500 jobs would go, the union said on Friday.", "union", "official"),
        ("500 jobs", "“At least 500 jobs will go,” said Marta Ruiz, the union's leader.", "Marta Ruiz", "named"),
        ("40 states", "The text is backed by 40 states, Reuters reported on Monday.", "Reuters", "outlet"),
        ("25 nurses", "Some 25 nurses were dismissed, the state's Health Department reported this Friday.", "Health Department", "official"),
        ("25 nurses", "Some 25 nurses were dismissed – the hospital's owner claims.", "hospital's owner", "official"),
        # Aside.
        ("500 jobs", "According to the union, 500 jobs would go.", "union", "official"),
        ("500 jobs", "Under the plan, according to Bloomberg, 500 jobs would go.", "Bloomberg", "outlet"),
        ("500 jobs", "Some 500 jobs would go, according to people familiar with the matter.", "people familiar with the matter", "anonymous"),
        ("500 jobs", "Some 500 jobs would go, as announced by the Treasury.", "Treasury", "official"),
        ("two weeks", "It would last two weeks, according to two people briefed on the talks.", "two people briefed on the talks", "anonymous"),
        ("500 jobs", "By the reckoning of the Port Institute, 500 jobs would go.", "Port Institute", "official"),
        # Behind, with a listener, an apposition, a role, another verb.
        ("500 jobs", "Some 500 jobs would go, mediator Ana Costa told a news conference.", "mediator Ana Costa", "named"),
        ("500 jobs", "“This costs 500 jobs,” Ana Costa, who heads the port, told the Daily Post.", "Ana Costa", "named"),
        ("three weeks", "A freeze lasted three weeks, noted analyst Ana Costa of Ferrum.", "analyst Ana Costa of Ferrum", "named"),
        # One subject, two verbs; a clause with "which"; a name in apposition.
        ("500 jobs", "The union rejected it and said 500 jobs would go.", "union", "official"),
        ("29,000 members", "They asked the federation, which says it has 29,000 members.", "federation", "official"),
        ("500 jobs", "Its leader, Ana Costa, said 500 jobs would go.", "Ana Costa", "named"),
        # Whose number it is.
        ("300 marchers", "Police counted 300 marchers.", "Police", "official"),
        ("312", "The ministry put the toll at 312.", "ministry", "official"),
        ("80", "Norway counted 41 boats, Sweden 80.", "Sweden", "official"),
        ("11,000", "The firm, disputing union figures of 11,000 strikers, said the lines ran.", "union", "official"),
        ("11,000", "Union figures show 11,000 strikers.", "Union figures", "official"),
        ("58 percent", "A poll by Lorvik Radio found 58 percent in favour.", "A poll by Lorvik Radio", "outlet"),
        ("$71 million", "The union disputes that, putting the price at $71 million.", "union", "official"),
        ("1.2 billion", "Eleven clubs lose money, the watchdog has warned, putting the gap at 1.2 billion.", "watchdog", "official"),
        ("18 billion", "The minister, Ana Costa, presented figures showing that 18 billion is lacking.", "Ana Costa", "named"),
        ("45 percent", "The panel, which says it speaks for 45 percent of them, was there.", "panel", "official"),
        ("61 schools", "They agreed on 61 schools, according to a statement from the mediator, Ana Costa.", "Ana Costa", "named"),
    ],
)  # fmt: skip
def test_speaker_and_kind(words: str, sentence: str, speaker: str, kind: str) -> None:
    found = attribution(words, sentence)
    assert (found.speaker, found.kind) == (speaker, kind)


@pytest.mark.parametrize(
    ("words", "sentences", "speaker"),
    [
        # brackets beside a name
        ("900 jobs", ["The Confederation of Dock Unions (CDU) said 900 jobs would go."], "Confederation of Dock Unions"),
        ("900 jobs", ["About 900 jobs would go, said the Confederation of Dock Unions (CDU)."], "Confederation of Dock Unions"),
        ("900 jobs", ["According to the Confederation of Dock Unions (CDU), 900 jobs would go."], "Confederation of Dock Unions"),
        ("900 jobs", ["The Union (DU) of Dockers, which has four branches, said 900 jobs would go."], "Union (DU) of Dockers"),
        ("900 jobs", ["Ana Costa (Greens) told parliament that 900 jobs would go."], "Ana Costa"),
        ("900 jobs", ["About 900 jobs would go, the kingdom's Chamber of Commerce estimates."], "Chamber of Commerce"),
        # what only looks like a verb of saying
        ("4%", ["The ministers met and, after pressure from Gulf states, agreed to a levy of 4%."], None),
        # data
        ("$3 billion", ["Exports reached $3 billion last year, customs data show."], "customs data"),
        ("$3 billion", ["Exports reached $3 billion, according to data from the customs office."], "data from the customs office"),
        ("$3 billion", ["Customs figures released Tuesday showed exports of $3 billion."], "Customs figures"),
        # what a report takes as known
        ("$40 million", ["The nine-day strike by 950 clerks has cost $40 million a day, the chamber of trade said."], "chamber of trade"),
        ("nine-day", ["The nine-day strike by 950 clerks has cost $40 million a day, the chamber of trade said."], None),
        ("950 clerks", ["The nine-day strike by 950 clerks cost $40 million a day, the chamber of trade said."], None),
        ("50 vessels", ["The 50 vessels have left the port, the harbour master said."], "harbour master"),
        # who stands before is no data, no clause, and may have a description around the name
        ("15%", ["The countermeasures under study would put a 15% duty on cars, two trade sources said."], "two trade sources"),
        ("900 ships", ["The firm that serves many of the islands, the Nordlink Group, said it had 900 ships."], "Nordlink Group"),
        ("900 ships", ["The agency that the ministers created said it had 900 ships."], "agency"),
        ("12%", ["Alpha is demanding 12%, while Beta has lowered its claim to 8%."], None),
        ("900 farmers", ["About 900 farmers marched.", "Police gave no estimate."], None),
        ("800 jobs", ["Its negotiator Ana Costa said 800 jobs would go."], "negotiator Ana Costa"),
        ("41%", ["Only 41% of it was used last year, according to U.S. Department of Trade data."], "U.S. Department of Trade data"),
        ("90 million", ["The Chamber, which speaks for mines, put lost sales of coal, iron and tin at 90 million euros."], "Chamber"),
        # what would be, right behind what was said
        ("40 days", ["Ana Costa said both had agreed on a truce.", "It would last 40 days."], "Ana Costa"),
        ("40 days", ["Ana Costa said both had agreed on a truce.", "It lasted 40 days."], None),
        ("40 days", ["Both had agreed on a truce.", "It would last 40 days."], None),
        ("40 euros", ["A spokesman said talks went on.", "The firm rejects it, arguing it would cost 40 euros."], None),
        # what points back at a source
        ("70%", ["The mediator said in a statement on Friday that both were close.", "Some 70% of the text is agreed, according to the statement."], "mediator"),
        ("70%", ["The Labour Ministry issued a statement late on Friday.", "Some 70% of the text is agreed, the statement said."], "Labour Ministry"),
        ("70%", ["A statement was read out.", "Some 70% of the text is agreed, the statement said."], "statement"),
        ("70%", ["A person close to the talks said progress was slow.", "The person, who asked not to be named, said 70% was agreed."], "A person close to the talks"),
    ],
)  # fmt: skip
def test_the_speaker_is_a_whole_name_or_description(
    words: str, sentences: list[str], speaker: str | None
) -> None:
    assert attribution(words, *sentences).speaker == speaker


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("500 jobs", "The plan would cut 500 jobs."),
        ("100 boats", "The fleet, which still has more than 100 boats, says it will sail only if quotas rise."),
        ("2,400 lives", "The flood has claimed 2,400 lives."),
        ("five", "There were five confirmed cases among the delegates."),
        ("300 workers", "About 300 workers walked out; the company said the plant stayed open."),
        ("300 workers", "About 300 workers walked out, and the company said 12 lines stood still."),
        ("200 crews", "The owners said pay was fair, while 200 crews stayed ashore."),
        ("40 states", "The deal was confirmed by nobody although 40 states had met."),
        ("4 tonnes", "The United States and 4 tonnes of fish."),
        ("500 jobs", "The firm added 500 jobs."),
        ("72-hour", "The union confirmed a 72-hour strike."),
        ("10%", "Norway announced 10% duties."),
        ("2.9", "The deal, announced by Ana Costa, limits the deficit to 2.9 percent."),
        ("35%", "Norway, which has charged 35% since May, would cut it, according to officials."),
        ("40 days", "Under a plan announced by the envoy, both would rest for 40 days."),
        ("40 days", "A ceasefire declared in 2022 held for 40 days."),
        ("9 percent", "Ana Costa repeated the demand for 9 percent."),
        ("9 percent", "The union is insisting on 9 percent."),
        ("60 people", "\u201cWe have a street,\u201d Ana Costa said, alluding to marches at which 60 people died."),
        ("1,150 hectares", "The plan for 1,150 hectares, an idea that “went nowhere”, Ana Costa said."),
        ("1,140 boats", "An estimated 1,140 boats, most of them small, were lost."),
        ("A Danish official", "A Danish official, who asked not to be named, said the bloc met, but would wait."),
    ],
)  # fmt: skip
def test_the_articles_own_voice(words: str, sentence: str) -> None:
    assert attribution(words, sentence) == Attribution()


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("two-week", "Owners reportedly rejected a two-week pause."),
        ("28", "The other boats sailed, with 28 reportedly sunk."),
        ("28", "At least 28 boats are said to have sunk."),
    ],
)
def test_reportedly_is_second_hand_narration(words: str, sentence: str) -> None:
    assert attribution(words, sentence) == Attribution(firsthand=False)


def test_reportedly_in_another_clause_does_not_count() -> None:
    sentence = "Still 132 boats are at sea, with 28 reportedly sunk."
    assert attribution("132 boats", sentence) == Attribution()


@pytest.mark.parametrize(
    "sentence",
    [
        "During those 30 days, according to the same newspaper, drivers would return.",
        "The report stated that drivers would return for 30 days.",
        "Quoting unidentified officials, the report stated that it would last 30 days.",
        "The paper further reported that it would last 30 days.",
    ],
)
def test_the_same_newspaper_is_the_one_named_before(sentence: str) -> None:
    found = attribution("30 days", "The Daily Telegraph reported that talks resumed.", sentence)
    assert (found.speaker, found.kind, found.firsthand) == ("The Daily Telegraph", "outlet", False)


def test_a_pronoun_is_the_person_named_before() -> None:
    found = attribution(
        "12 seats", "Premier Lena Vogt spoke first.", "She said 12 seats were open."
    )
    assert (found.speaker, found.kind) == ("Lena Vogt", "named")


def test_a_pronoun_is_whoever_spoke_rather_than_who_was_named_last() -> None:
    found = attribution(
        "9 percent",
        "Ana Costa, who came along with Bo Lindqvist, told reporters the union was ready.",
        "She said it would take 9 percent.",
    )
    assert found.speaker == "Ana Costa"


def test_a_source_named_behind_a_number_is_not_that_of_another_clause() -> None:
    sentence = "Norway vowed to sail on and sank 40 boats, according to the Ministry of Ports."
    assert attribution("vowed to sail on", sentence) == Attribution()
    article = article_of(sentence)
    start = sentence.index("40")
    found = find_attribution(article, 1, start, start + 2, of_number=True)
    assert found.speaker == "Ministry of Ports"


def test_unnamed_people_named_behind_told_the_whole_sentence() -> None:
    sentence = "Norway will sail on and wants 40 boats, according to two of the sources."
    assert attribution("will sail on", sentence).speaker == "two of the sources"


def test_a_surname_is_a_person_if_the_article_has_the_full_name() -> None:
    found = attribution("12 seats", "Lena Vogt spoke.", "The offer is 12 seats, Vogt explains.")
    assert (found.speaker, found.kind) == ("Vogt", "named")


def test_a_broken_attribution_belongs_to_the_sentence_before() -> None:
    found = attribution("26,422 workers", "The strike idled 26,422 workers.", "Ministry of Labour.")
    assert (found.speaker, found.kind) == ("Ministry of Labour", "official")


def test_a_short_sentence_with_a_verb_is_no_broken_attribution() -> None:
    assert attribution("500 jobs", "It cut 500 jobs.", "The Ministry was silent.") == Attribution()


def test_of_nested_reports_the_inner_speaker_counts_second_hand() -> None:
    found = attribution("40 states", "Le Monde reported that the minister said 40 states agreed.")
    assert (found.speaker, found.firsthand) == ("minister", False)


def test_what_was_told_to_another_publication_is_second_hand() -> None:
    sentence = "An official told Reuters that 40 states agreed."
    assert attribution("40 states", sentence).firsthand is False
    assert attribution("40 states", sentence, outlet="Reuters").firsthand is True


def test_a_quotation_over_several_sentences_has_one_speaker() -> None:
    sentences = (
        "“We counted the boats.",
        "There were 300 boats.",
        "That is all,” one of the people familiar with the talks said as quoted by The Economist.",
    )
    found = attribution("300 boats", *sentences)
    assert (found.kind, found.firsthand) == ("anonymous", False)
    assert found.speaker == "one of the people familiar with the talks"


@pytest.mark.parametrize(
    ("sentence", "spoken"),
    [
        ("The union said on Friday that 500 jobs would go.", "Friday"),
        ("Some 500 jobs would go, the union reported this Friday.", "this Friday"),
        ("Yesterday, the union said 500 jobs would go.", "Yesterday"),
        ("The union said 500 jobs would go on Friday.", None),
    ],
)
def test_the_day_of_speaking(sentence: str, spoken: str | None) -> None:
    assert attribution("500 jobs", sentence).spoken == spoken


def test_adding_continues_the_speaker_of_the_sentence() -> None:
    sentence = "The talks failed, Ana Costa's office said, adding that 12 gaps remain."
    assert attribution("12 gaps", sentence).speaker == "Ana Costa's office"


@given(
    st.lists(
        st.sampled_from(
            ["the union", "said", "that", ",", "“", "”", '"', "who", "500 jobs", "in", "on Friday",
             "according to", "He", "the report", "Ana Costa", "adding that", ";", "reportedly", "\n"]
        ),
        min_size=1,
        max_size=40,
    )
)  # fmt: skip
def test_any_sequence_of_words_is_attributed_to_words_of_the_article(words: list[str]) -> None:
    article = article_of(" ".join(words) + ".", "It said so.")
    for number, span in enumerate(article.sentences, start=1):
        found = find_attribution(article, number, span.start, span.end)
        assert (found.speaker is None) == (found.evidence is None)
        assert found.evidence is None or found.evidence.stands_in(article)
