# ruff: noqa: E501
"""Stances with their holders: those code settles, and those it asks about."""

from collections.abc import Callable
from datetime import date

import pytest

from summarizer.articles.load import article_from_text
from summarizer.extraction.positions import find_positions, position_questions
from summarizer.grounding.cited import Refusal
from summarizer.grounding.judge import judge
from summarizer.models import Article

MakeArticle = Callable[[str], Article]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The dockers' union rejected the port's offer on Monday.", [("dockers' union", "rejects", "the port's offer")]),
        ("The port has refused to withdraw 200 dismissals.", [("port", "rejects", "to withdraw 200 dismissals")]),
        ("Residents rejected the plan.", [("Residents", "rejects", "the plan")]),
        ("Nurses demand safer wards, and the ministry offered 900 euros.", [("Nurses", "demands", "safer wards"), ("ministry", "offers", "900 euros")]),
        ("Norway wants 450,000 tonnes, while Iceland insists on 500,000.", [("Norway", "seeks", "450,000 tonnes"), ("Iceland", "demands", "500,000")]),
        ("The terms were turned down by the city.", [("city", "rejects", "The terms")]),
        ("The board refused the union's demand for a raise.", [("board", "rejects", "the union's demand for a raise"), ("union", "demands", "a raise")]),
        ("Shippers who want the port reopened accused the ministry of delay.", [("Shippers", "seeks", "the port reopened"), ("Shippers", "criticises", "the ministry of delay")]),
        ("The regulator wants Acme to sell its mines.", [("regulator", "seeks", "Acme to sell its mines")]),
        # what somebody is asked to do is no stance of its own
        ("The mediator urged the rebels to accept the truce.", [("mediator", "urges", "the rebels to accept the truce")]),
        # the first of a clause is its subject
        ("After talks the ministry met the dockers' union, hoping to end the strike.", [("ministry", "seeks", "end the strike")]),
        ("The interior minister, Ada Renholt, refused to go beyond 90 days.", [("Ada Renholt", "rejects", "to go beyond 90 days")]),
        ("The drivers' union, which lost 2,000 members, rejected a freeze.", [("drivers' union", "rejects", "a freeze")]),
        # whoever an office is of
        ("Northline chief executive Dan Moore offered 40 boats.", [("Northline", "offers", "40 boats")]),
        ("A spokesman for the employers' federation said the strike was irresponsible.", [("employers' federation", "criticises", "the strike was irresponsible")]),
        # words of whoever is quoted
        ('"The offer is an insult," the dockers\' union said.', [("dockers' union", "criticises", "The offer is an insult")]),
        ('"We will not sign a freeze," the dockers\' union said.', [("dockers' union", "rejects", "sign a freeze")]),
        ("For the dockers' union, anything below 350 is “decoration”.", [("dockers' union", "rejects", "anything below 350")]),
        # joined by one subject
        ("Norway dismissed the levy and accused London of theatre.", [("Norway", "rejects", "the levy"), ("Norway", "criticises", "London of theatre")]),
        ("The guild has refused to meet the courts, and has instead offered a fund.", [("guild", "rejects", "to meet the courts"), ("guild", "offers", "a fund")]),
        ("Oslo offered 4 percent, while the guild cut its demand to 5 percent.", [("Oslo", "offers", "4 percent"), ("guild", "concedes", "its demand to 5 percent")]),
        ("The mission left, with the government resisting calls to raise taxes.", [("government", "rejects", "calls to raise taxes")]),
        ("Ada Renholt, who joined the minister, said the levy was unfair.", [("Ada Renholt", "criticises", "the levy was unfair")]),
        ("A person close to the guild said it was open to a longer deal.", [("guild", "offers", "a longer deal")]),
        # told in an apposition what is rejected
        ("Norway offered in Lorvik to free 20 boats, a proposal Iceland has rejected.", [("Norway", "offers", "to free 20 boats"), ("Iceland", "rejects", "to free 20 boats")]),
        ("Islands push for a fund worth 400 billion, delegates said, a demand rich countries dismissed.", [("Islands", "seeks", "a fund worth 400 billion"), ("rich countries", "rejects", "a fund worth 400 billion")]),
        ("A proposal by Norway, under which boats would be sold, was turned down by Iceland.", [("Iceland", "rejects", "A proposal by Norway")]),
        # what several agree on is a deal
        ("Writers and the studios agreed to extend the talks.", []),
        # people who hold no position of the talks
        ("Ana Reis, 34, a commuter from Sintra, demanded a refund.", []),
        ("Analyst Jo Wend of Ferrum urged both sides to talk.", []),
        ("Dilna Orgash, who grows apricots near Namang, demanded a refund.", []),
        ("The ministry sought to play down the dispute.", []),
        ("The two sides rejected a pause.", []),
        # things take no stance
        ("A summit of the ministries, first promised for the spring, is off.", []),
        ("The dispute that had threatened to bring down the government is over.", []),
        # refusals, judgements, vows in the first person are the speaker's
        ('"We cannot take this home to our members," the dockers\' union said.', [("dockers' union", "rejects", "take this home to our members")]),
        ('"What we cannot do is sign a freeze," the dockers\' union said.', [("dockers' union", "rejects", "sign a freeze")]),
        ('"There will be no truce," the Lorvik Front said.', [("Lorvik Front", "rejects", "There will be no truce")]),
        ('"There will be no truce until troops leave," the Lorvik Front said.', [("Lorvik Front", "conditions", "There will be no truce until troops leave")]),
        ("The offer falls short of what members need, the dockers' union said.", [("dockers' union", "criticises", "The offer falls short of what members need")]),
        ('"If it is voted down, we will have to sell 40 boats," the port authority said.', [("port authority", "threatens", "sell 40 boats")]),
        ("The ministry should halt all payments, the dockers' union said.", [("dockers' union", "urges", "The ministry should halt all payments")]),
        ("The dockers' union said the ministry had only itself to blame.", [("dockers' union", "criticises", "the ministry had only itself to blame")]),
        ("The dockers' union said it was disappointed that the port had walked away.", [("dockers' union", "criticises", "the port had walked away")]),
        # whose name the words beside it tell
        ("The agency, Northline Health, declined to raise its offer of 2%.", [("Northline Health", "rejects", "to raise its offer of 2%")]),
        ("Northline Health, a member of the alliance, rejected the levy.", [("Northline Health", "rejects", "the levy")]),
        ("Harrow Group rejected a bid from Oslo's Northline, saying the offer was too low.", [("Harrow Group", "rejects", "a bid from Oslo's Northline"), ("Harrow Group", "criticises", "the offer was too low")]),
        # so many are somebody
        ("More than 80 countries had asked for a roadmap.", [("80 countries", "seeks", "a roadmap")]),
        # the verb holds the noun
        ("The dockers' union opened with a demand for 9%.", [("dockers' union", "demands", "9%")]),
        ("Mexico asked that at least 40% be produced at home.", [("Mexico", "demands", "at least 40% be produced at home")]),
        # a party that is backed is no content
        ("Norway, backed by Iceland, rejected a pause.", [("Norway", "rejects", "a pause")]),
        ("Norway was accused by Iceland of breaking the truce.", [("Iceland", "criticises", "Norway was accused by Iceland of breaking the truce")]),
        ("The talks, backed by Qatar, resumed on Monday.", []),
        ("Norway proposed a two-year freeze on cod. Iceland ruled out such a freeze.", [("Norway", "offers", "a two-year freeze on cod"), ("Iceland", "rejects", "a two-year freeze on cod")]),
        ("The deal would have to be ratified by parliament.", []),
        # a content ends with its clause
        ('Northline Bank said it "stands ready to continue a dialogue" and wouldn\'t comment.', [("Northline Bank", "offers", "continue a dialogue")]),
        ("Norway objected to the clause, fearing that it would favour the rebels.", [("Norway", "rejects", "the clause")]),
        # what is told behind 'which' is told before it
        ("The Kira Front wants an amnesty, which the government has ruled out.", [("Kira Front", "seeks", "an amnesty"), ("government", "rejects", "an amnesty")]),
        ("Norway offered 400 tonnes, a point that Iceland said it could accept.", [("Norway", "offers", "400 tonnes"), ("Iceland", "accepts", "400 tonnes")]),
        ("Norway, which backs the government, did not come but urged both sides to talk.", [("Norway", "urges", "both sides to talk")]),
        ("Iceland, which Norway wants to bring into the pact, was absent.", [("Norway", "seeks", "Iceland, which Norway wants to bring into the pact")]),
        # accepted in part
        ("Oslo could support a quota but not a closed season.", [("Oslo", "accepts", "a quota"), ("Oslo", "rejects", "a closed season")]),
        # what nobody will do, or cannot pay
        ("The dockers' union said no crew would sail until the fine was withdrawn.", [("dockers' union", "conditions", "no crew would sail until the fine was withdrawn")]),
        ("Norway said no carrier would accept a levy.", [("Norway", "rejects", "no carrier would accept a levy")]),
        ("The dockers' union said no decision would be made without its board.", []),
        ("Norway said it could go no higher.", [("Norway", "rejects", "could go no higher")]),
        ("Norway said it could not afford to sign.", [("Norway", "rejects", "to sign")]),
        # what the other does wrong, what cannot be asked of one, what it hangs on
        ("Norway says Iceland is violating the treaty.", [("Norway", "criticises", "Iceland is violating the treaty")]),
        ("Norway said such words could seriously undermine the talks.", []),
        ("Norway said it was unfair to ask Iceland to join.", [("Norway", "rejects", "it was unfair to ask Iceland to join")]),
        ("Norway said that its share would depend on whether Iceland paid.", [("Norway", "conditions", "its share would depend on whether Iceland paid")]),
        ("Norway would defend its quota.", [("Norway", "insists", "its quota")]),
        # the verb goes on with whoever speaks
        ("Ada Renholt said that cuts were due and threatened a strike in Oslo.", [("Ada Renholt", "threatens", "a strike in Oslo")]),
        ("Labour leaders at steelmaker Northline said on Monday they would not back the merger.", [("Labour leaders", "rejects", "back the merger")]),
        ("LORVIK, Norway — The dockers' union rejected a freeze.", [("dockers' union", "rejects", "a freeze")]),
        ("A Foreign Ministry spokesman in Oslo said the offer was unacceptable.", [("Oslo", "rejects", "the offer was unacceptable")]),
        ("Teachers' union leader Ada Renholt called the plan a betrayal.", [("Teachers' union", "criticises", "the plan")]),
        ("Norway set out its demand that the quotas be counted.", [("Norway", "demands", "the quotas be counted")]),
        # a figure of speech, a silence, a blow at each other, what is long past
        ('The mediator described the talks as "a marathon" and called it "a door ajar".', []),
        ("The dockers' union declined to go into figures.", []),
        ("The dockers' union declined requests for comment.", []),
        ("Norway and Iceland left, blaming each other for the failure.", []),
        ("Norway pledged 400 boats two years ago.", []),
        ("Norway told the press on the quay.", []),
        # no stance
        ("Is the union ready to accept the offer?", []),
        ("The union met the ministry.", []),
        ("People who demand answers wrote letters.", []),
    ],
)  # fmt: skip
def test_a_stance_has_the_one_holder_it_can_have(
    article_of: MakeArticle, sentence: str, expected: list[tuple[str, str, str]]
) -> None:
    article = article_of(sentence)
    drafts = list(find_positions(article))
    assert [(d.party, d.stance, d.content) for d in drafts] == expected
    assert not any(isinstance(judge(article, draft), Refusal) for draft in drafts)


