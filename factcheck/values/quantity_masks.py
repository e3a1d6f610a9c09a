"""What has digits or number words and is no quantity: dates, clocks, addresses, names, idioms.

Each pattern blanks its matches before the grammar reads the text, so a date never lends its
day to a noun that follows. Offsets stay as they are: every character becomes one `MASK`.
"""

import re
from typing import Final

from factcheck.values.quantity_tokens import MASK

_MONTH: Final = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|Jun\.|July?|Jul\."
    r"|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?"
    r"|JAN(?:UARY)?|FEB(?:RUARY)?|MAR(?:CH)?|APR(?:IL)?|MAY|JUNE?|JULY?|AUG(?:UST)?"
    r"|SEPT?(?:EMBER)?|OCT(?:OBER)?|NOV(?:EMBER)?|DEC(?:EMBER)?)"
)
_WEEKDAY: Final = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
_DAY: Final = r"(?:3[01]|[12][0-9]|0?[1-9])"
_DAY_WORD: Final = (
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth"
    r"|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth"
    r"|twenty-(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|thirtieth"
    r"|thirty-first)"
)
_HOUR_WORD: Final = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_MINUTE_WORD: Final = (
    rf"(?:(?:twenty|thirty|forty|fifty)(?:-{_HOUR_WORD})?|{_HOUR_WORD}|thirteen|fourteen|fifteen"
    r"|sixteen|seventeen|eighteen|nineteen|(?:a )?quarter|half|[0-9]{1,2})"
)
_YEAR: Final = r"(?:1[0-9]{3}|20[0-9]{2})"
_HALVES: Final = r"(?:a\.?m\b\.?|p\.?m\b\.?|(?:in|of) the (?:morning|afternoon|evening)|at night)"

