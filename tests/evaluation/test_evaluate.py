"""What counts as found, what as missed and what as too much; near misses above all."""

import pytest

from summarizer.evaluation import Tally, evaluate
from summarizer.exceptions import InputError
from summarizer.models import Provenance, RejectedItem, Usage

from .pass_talks import (
    ARTICLE,
    counts,
    figure,
    gold,
    person,
    position,
    proposal,
    report,
    slips,
    step,
    truce,
)

FOUND = (1, 1)
WRONG = (1, 0)
NEUTRAL = (0, 0)


def offered(tally: Tally) -> tuple[int, int]:
    return tally.offered, tally.matched


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (figure(), FOUND),
        (figure("hostages in captivity"), FOUND),
        (figure("captives released"), WRONG),
        (figure(value=133), WRONG),
        (figure(quote="About 250 people were kidnapped"), WRONG),
        (truce(30, 40), FOUND),
        (truce(30, 45), WRONG),
        (truce(25, 40), WRONG),
        (truce(30, None), WRONG),
    ],
    ids=["right", "other words for it", "wrong measure", "wrong value", "evidence elsewhere",
         "range", "upper end wrong", "lower end wrong", "range as one value"],
)  # fmt: skip
def test_figure(said, expected):
    assert offered(counts(figures=(said,)).figures) == expected


def test_one_figure_is_not_two_answers_and_two_figures_are_not_one():
    twice = gold(figures=[gold().articles[0].figures[1].model_dump()] * 2)
    tally = evaluate(twice, [report(figures=(figure(),))]).total.figures
    assert (tally.asked, tally.offered, tally.matched) == (2, 1, 1)
    assert offered(counts(figures=(figure(), figure())).figures) == (2, 1)


def test_quote_that_stands_twice_is_met_at_either_place():
    answer = {"measure": "captives_held", "value": 250, "qualifier": "exact", "quote": "250"}
    second = figure("villagers held", 250, quote="Of the 250 villagers", subject="people")
    score = evaluate(gold(figures=[answer]), [report(figures=(second,))])
    assert offered(score.total.figures) == FOUND


def test_answer_may_be_given_at_other_words_too():
    answer = gold().articles[0].proposals[0].model_dump()
    twice = gold(proposals=[answer | {"also": ["rejected the truce"]}])
    elsewhere = proposal("Arden", quote="rejected the truce")
    assert offered(evaluate(twice, [report(proposals=(elsewhere,))]).total.proposals) == FOUND


def test_party_may_have_other_names_that_the_gold_knows():
    known = gold().model_copy(update={"same_party": {"Norway": ("the mediators",)}})
    mediator = person(party="mediators")
    assert offered(counts(participants=(mediator,)).participants) == WRONG
    found = evaluate(known, [report(participants=(mediator,))]).total.participants
    assert offered(found) == FOUND


def test_other_figure_costs_nothing_when_missed_and_is_no_error_when_found():
    women = figure("women back", 12, quote="12 women came home", subject="women", unit="woman")
    assert counts().figures.asked == 3
    assert offered(counts(figures=(women,)).figures) == NEUTRAL
    miscounted = figure("women back", 13, quote="12 women came home", subject="women")
    assert offered(counts(figures=(miscounted,)).figures) == WRONG


@pytest.mark.parametrize(
    ("said", "right"),
    [(figure(), 1), (figure(qualifier="about"), 0), (truce(30, 40), 1)],
    ids=["same", "other", "range"],
)
def test_qualifier_is_judged_on_matched_figures(said, right):
    rate = counts(figures=(said, figure(value=999, qualifier="about"))).qualifier
    assert (rate.right, rate.of) == (right, 1)


@pytest.mark.parametrize(
    ("said", "right"),
    [
        (figure(speaker="Ministry of Health in Arden"), 1),
        (figure(speaker="Ministry of Defence in Arden"), 0),
        (figure(speaker=None), 0),
        (truce(30, 40), 1),
        (truce(30, 40).model_copy(update={"attribution": figure().attribution}), 0),
    ],
    ids=["same", "other", "none for somebody", "none for none", "somebody for none"],
)
def test_attribution_is_judged_on_matched_figures(said, right):
    rate = counts(figures=(said,)).attribution
    assert (rate.right, rate.of) == (right, 1)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (person(), FOUND),
        (person("Minister Ada Rennholt"), FOUND),
        (person("Renholt"), FOUND),
        (person("Olav Renholt"), WRONG),
        (person(None, "foreign minister"), WRONG),
        (person(party="Sweden"), WRONG),
        (person(party=None), WRONG),
        (person(party="the Norwegian government"), FOUND),
        (person(None, "head of the Kestrel Front", "the Kestrel Front"), FOUND),
        (person("Ivo Marek", "chief of the Kestrel Front", "Kestrel Front"), FOUND),
        (person(None, "envoy of the Kestrel Front", "Kestrel Front"), WRONG),
    ],
    ids=["same", "spelled otherwise", "family name", "same family, other person",
         "office of somebody who is named", "wrong party", "no party", "party in other words",
         "role only", "role of somebody whom the reader cannot name", "other role"],
)  # fmt: skip
def test_participant(said, expected):
    assert offered(counts(participants=(said,)).participants) == expected