def test_an_open_holder_is_asked_for(article_of: MakeArticle) -> None:
    article = article_of("The ministry met the dockers' union, but it rejected a pause.")
    questions = list(position_questions(article))
    assert [q.task for q in questions] == ["positions"]
    assert questions[0].text.splitlines()[1:] == [
        "Stances:", "1. rejected a pause", "Parties: ministry | dockers' union",
    ]  # fmt: skip
    value = questions[0].answer.model_validate({"parties": ["ministry"]})
    assert [(d.party, d.content) for d in questions[0].drafts(value)] == [("ministry", "a pause")]
    nobody = questions[0].answer.model_validate({"parties": ["nobody"]})
    assert questions[0].drafts(nobody) == ()


def test_a_name_at_a_sentences_start_is_known_from_elsewhere(article_of: MakeArticle) -> None:
    article = article_of("Velmora rejected the truce. The envoy of Velmora left.")
    assert [draft.party for draft in find_positions(article)] == ["Velmora"]


def test_quotation_marks_without_partner_are_left_out(article_of: MakeArticle) -> None:
    article = article_of('The dockers\' union said it "rejects the terms of the port".')
    assert [draft.content for draft in find_positions(article)] == ["the terms of the port"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what 'it' and 'that' stand for is told before
        ("Norway offered 26 boats. Later Iceland rejected it.", [("Norway", "26 boats"), ("Iceland", "26 boats")]),
        ("Norway offered 26 boats, and Iceland turned this down.", [("Norway", "26 boats"), ("Iceland", "26 boats")]),
        # nobody told what it is
        ("Norway met Iceland. Later Iceland rejected it.", []),
        # one does not answer one's own offer
        ("Norway offered 26 boats. Later Norway rejected it.", [("Norway", "26 boats")]),
        # whom a pronoun means
        ("Iceland's envoy, Ada Renholt, came. She called the paper a sham.", [("Iceland", "the paper")]),
        ('"A target is no cap," Ada Renholt said. "We won\'t sign a hint."', [("Ada Renholt", "sign a hint")]),
        ("The bank said that the deal would cost 96 million. The union disputes that.", [("union", "the deal would cost 96 million")]),
        ("Norway demanded a levy. Brannia watched. Iceland rejected the demand.", [("Norway", "a levy"), ("Iceland", "a levy")]),
        # a draft is not what was demanded
        ("Norway demanded a levy. Iceland rejected the draft.", [("Norway", "a levy"), ("Iceland", "the draft")]),
        ("Norway offered Iceland 26 boats. The offer is conditional on a longer season.", [("Norway", "Iceland 26 boats"), ("Norway", "conditional on a longer season")]),
        ("The dockers' union turned down 4 percent. They now want 9 percent.", [("dockers' union", "4 percent"), ("dockers' union", "9 percent")]),
    ],
)  # fmt: skip
def test_what_points_back_is_read_with_what_was_told(
    article_of: MakeArticle, text: str, expected: list[tuple[str, str]]
) -> None:
    article = article_of(text)
    drafts = list(find_positions(article))
    assert [(draft.party, draft.content) for draft in drafts] == expected
    positions = [judge(article, draft) for draft in drafts]
    assert not any(isinstance(position, Refusal) for position in positions)


