# ruff: noqa: E501
"""Which numbers of a sentence are figures, and what each measures."""

from collections.abc import Callable

import pytest

from summarizer.extraction.figures import find_figures
from summarizer.grounding.judge import judge
from summarizer.models import Article, Figure

MakeArticle = Callable[[str], Article]


def figures(article: Article) -> list[Figure]:
    judged = [judge(article, draft) for draft in find_figures(article)]
    assert all(isinstance(item, Figure) for item in judged), judged
    return [item for item in judged if isinstance(item, Figure)]


def measures(article: Article) -> list[tuple[str, float]]:
    return [(figure.measure, figure.quantity.value) for figure in figures(article)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # pay
        ("The union is demanding a 9 percent pay rise.", [("pay demanded", 9)]),
        ("The union insists on 9 percent, after a pay offer of 4 percent.", [("pay demanded", 9), ("pay offered", 4)]),
        ("The pay talks failed. Its claim of 9% stands.", [("pay demanded", 9)]),
        ("The pay talks failed. The port would not move beyond 6 percent.", [("pay offered", 6)]),
        ("The port improved its pay offer to 5.5% plus £750.", [("pay offered", 5.5), ("payment offered", 750)]),
        ("The port raised its pay offer from 3.8 percent to 4.5 percent.", [("pay offered", 3.8), ("pay offered", 4.5)]),
        ("The deal includes a payment of 750 pounds.", [("payment agreed", 750)]),
        ("The pay talks went on. The government has put 7.5% on the table.", [("pay offered", 7.5)]),
        ("The deal includes a one-off 750 pounds.", [("payment agreed", 750)]),
        ("The pay talks went on. The mediator tabled a settlement of 6%.", [("pay proposed", 6)]),
        # what the noun phrase says where no family is sure
        ("Requests already on its desk come to $2.1 billion.", [("requests", 2.1e9)]),
        ("The fund has received $348 million in cash.", [("money received", 348e6)]),
        ("The firms agreed on an all-share merger worth 6 billion euros.", [("deal value", 6e9)]),
        ("Lorvik could keep its deployed warheads at 1,550.", [("warheads", 1550)]),
        ("Job cuts would be limited to 2,900.", [("job cuts", 2900)]),
        ("Lorvik asked for 4,000 student and work visas. Velmora offered 2,500.", [("work visas demanded", 4000), ("work visas offered", 2500)]),
        ("The board backed a one-point cut in the levy.", [("tax cut", 1)]),
        # tariffs and quotas
        ("Lorvik threatened a 25 percent tariff on cars.", [("tariff threatened", 25)]),
        ("Lorvik announced 10% duties on steel.", [("tariff announced", 10)]),
        ("Lorvik has imposed duties of 35 percent.", [("tariff in force", 35)]),
        ("Lorvik agreed to cut its tariff on Velmoran watches from 39% to 15%.", [("tariff agreed", 39), ("tariff agreed", 15)]),
        ("Velmora proposed a quota of 3.2 million tonnes.", [("quota proposed", 3_200_000)]),
        ("Exports worth 4.1 billion euros are at stake.", [("exports", 4_100_000_000)]),
        # finance, prices, debts, emissions
        ("Donors would provide $180 billion a year.", [("funding proposed", 180e9)]),
        ("The group has been asking for climate finance of $600 billion.", [("funding demanded", 600e9)]),
        ("The board rejected a takeover offer of 7.4 billion euros, or €52 a share.", [("price offered", 7.4e9), ("price per share offered", 52)]),
        ("Lawmakers agreed to raise the debt ceiling by $4 trillion.", [("debt limit increase agreed", 4e12)]),
        ("Under the accord Norway will cut emissions by 55 percent.", [("emissions cut agreed", 55)]),
        ("The strike would cost the port 12 million euros a day.", [("cost", 12e6)]),
        ("The bank holds 26 percent of the votes.", [("share of votes", 26)]),
        ("Members backed the strike, 88 percent of them in favour.", [("votes in favour", 88)]),
        # persons and things
        ("Guards killed 15 farmers and took 12 hostages.", [("people killed", 15), ("captives taken", 12)]),
        ("The army will free 62 fighters and Lorvik 27 soldiers.", [("captives to be released", 62), ("captives to be released", 27)]),
        ("Both sides freed 32 and 17 prisoners.", [("prisoners released", 32), ("prisoners released", 17)]),
        ("The sides agreed to dismantle four of the seven army posts.", [("army posts", 4), ("army posts", 7)]),
        # changes and their outcome
        ("Exports to Velmora fell 11% to $2.1 billion in 2024.", [("exports decrease", 11), ("exports", 2.1e9)]),
        ("Two-way trade fell 19 percent in the first half to $238 billion.", [("trade decrease", 19), ("trade", 238e9)]),
        ("Lorvik wants to cut the catch by a third to 60,000 tonnes.", [("quota cut demanded", 33.333333333), ("quota demanded", 60_000)]),
        ("Shares fell 4 percent to 11.20 euros.", [("shares decrease", 4), ("share price", 11.2)]),
        ("Shares in the airline tumbled as much as 12% to 3.40 euros.", [("shares decrease", 12), ("share price", 3.4)]),
        # currencies, and sums in several
        ("The rand weakened 1.3% against the dollar on Tuesday.", [("currency decrease", 1.3)]),
        ("The pound rose 0.6% to $1.27 after the talks.", [("currency increase", 0.6), ("exchange rate", 1.27)]),
        ("The blockade has cost traders 15 million dinars ($5 million) a day.", [("cost", 15e6), ("cost", 5e6)]),
        # companies
        ("Investors offered C$14.50 in cash for each Halden share, up from C$12.", [("price per share offered", 14.5), ("price per share offered", 12)]),
        ("The firm sold the mine for 900 million euros.", [("price", 900e6)]),
        ("The state holds 51% of the company and Lindqvist owns 23.5%.", [("stake owned", 51), ("stake owned", 23.5)]),
        ("The pension fund, which oversees $310 billion, agreed.", [("assets managed", 310e9)]),
        # trade and content
        ("Velmora exported $4.1 billion of textiles and imported $900 million of machinery.", [("exports", 4.1e9), ("imports", 900e6)]),
        ("Trade between the two countries totaled $18.6 billion last year.", [("trade", 18.6e9)]),
        ("Brent crude fell 2% to $81 a barrel.", [("crude decrease", 2), ("crude price per barrel", 81)]),
        ("At least 60% of each battery's value must come from the region, up from 45%.", [("share of value demanded", 60), ("share of value demanded", 45)]),
        ("The plan would cap imports at 85,000 tonnes, and Lorvik asked for a limit of 60,000.", [("imports", 85_000), ("imports limit", 60_000)]),
        # states of an economy
        ("The deficit was running at 6.1 percent.", [("deficit", 6.1)]),
        ("Inflation slowed to 3.1% in May.", [("inflation", 3.1)]),
        ("Aid to the region reached $3.3bn in 2023.", [("funding", 3.3e9)]),
        ("The average wage of a skilled worker rose to $2,300 a month.", [("pay", 2300)]),
        ("Creditors would write off $1.2 billion and forgive 30% of the debt.", [("debt cut proposed", 1.2e9), ("debt cut proposed", 30)]),
        ("The lender holds $880 million of claims.", [("claims", 880e6)]),
        # parliaments and members
        ("The coalition has a 12-seat majority in the 150-member assembly.", [("majority in seats", 12), ("seats in assembly", 150)]),
        ("The union, which represents about 11,000 of the 14,500 staff, will vote.", [("staff represented", 11_000), ("staff", 14_500)]),
        ("The offer was rejected by 14 lenders.", [("lenders", 14)]),
        ("The minister proposed a two-point increase in income tax.", [("tax increase proposed", 2)]),
        # times with what they are the length of
        ("Nurses will stop work for 24 hours on Friday.", [("strike duration", 1)]),
        ("The government has 30 days to respond.", [("deadline", 30)]),
        ("Foreign reserves cover barely two months of imports.", [("reserves duration", 60)]),
        ("It would grant them four weeks of limited, non-exclusive due diligence.", [("due diligence duration", 28)]),
        ("The accord ended two years of war.", [("war duration", 730)]),
        ("The ministry offered an exemption for 18 months.", [("exemption duration", 540)]),
        ("In May 900 prisoners were flown home over four days in an operation that raised hopes for a settlement.", [("prisoners released", 900), ("duration", 4)]),
        ("Norway exported 38,000 tonnes of cod, down 23 percent from a year earlier.", [("exports", 38_000), ("exports decrease", 23)]),
        ("Bookings are down 15 percent.", [("bookings decrease", 15)]),
        # what a verb says of an amount
        ("The minister said 18 billion euros would have to be found.", [("money needed", 18e9)]),
        ("They differ over $2 billion that Lorvik has borrowed.", [("borrowing", 2e9)]),
        ("It counts 1.3 million subscribers at 15 euros a month.", [("subscribers", 1.3e6), ("price per month", 15)]),
        ("The crown has been stable at around 129 to the dollar.", [("exchange rate", 129)]),
        ("Both armies would pull back 10 km.", [("pullback", 10)]),
        ("Members voted by 93% to authorise the walkout.", [("votes in favour", 93)]),
        ("The offer was rejected by 54% of delegates.", [("votes against", 54)]),
        ("A poll found 62% of Danes support it and 31 percent of voters oppose it.", [("public support", 62), ("public opposition", 31)]),
        # ages
        ("Employers want to raise the retirement age from 60 to 62.", [("retirement age", 60), ("retirement age", 62)]),
        ("The visas are for students aged between 18 and 30.", [("age", 18)]),
        # of several
        ("In July, 84 soldiers and 47 medics died in an ambush.", [("people killed", 84), ("people killed", 47)]),
        ("The exchange would begin with 160 badly wounded or sick soldiers.", [("captives to be released", 160)]),
        ("There is no deal to free the 48 hostages still held in the north.", [("captives held", 48)]),
        ("They offered to free ten captives in exchange for 110 prisoners, including 15 serving life sentences.", [("captives to be released", 10), ("prisoners to be released", 110), ("prisoners to be released", 15)]),
        ("Ford has put 20% on the table in the pay talks.", [("pay offered", 20)]),
        ("Rebels exchanged 38 prisoners.", [("prisoners released", 38)]),
        ("About 70 campaigners walked out of the plenary.", [("campaigners", 70)]),
        ("The union, whose members number around 250,000, met.", [("members", 250_000)]),
        ("Lorvik sent a delegation of 14.", [("delegation members", 14)]),
        # times
        ("Velmora offered to delay the tariff for 60 days.", [("delay duration", 60)]),
        ("The pay rise is spread over two years.", [("agreement duration", 730)]),
        ("A 90-day freeze on new cases was agreed.", [("suspension duration", 90)]),
        ("Both would pause attacks for 30 days.", [("truce duration", 30)]),
        ("A 72-hour truce holds. Envoys want to extend it by another five days.", [("truce duration", 3), ("truce extension duration", 5)]),
    ],
)  # fmt: skip
def test_a_number_measures_what_the_words_around_it_say(
    article_of: MakeArticle, text: str, expected: list[tuple[str, float]]
) -> None:
    assert measures(article_of(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Both sides met, and the two agencies agreed.",
        "Three people briefed on the talks spoke of progress.",
        "The ministers met for six hours and agreed after two days of talks.",
        "They met on 4 May 2026 at 14 Castle Street.",
        "One of four advisers left.",
        "Ana Costa, 34, led a team of six.",
        "The world's two biggest economies met.",
        "It was the union's first walkout in more than four decades.",
        "During that 30-day period they will talk.",
        "The ministry had nothing to say today.",
        # nothing says of what
        "It was 40 percent, he said.",
    ],
)
def test_numbers_that_count_nothing_of_weight_are_left_out(
    article_of: MakeArticle, text: str
) -> None:
    assert measures(article_of(text)) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rebels hold many sailors, 40 sailors in all. Of them, 35 would be freed.", ("captives to be released", 35)),
        ("The plan would cut 1,200 jobs. The firm put the figure at fewer than 600.", ("jobs lost", 600)),
        ("The strike cost 12 million euros. The port reckons it is nearer 9 million euros.", ("cost", 9e6)),
        ("The league asks for 480 million euros of aid. The channel offered 310 million.", ("funding offered", 310e6)),
        ("Lorvik wants 42 percent of the flow. Velmora now wants half.", ("share of flow demanded", 50)),
        ("Salaries would rise to 36,000 euros from 33,500.", ("pay proposed", 33_500)),
        ("A flow of 310 cubic metres is the aim. Norway in turn offered 240.", ("flow offered", 240)),
    ],
)  # fmt: skip
def test_a_bare_number_takes_up_what_was_counted_before(
    article_of: MakeArticle, text: str, expected: tuple[str, float]
) -> None:
    assert measures(article_of(text))[-1] == expected


