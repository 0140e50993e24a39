# ruff: noqa: E501
"""Everybody an article names, with office and party from anywhere in it."""

from collections.abc import Callable

import pytest

from summarizer.extraction.cast import find_cast
from summarizer.models import Article

MakeArticle = Callable[[str], Article]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a family name goes with the full name elsewhere
        ("Then Oyen came. Later dockers' union leader Mira Oyen left the hall.", [("Mira Oyen", "dockers' union leader", "dockers' union")]),
        # the office as a complete word, the owner apart
        ("They waited. Velmora's commerce minister, Lucia Tarn, came late.", [("Lucia Tarn", "commerce minister", "Velmora")]),
        ("They waited for Kellin. Kellin chief executive Daniel Moss came late.", [("Daniel Moss", "Kellin chief executive", "Kellin")]),
        ("They waited. Karen Wells, general secretary of the NRW, came late.", [("Karen Wells", "general secretary of the NRW", "NRW")]),
        ("They waited. Finance Minister Ottilie Brandt of the Centre Alliance came late.", [("Ottilie Brandt", "Finance Minister", "Centre Alliance")]),
        ("The staff union CTE, led by Helena Prats, came late.", [("Helena Prats", None, "CTE")]),
        ("The Thai team was led by Somsak Lert. At noon Somsak came late.", [("Somsak Lert", None, "Thailand")]),
        ("The team was there. Hamid Yusof led a six-man team from Norway and came late.", [("Hamid Yusof", None, "Norway")]),
        ("They saw Mira Oyen, who leads negotiations for the Dock Guild, come late.", [("Mira Oyen", None, "Dock Guild")]),
        ("They saw Ana Ruiz, whose Forward Party has nine seats, come late.", [("Ana Ruiz", None, "Forward Party")]),
        ("Norway was represented by Ada Renholt, and Iceland by Jon Karlsson.", [("Ada Renholt", None, "Norway"), ("Jon Karlsson", None, "Iceland")]),
        ("The Velmoran team under Maj Gen Mira Oyen and the Guild delegation led by Ana Ruiz came late.", [("Mira Oyen", "Gen", "Velmoran"), ("Ana Ruiz", None, "Guild")]),
        ("The Port Association, or PA, met. The union's team was led by Mira Oyen.", [("Mira Oyen", None, "Port Association")]),
        # a heading capitalises what it likes
        ("Velmora Rejects Sweetened Offer\nThe port waited for Mira Oyen of the Dock Guild all day.", [("Mira Oyen", None, "Dock Guild")]),
        ("They saw Brazil's Marina Lopes come late.", [("Marina Lopes", None, "Brazil")]),
        # the organisation's full name
        ("The Sanwi Liberation Front (SLF) met. Then SLF envoy Ibrahim Sess came late.", [("Ibrahim Sess", "SLF envoy", "Sanwi Liberation Front")]),
        ("The National Rail Workers' Union met. Then union leader Karen Wells came late.", [("Karen Wells", "union leader", "National Rail Workers' Union")]),
        # whose an office is, said before
        ("The works council met. Its head, Jens Kragh, came late.", [("Jens Kragh", "head", "works council")]),
        ("Norwegian minister Ada Renholt met Iceland. Her counterpart, fisheries minister Jon Karlsson, came late.",
         [("Ada Renholt", "Norwegian minister", "Norway"), ("Jon Karlsson", "fisheries minister", "Iceland")]),
        ("At noon Kellin chief executive Daniel Moss, accompanied by finance chief Priya Rao, came late.",
         [("Daniel Moss", "Kellin chief executive", "Kellin"), ("Priya Rao", "finance chief", "Kellin")]),
        ("The union GDL left the talks with Kellin, its leader Claus Stone said.", [("Claus Stone", "leader", "GDL")]),
        ("Norwegian minister Ada Renholt came. Marchand was away. Her British counterpart, the Cabinet Office minister Paul Stone, came late.",
         [("Ada Renholt", "Norwegian minister", "Norway"), ("Paul Stone", "Cabinet Office minister", "United Kingdom")]),
        ("French President Emma Marchand waited. Then Marchand's trade minister, Sophie Stone, came late.",
         [("Emma Marchand", "French President", "France"), ("Sophie Stone", "trade minister", "France")]),
        ("LORVIK (AP) — Mayor Mira Oyen came late to the Lorvik town hall.", [("Mira Oyen", "Mayor", "Lorvik")]),
        # where the family name stands first
        ("Chinese Vice Premier Shen Guowei waited. Then Shen came late.", [("Shen Guowei", "Chinese Vice Premier", "China")]),
        # a minister's department is no party, and nobody speaks for the state against it
        ("They waited. Health Minister Ruth Penn came late.", [("Ruth Penn", "Health Minister", None)]),
        ("The government of Velmora met. Health Minister Ruth Penn came late.", [("Ruth Penn", "Health Minister", "Velmora")]),
        ("They waited. Norwegian opposition leader Ruth Penn came late.", [("Ruth Penn", "Norwegian opposition leader", None)]),
    ],
)  # fmt: skip
def test_everybody_has_office_and_party(
    article_of: MakeArticle, text: str, expected: list[tuple[str, str | None, str | None]]
) -> None:
    found = [(one.name, one.role, one.party) for one in find_cast(article_of(text))]
    assert found == expected
