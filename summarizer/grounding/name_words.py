"""The words by which names are found and told apart: titles, bodies, particles, ordinary words."""

import re

from summarizer.grounding.words import STOP_WORDS


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


HEADS_OF_TITLES = _listed(
    """
    President Minister Premier Chancellor Director Chief Secretary General Colonel Captain
    Lieutenant Sergeant Admiral Commander Marshal King Queen Prince Princess Emir Emperor Sultan
    Sheikh Sheik Mr Mrs Ms Miss Mx Dr Sir Dame Lord Lady Senator Sen Rep Representative
    Congressman Congresswoman Governor Gov Mayor Ambassador Envoy Chair Chairman Chairwoman
    Chairperson Commissioner Speaker Professor Prof Judge Justice Pope Cardinal Archbishop Bishop
    Rabbi Imam Ayatollah Leader Head Spokesman Spokeswoman Spokesperson Adviser Advisor
    Coordinator Negotiator Attorney Taoiseach Gen Maj Lt Col Capt Sgt Adm Brig Hon Reverend Rev
    Brigadier MP MEP MSP TD Councillor Cllr
    Economist Analyst Boss Founder Undersecretary Treasurer Comptroller Superintendent Officer
    Counsel Moderator Mediator Facilitator Co-chair Co-Chair Manager Ustaz Mullah Maulana Datuk
    Monsignor Ombudsman Baroness Baron
    """
) | {f"C{field}O" for field in "EFOT"}
PARTS_OF_TITLES = HEADS_OF_TITLES | _listed(
    """
    Prime Foreign Vice Deputy First Special Major Crown Senior Acting Former
    Interim Executive Managing Assistant Under High Finance Defence Defense Interior Intelligence
    Energy Environment Climate Trade Labour Labor Health Justice Economy Economic Education
    Transport Agriculture Fisheries Home Security National Political Communications Press Opposition
    Supreme Majority Minority Permanent Regional Parliamentary Presidential Lead Top Staff Retired
    Financial Operating Commercial Legal Administrative
    """
)
ALSO_SURNAMES = _listed(
    "Sheikh Sheik Sultan King Prince Pope Judge Bishop Marshal Major Cardinal Head Justice"
)
PLURAL_TITLES = _listed("Governors Senators Ministers Presidents Ambassadors Representatives")
ORGANISATION_WORDS = _listed(
    """
    Ministry Department Office Agency Authority Council Commission Committee Bank Union Federation
    Association Organization Organisation Party Movement Front Army Forces Force Police Guard Corps
    Court Parliament Congress Senate Assembly Knesset House Cabinet Government University College
    Institute Centre Center School Hospital Company Corporation Corp Inc Ltd Group Holdings
    Industries Airlines Airways Motors Steel Oil Energy Times Post Journal News Press Television TV
    Radio Network Service Services Bureau Board Chamber Club Society Foundation Fund Trust
    Alliance League Coalition Bloc Church Embassy Mission Programme Program Initiative Summit
    Conference Agreement Accord Treaty Protocol Act Bill Resolution Pact Deal Directorate
    Strip City River Street Sea Island Islands Valley Province Gulf Mountains Airport Palace Strait
    Ocean Square Region District County State States Republic Kingdom Emirates Nations Territory
    Territories Crossing Corridor Port North South East West Northern Southern Eastern Western
    Central Middle Brigades Battalion Resistance Workers Teachers Nurses Drivers Farmers
    Cross Crescent Fort Road Hill Hills Mount Bay Cape Lake Committees Commissions Unions Health
    Ledger Courier Telegraph Herald Tribune Gazette Weekly Observer Greens Democrats Democrat
    Conservatives Liberals Labour Socialists Nationalists Railways Rail Shipping Logistics Foods
    Pharma Partners Capital Guild Management Bros Studios Pictures Entertainment Meetings Talks
    Producers Steelworkers Teamsters Machinists Longshoremen Dockworkers Pilots Exchange Securities
    Insurance Asset Investments Ventures Associates Technologies Systems Healthcare Brands Retail
    Stores Mining Minerals Resources Petroleum Telecom Rights Watch Affairs Studies Research
    Peninsula Coast Basin Delta Desert Heights Terminal Refinery Stadium Air
    Upper Lower
    """
)
BODIES = _listed(
    """
    Federation Association Union Council Board Commission Committee Ministry Department Agency
    Authority Alliance Chamber Institute Foundation Organisation Organization Guild Corporation
    Company Bank Group Fund
    """
)
SECTORS = _listed(
    """
    Steel Oil Energy Health Labour Airlines Motors Rail Railways Shipping Foods Pharma Mining
    Minerals Insurance Retail Workers Teachers Nurses Drivers Farmers
    """
)
FIELDS = _listed(
    "Affairs Water Mining Oil Energy Shipping Industry Services Culture Sports Tourism Commerce"
    " Technology Welfare Industries"
)
STANDING_ALONE = _listed(
    "Knesset Congress Senate Parliament Resistance Greens Democrats Conservatives Liberals Labour"
    " Socialists Nationalists"
)
PARTICLES = _listed(
    "bin ibn bint al el de da do dos das du del della di van von der den ter la le y abu und af av"
)
LINKS = _listed("of for on")
CALENDAR = _listed(
    """
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June
    July August September October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec
    Christmas Easter Ramadan
    """
)
OPENERS = STOP_WORDS | _listed(
    """
    according citing quoting yesterday today tomorrow meanwhile earlier later last next amid among
    despite following regarding asked dear ahead instead therefore moreover nevertheless
    nonetheless otherwise perhaps recently so-called exclusive read source photo image video
    breaking update opinion analysis report reports
    two three four five six seven eight nine ten eleven twelve hundreds thousands dozens
    top former senior acting leading ex
    first second third finally please thanks yes no nobody everyone everybody someone something
    """
)
ORDINARY_ENDING = re.compile(
    r"(?:ing|tion|tions|ment|ments|ness|ity|ities|ance|ence|ances|ences|ers|ors|ials|ees|ants|ents"
    r"|ists|ly|ship|ism|ures?|ages?|als|ates|ies|ites|ves|ics|ades?)$"
)
ORDINARY_NOUNS = _listed(
    """
    aid truce peace war talks deal deals offer offers draft drafts plan plans pact food water fuel
    trade wage wages pay strike strikes union unions staff work gas oil fish fishing farm farms ship
    ships boat boats port ports aide aides army police troops hostages captives prisoners state
    states side sides source sources press media court courts vote votes law laws bill bills tax
    tariff tariffs duty duties import imports export exports price prices cost costs money fund
    funds cash debt debts group groups family families leader leaders rebel rebels people women men
    children man woman progress hope hopes doubt doubts gap gaps step steps term terms round rounds
    phase phases date dates time details climate budget growth health work world nothing none
    """
)
