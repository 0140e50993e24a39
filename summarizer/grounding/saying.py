"""The verbs with which news English reports what somebody says, as parts of patterns."""

SAY = (
    r"said|says|say|told|tells|reported|announced|announces|confirmed|confirms|stated|informed"
    r"|acknowledged|estimated|declared|wrote|tweeted|claimed(?!(?:\s\S+){0,6}?\s(?:lives|victims)"
    r"|\sresponsibility)"
)
"""Verbs that report whatever follows them."""

SAY_THAT = (
    r"reports?|claims?|states|estimates?|adds|added|notes|noted|argues|argued|insists|insisted"
    r"|warns|warned|explains|explained|writes|posted|reveals|revealed|concludes|concluded|finds"
    r"|found|suggests|suggested|shows?|showed|indicates?|indicated|predicts|predicted|stresses"
    r"|stressed|emphasi[sz]es|emphasi[sz]ed|alleges|alleged|maintains|maintained|denies|denied"
)
"""Verbs that do so only before "that" or a quote."""

SAYING = (
    r"saying|adding|noting|stating|warning|stressing|claiming|arguing|explaining|insisting"
    r"|emphasi[sz]ing"
)
"""Participles that hand a statement on: "…, adding that …"."""

REPORTS = rf"(?:{SAY}|{SAY_THAT}|{SAYING})"
"""Any of them."""