_DATES: Final = (
    rf"\b{_YEAR}-[0-9]{{2}}-[0-9]{{2}}(?:T[0-9:.+Z-]+)?\b",
    r"(?<![\w/.])[0-9]{1,2}[/.][0-9]{1,2}[/.](?:[0-9]{4}|[0-9]{2})(?![\w/])",
    rf"\b{_DAY}(?:st|nd|rd|th)?(?: ?(?:-|to|and|or) ?{_DAY}(?:st|nd|rd|th)?)?(?: of)? {_MONTH}"
    rf"(?:,? {_YEAR})?(?!\w)",
    rf"\b{_MONTH} {_DAY}(?:st|nd|rd|th)?(?: ?(?:-|to|and) ?{_DAY}(?:st|nd|rd|th)?)?"
    rf"(?![\w,.]*[0-9])(?! (?:people|men|women|children)\b)(?:,? {_YEAR})?",
    rf"\b{_MONTH} {_DAY}, {_YEAR}\b",
    rf"\b{_MONTH},? {_YEAR}\b",
    rf"\b{_MONTH} (?:the )?{_DAY_WORD}\b",
    rf"\b{_WEEKDAY},? (?:the )?[0-9]{{1,2}}(?:st|nd|rd|th)\b",
    r"\bon the [0-9]{1,2}(?:st|nd|rd|th)(?=[,.;)])",
)
_CLOCKS: Final = (
    r"(?<![\w.])[0-2]?[0-9][:.][0-5][0-9](?:[:.][0-5][0-9])? ?(?:hours|hrs|h)\b",
    rf"(?i:(?<![\w.])(?:[01]?[0-9]|2[0-3])(?:[:.][0-5][0-9])? ?(?:-|to)? ?(?:[01]?[0-9])?"
    rf"(?:[:.][0-5][0-9])? ?{_HALVES})",
    r"(?<![\w.:])[0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9])?(?![\w:])(?: (?:GMT|BST|UTC|CET|ET|EDT))?",
    r"(?<![\w.])[0-2][0-9][0-5][0-9] ?(?:GMT|UTC|BST|CES?T|E[DS]?T|P[DS]?T|local|hrs|hours|Z)\b",
)
_SPOKEN: Final = (
    # what must stand in the text, for these are slow to search, and the pattern
    (
        (" past ",),
        (
            rf"(?i:\b{_MINUTE_WORD}(?: minutes?)? past (?:{_HOUR_WORD}|noon|midday|midnight"
            r"|[0-9]{1,2}))\b"
        ),
    ),
    (
        (" minute",),
        (rf"(?i:\b{_MINUTE_WORD} minutes? (?:to|before) (?:{_HOUR_WORD}|noon|midday|midnight))\b"),
    ),
    (
        (
            "o'clock",
            " in the ",
            " at night",
        ),
        (
            rf"(?i:\b(?:at|by|until|till|before|after|around|since|about|from|nearly) {_HOUR_WORD}"
            r" (?:o'clock|in the (?:morning|afternoon|evening)|at night)\b)"
        ),
    ),
    (("o'clock",), (rf"(?i:\b(?:{_HOUR_WORD}|[0-9]{{1,2}}) ?o'clock)")),
    ((" in the ",), (rf"(?i:\b{_HOUR_WORD} in the (?:morning|afternoon|evening)\b)")),
    (
        ("quarter to",),
        (rf"(?i:\b(?:a )?quarter to (?:{_HOUR_WORD}|noon|midday|midnight|[0-9]{{1,2}}))\b"),
    ),
    (
        (" to ",),
        (
            rf"(?i:\b(?:at|by|until|till|after|before|around) (?:five|ten|twenty|twenty-five) to"
            rf" {_HOUR_WORD})\b(?= (?:on|in|at)\b|[.,;])"
        ),
    ),
    (
        (
            "noon",
            "midnight",
        ),
        (r"(?i:\b(?:12|twelve) (?:noon|midnight))\b"),
    ),
    (
        (
            "th of ",
            "st of ",
            "nd of ",
            "rd of ",
        ),
        (rf"(?i:\b{_DAY_WORD} of )(?:{_MONTH}|(?i:this|next|last|the) month)"),
    ),
    (("day",), (rf"\b(?i:first|second|third|fourth|fifth|last) {_WEEKDAY}\b")),
)
_YEARS: Final = (
    rf"\b{_YEAR}(?:-|/)(?:{_YEAR}|[0-9]{{2}})\b(?![-/%])",
    rf"(?:\b(?:mid|early|late|pre|post)-?)?\b(?:{_YEAR}s|'[0-9]0s)\b",
    r"\b(?:[0-9]{1,2}(?:st|nd|rd|th)|\w+(?:th|first))[ -][Cc]entur(?:y|ies)\b",
    r"\b(?:FY ?|Q[1-4] |[12]H )?(?<![$€£¥.,-])(?:18|19|20)[0-9]{2}(?![\w%.,][0-9]|[\w%])"
    r"(?! ?(?:people|men|women|children|troops|soldiers|police|officers|dead|homes|houses|jobs"
    r"|workers|million|billion|bn|mln|metres?|meters?|miles?|kilomet\w+|km|m|ft|feet|tonn?e?s?"
    r"|kg|euros?|dollars?|pounds?|pesos|yen|per cent|percent|hours|days|calories|kilocalories"
    r"|kcal|litres|liters|votes|hectares|acres|MW|kW|MHz|rpm|points)\b)"
    r"(?<!about ....)(?<!some ....)(?<!nearly ....)(?<!over ....)(?<!than ....)",
    rf"(?i:\b(?:in|since|from|year|until|till) )1[0-7][0-9]{{2}}\b(?=[,.;)]| (?:to|and|until)\b)",
    r"\b(?:AD|BC) ?[0-9]+\b|\b[0-9]+ ?(?:BC|BCE|AD)\b",
    r"(?i:\b(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
    r"|twenty)[ -](?:oh-\w+|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
    r"(?:-(?:one|two|three|four|five|six|seven|eight|nine))?))\b",
)
_ADDRESSES: Final = (
    r"\b(?:https?://|www\.)\S+|\b[\w.+-]+@[\w-]+(?:\.[\w-]+)*|(?<!\w)[@#]\w+",
    r"\+[0-9][0-9() -]{6,}[0-9]|\(0[0-9]+\)[0-9 -]{5,}[0-9]|\b0[0-9]{2,4}[ -][0-9]{3,4}[ -]?[0-9]+\b",
    r"\b[0-9]+-[0-9]+-[0-9]+(?:-[0-9]+)*\b|\b[0-9]{3}-[0-9]{4}\b",
    r"(?m:^[ ]*(?:\([0-9]{1,2}\)|[0-9]{1,2}[.)])(?= ))",
    r"[0-9]+(?:\.[0-9]+)?° ?(?:[NSEW]\b|(?:north|south|east|west)\b)",
    r"(?<![\w'])[0-9]{1,3}(?:\+[0-9])?'(?![0-9'\w])(?! ?[0-9])",
)
_NAMES: Final = (
    # Resolution 1701, Flight 370, Article 9, Windows 11, World War II
    r"\b(?:[Rr]esolution|[Aa]rticle|[Ss]ections?|[Ff]light|[Rr]oute|[Hh]ighway|[Cc]hapter|[Rr]oom"
    r"|[Gg]ate|[Cc]hannel|[Pp]latform|Line|Building|Interstate|[Jj]unction|[Rr]unway|[Pp]ages?"
    r"|[Pp]aragraph|[Cc]lause|Rule|Regulation|Directive|[Cc]ase|Docket|File|Order|Bill|Act"
    r"|Proposition|Protocol|Amendment|Appendix|Annex|Figure|Table|Part|Volume|[Ee]pisode|Season"
    r"|District|Ward|Precinct|Battalion|[Tt]erminal|Super Bowl|Formula|Euro|Plan|Radio|Channel"
    r"|Air Force|Group of|Big|Catch|Area|Studio|Court|Unit|Block|Bay|Pier|Exit|Lane|Worker No\."
    r"|World Cup|Expo|Agenda|Vision|Project|Operation|Type|Mark|Windows|Note)"
    r"[ -](?:[0-9]+(?:[./-][0-9]+)*[A-Za-z]?\b(?![%,][0-9])(?! (?:people|million|billion))"
    r"|(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|I{1,3}|IV|V|VI)\b)(?:\([0-9a-z]\))*",
    r"\b(?:First|Second) World War\b|\bWorld War (?:One|Two|I{1,3})\b",
    r"\b(?:[Nn][or]s?|n)(?:\.|°|º) ?[0-9]+(?:[/-][0-9A-Za-z]+)+",
    # A320, F-35, G7, COVID-19, SARS-CoV-2, H5N1: letters tied to digits, unless money
    r"\b(?!(?:Rs|R|kr|EUR|USD|GBP|CHF|CLP|JPY|CNY|INR|AUD|CAD|US|No|k?m)[0-9])(?![0-9])"
    r"[A-Za-z][\w]*?(?:-[A-Za-z]\w*)*-?[0-9][\w]*(?:-[0-9]\w*)*(?<![0-9]m)",
    r"\b[0-9]{1,2}(?:G|K|D|x[0-9]+)\b(?!\.)|\b[0-9]{3,4}p\b|\b[0-9]{2}0s\b|\b[0-9]{3}-[0-9]00\b",
    r"\b24/7\b|\b9/11\b|\b7/7\b|\b50[-/]50\b|\b[0-9]{1,3}/[0-9]{3,}\b",
    r"(?i:\b(?:No|Number) (?:10|11) Downing\b|\bNo\.? 10 (?:said|source|spokes))",
)
_IDIOMS: Final = (
    r"\b(?=[oO])(?i:one (?:by one|another|after another|of|day\b(?! (?:later|after|before|earlier))"
    r"|thing|way|point|side|time|hand|exception)\b|one-(?:off|sided|on-one|way|time|to-one)\b"
    r"|ones and twos\b|other[ -]one\b)",
    r"\b(?=[naetwsolNAETWSOL])(?i:(?:no|any|every|each|the|this|that|which|another|square|new|old"
    r"|latest)[ -]one\b|two by two\b|two-(?:way|faced|tone)\b|seven-a-side\b)",
    r"\b(?=[afAF])(?i:(?:at|from the|from) first(?! \w+ (?:time|of))\b"
    r"(?=[,.;]| (?:and|it|he|she|they|the)\b)"
    r"|first (?:of all|lady|minister|name|aid|responders?|class|floor|and foremost|half|light"
    r"|choice|thing)\b|first-(?:hand|class|rate|ever|name|aid|half|quarter)\b|first quarter\b"
    r"|fourth (?:estate|quarter)\b|fourth-quarter\b)",
    r"\b(?=[aselAESL])(?i:(?:a )?second[ -](?:hand|class|half|nature|thoughts?|guess\w*|home|later"
    r"|ago|or two|quarter)\b|(?:split|every|last|a) second"
    r"(?=[,.;]| (?:later|ago|of|before|after|and))|sixth sense\b|seventh heaven\b"
    r"|eleventh hour\b)",
    r"\b(?=[thqzgnmoTHQZGNMO])(?i:third (?:part(?:y|ies)|world|way|quarter)\b"
    r"|third-(?:party|quarter)\b|half[- ](?:time|way|hearted|brother|sister|past|term|mast"
    r"|century)\b|halftime\b|quarter-?finals?\b|zero[- ](?:sum|tolerance|emission\w*|hour)\b"
    r"|ground zero\b|net[- ]zero\b|the two of (?:them|us|you)\b|million-dollar question\b"
    r"|on (?:all )?fours\b)",
    r"\b(?:First|Second|Third|Fifth|Sixth|Seventh) (?:Amendment|Minister|Lady|Sea|Secretary|"
    r"Republic|Fleet|Circuit|Army|Avenue|Street)\b",
    r"\bOne Direction\b|\bFive Eyes\b|\bTen Commandments\b|\b(?:under|over|Under|Over)-[0-9]+s?\b",
)
_EARLY: Final = tuple(re.compile(pattern) for pattern in (*_ADDRESSES, *_DATES, *_CLOCKS))
_RARE: Final = tuple((needles, re.compile(pattern)) for needles, pattern in _SPOKEN)
_LATE: Final = tuple(re.compile(pattern) for pattern in (*_NAMES, *_YEARS, *_IDIOMS))