def test_people_of_other_meetings_are_neither_asked_for_nor_errors():
    halla = person("Aino Halla", "president", "Finland", "Finnish President Aino Halla")
    envoy = person(None, "envoy", "Sarmatia")
    stranger = person("Ivo Marek", None, "Sarmatia")
    tally = counts(participants=(halla, envoy, stranger, person())).participants
    assert (tally.asked, tally.offered, tally.matched) == (2, 2, 1)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (proposal("Arden"), FOUND),
        (proposal("Sarmatia", "Arden"), FOUND),
        (proposal("Kestrel Front"), WRONG),
        (proposal(), WRONG),
        (proposal("Arden", quote="rejected the truce"), WRONG),
    ],
    ids=["same", "one of several", "other proposer", "no proposer", "evidence elsewhere"],
)
def test_proposal(said, expected):
    assert offered(counts(proposals=(said,)).proposals) == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (position("the Kestrel Front"), FOUND),
        (position("Norway"), WRONG),
        (position("Norway", quote="urged both sides"), FOUND),
        (position("Kestrel Front", quote="demanded the release"), WRONG),
    ],
    ids=["one of two", "other party", "nobody asked for", "evidence elsewhere"],
)
def test_position(said, expected):
    assert offered(counts(positions=(said,)).positions) == expected


def test_next_step_is_its_words():
    assert offered(counts(next_steps=(step(),)).next_steps) == FOUND
    assert offered(counts(next_steps=(step("telephoned Renholt"),)).next_steps) == WRONG


def test_empty_report_finds_nothing_and_claims_nothing():
    total = counts()
    assert (total.figures.precision, total.figures.recall, total.figures.f1) == (None, 0, 0)
    assert total.qualifier.share is None
    assert total.grounded.share is None


def test_what_nobody_asks_for_and_nobody_says_has_no_score():
    tally = evaluate(gold(next_steps=[]), [report()]).total.next_steps
    assert tally.f1 is None


def test_total_is_over_all_items_and_says_what_reading_took():
    provenance = Provenance(
        engine="embedded",
        model="m",
        usage=Usage(calls=3, cached_calls=1, prompt_tokens=90, completion_tokens=10, seconds=2.5),
    )
    refused = RejectedItem(part="figure", offered="{}", rule="number", reason="not stated")
    first = report(figures=(figure(),), provenance=provenance, rejected=(refused,))
    other = first.model_copy(
        update={"article": ARTICLE.model_copy(update={"id": "again"}), "figures": ()}
    )
    twice = gold().model_copy(
        update={
            "articles": (
                *gold().articles,
                gold().articles[0].model_copy(update={"file": "again.txt"}),
            )
        }
    )
    score = evaluate(twice, [other, first])
    total = score.total
    assert [article.article for article in score.articles] == ["pass", "again"]
    assert (total.figures.asked, total.figures.matched) == (6, 1)
    assert (total.calls, total.cached_calls, total.tokens, total.seconds) == (6, 2, 200, 5)
    assert (score.median_seconds, total.rejected) == (2.5, 2)


def test_every_slip_is_named():
    said = (figure("captives released"), truce(30, 40))
    assert [slip.item for slip in slips("missed", figures=said) if slip.part == "figures"] == [
        "captives_taken: 250 (about)",
        "captives_held: 132 (exact)",
    ]
    [extra] = slips("extra", figures=said)
    assert (extra.item, extra.quote) == (
        "captives released: 132 (exact)",
        "132 hostages are still held",
    )
    [vague] = slips("qualifier", figures=(figure(qualifier="about"),))
    assert vague.reason == "reported as about"
    [spoken] = slips("attribution", figures=(figure(speaker=None),))
    assert spoken.reason == "attributed to the article itself, not to Arden Ministry of Health"


def test_article_without_answers_is_an_error():
    stranger = report().model_copy(update={"article": ARTICLE.model_copy(update={"id": "x"})})
    with pytest.raises(InputError, match="does not answer for article x"):
        evaluate(gold(), [stranger])


def test_article_that_is_reported_twice_is_an_error():
    with pytest.raises(InputError, match="same article"):
        evaluate(gold(), [report(), report()])


def test_article_without_report_is_told():
    assert evaluate(gold(), []).unread == ("pass",)


def test_answer_about_another_text_is_an_error():
    answers = gold(next_steps=[{"what": "", "quote": "will part for good"}])
    with pytest.raises(InputError, match="will part for good"):
        evaluate(answers, [report()])