def test_a_bare_number_far_from_what_was_counted_counts_nothing(article_of: MakeArticle) -> None:
    assert measures(article_of("Guards counted 40 boats. Norway offered 90,000.")) == [
        ("boats", 40)
    ]


def test_a_heading_does_not_tell_again_what_a_sentence_states(article_of: MakeArticle) -> None:
    article = article_of(
        "Port offers 4% pay rise\n\nThe port offered a 4% pay rise, Ana Costa said."
    )
    [figure] = figures(article)
    assert figure.attribution.speaker == "Ana Costa"


def test_the_number_decides_who_says_it_not_the_clause_around_it(article_of: MakeArticle) -> None:
    article = article_of("The board of the port said on Friday it would cut 300 jobs.")
    [figure] = figures(article)
    assert figure.attribution.speaker == "board of the port"


def test_includes_and_place_are_told_where_they_are_given(article_of: MakeArticle) -> None:
    [killed] = figures(article_of("Shells killed 310 people in Chad, most of them women."))
    assert (killed.place, killed.includes) == ("Chad", ("women",))
    [pay] = figures(article_of("The union in Lorvik demands a 9 percent pay rise."))
    assert (pay.place, pay.includes) == (None, ())


def test_a_table_is_not_read_as_a_sentence(article_of: MakeArticle) -> None:
    row = ", ".join(f"{number} boats" for number in range(100, 140))
    assert measures(article_of(f"The fleet had {row} in all.")) == []


def test_a_sum_without_a_currency_is_in_that_of_the_sum_before(article_of: MakeArticle) -> None:
    text = "Lorvik asks for a loan of 480 million euros. Velmora offered 310 million."
    assert [figure.quantity.unit for figure in figures(article_of(text))] == ["EUR", "EUR"]


def test_people_are_no_sum_of_money(article_of: MakeArticle) -> None:
    text = "Donors pledged a loan of 480 million euros. Some 2 million have fled."
    assert [figure.quantity.unit for figure in figures(article_of(text))][1:] != ["EUR"]