# "the Falcon 9 lifted off": a capitalised name right before a small bare number names a thing.
_NAMED: Final = re.compile(
    r"(?:(?P<prior>\b[a-z]+),? |(?P<opening>(?:^|(?<=[.!?:;\n] )|(?<=\n))\"?))"
    r"(?P<name>(?:[A-Z][\w'-]*[a-z]\w* )+)(?P<number>[0-9]{1,4})(?![\w%,.:/-]*[0-9]|[\w%-])"
    r"(?! (?:million|billion|bn|km|m|ft|cm|mph|kph|kg|per|metres|meters|miles|feet|euros|dollars)\b)"
    r"(?P<plural> (?:\w+s|people|men|women|children|dead)\b)?"
)
_OPENERS: Final = frozenset(
    "about above across after all almost also among an and another any are around as at barely "
    "before below besides between both but by close exactly far few for from full how if in "
    "including into is just last least like more most nearly next no not now of on only or other "
    "our over past per plus roughly since so some still than that the their then there these "
    "they this those though through to today total under until up was we were when where which "
    "while who with within without yet you january february march april may june july august "
    "september october november december monday tuesday wednesday thursday friday saturday "
    "sunday category cat level tier phase stage grade class magnitude no rs kr rp number".split()
)
_PLACING: Final = frozenset({"in", "at", "near", "from", "across", "outside", "around"})


def _title_case(line: str) -> bool:
    words = [word for word in line.split() if len(word) > 3 and word[0].isalpha()]
    return len(words) > 2 and sum(word[0].isupper() for word in words) > 0.6 * len(words)


def _blank(match: re.Match[str]) -> str:
    return MASK * len(match.group())


def _blank_named(match: re.Match[str]) -> str:
    found, text = match.group(), match.string
    prior, last = match["prior"], match["name"].split()[-1].lower()
    if last in _OPENERS or (match["plural"] and (prior is None or prior in _PLACING)):
        return found
    line = text[text.rfind("\n", 0, match.start()) + 1 :].partition("\n")[0]
    if _title_case(line):
        return found
    begin = match.start("number") - match.start()
    end = match.end("number") - match.start()
    return found[:begin] + MASK * (end - begin) + found[end:]


def mask(text: str) -> str:
    """Blank out of a normalised text whatever is no quantity; the length stays the same."""
    folded = text.lower()
    for needles, pattern in _RARE:
        if any(needle in folded for needle in needles):
            text = pattern.sub(_blank, text)
    for pattern in (*_EARLY, *_LATE):
        text = pattern.sub(_blank, text)
    return _NAMED.sub(_blank_named, text)
