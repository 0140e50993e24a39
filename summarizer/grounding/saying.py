"""The verbs with which news English reports what somebody says, as parts of patterns."""

SAY = (
    r"said|says|say|told|tells|reported|announced|announces|confirmed|confirms|stated|informed"
    r"|reckons|reckoned|acknowledged|estimated|declared|wrote|tweeted|claimed(?!(?:\s\S+){0,6}?\s(?:lives|victims)"
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

SAY_BEHIND = (
    r"replied|replies|responded|conceded|concedes|admitted|admits|complained|grumbled|countered"
    r"|recalled|remarked|joked|quipped|commented|observed|promised|pledged|vowed|asserted|repeated"
    r"|tells|calculates|calculated"
)
"""Verbs that do so only behind a quote or behind the words they report."""

_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
WHEN = (
    rf"(?:(?:late|early|earlier)\s)?(?:on\s|this\s|last\s)?(?:(?:this|last)\s)?{_WEEKDAY}"
    r"(?:\s(?:morning|afternoon|evening|night))?"
    r"|yesterday|today|tonight|(?:earlier\s)?(?:this|last)\s(?:week|month|year)|a\s(?:day|week)\sago"
)
"""When somebody spoke, beside the verb."""