def test_who_is_meant_by_a_pronoun_is_followed_back_through_pronouns(
    article_of: MakeArticle,
) -> None:
    article = article_of("The guild's chief, Ada Renholt, came. She spoke. She rejects a cap.")
    assert [(d.party, d.content) for d in find_positions(article)] == [("guild", "a cap")]


def test_a_year_gone_by_is_no_position_of_the_talks() -> None:
    text = "In 2019 Norway rejected a levy. Norway rejects a quota."
    article = article_from_text(text, id="a", source="a.txt").model_copy(
        update={"published": date(2024, 5, 1)}
    )
    assert [draft.content for draft in find_positions(article)] == ["a quota"]


@pytest.mark.parametrize(
    ("text", "party", "content"),
    [
        ("Iceland's minister, Jon Helgason, spoke. \"There is a limit,\" he said. \"If they close it, we will have to sue Norway.\"", "Iceland", "sue Norway"),
        ("Iceland's minister, Jon Helgason, spoke. \"There is a limit,\" he said. He ruled out patrols.", "Iceland", "patrols"),
        ("Iceland's minister, Jon Helgason, spoke. The minister insisted on patrols.", "Iceland", "patrols"),
        ("The unions, Nordfag and Samvirke, met. It rained. Snow fell. Both unions turned down a freeze.", "Nordfag and Samvirke", "a freeze"),
        ("On Monday Nordfag and Samvirke met the port. Both unions rejected a freeze.", "Nordfag and Samvirke", "a freeze"),
        ("Jo Wend led a team from Nordfag. The group has demanded a fund.", "Nordfag", "a fund"),
        ("Ada Renholt spoke for Norway. Ada said the fighters would disarm only if the army left.", "Ada", "the fighters would disarm only if the army left"),
    ],
)  # fmt: skip
def test_a_stance_is_of_whom_the_sentence_points_back_to(
    article_of: MakeArticle, text: str, party: str, content: str
) -> None:
    article = article_of(text)
    drafts = list(find_positions(article))[-1:]
    assert not any(isinstance(judge(article, draft), Refusal) for draft in drafts)
    assert [(d.party, d.content) for d in drafts] == [(party, content)]
