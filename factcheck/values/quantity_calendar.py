"""Patterns of dates, clock times and years: figures that are no quantities.

Patterns in one tuple share how they begin, so they compile into one alternation that looks only
where such a beginning stands. All expect text from `quantity_tokens.normalise`.
"""

from typing import Final

MONTH: Final = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|Jun\.|July?|Jul\."
    r"|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?"
    r"|JAN(?:UARY)?|FEB(?:RUARY)?|MAR(?:CH)?|APR(?:IL)?|MAY|JUNE?|JULY?|AUG(?:UST)?"
    r"|SEPT?(?:EMBER)?|OCT(?:OBER)?|NOV(?:EMBER)?|DEC(?:EMBER)?)"
)
_WEEKDAY: Final = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_DAY: Final = r"(?:3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th)?"
_DAY_WORD: Final = (
    r"(?i:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth"
    r"|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth"
    r"|twenty-(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|thirtieth"
    r"|thirty-first)"
)
_HOUR: Final = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_NOON: Final = rf"(?:{_HOUR}|noon|midday|midnight|[0-9]{{1,2}}\b)"
_MINUTES: Final = (
    rf"(?:(?:twenty|thirty|forty|fifty)(?:-{_HOUR})?|{_HOUR}|thirteen|fourteen|fifteen"
    r"|sixteen|seventeen|eighteen|nineteen|(?:a )?quarter|half|[0-9]{1,2})"
)
_YEAR: Final = r"(?:1[0-9]{3}|20[0-9]{2})"
_PART: Final = r"(?:morning|afternoon|evening)"
_ZONE: Final = r"(?:GMT|UTC|BST|CES?T|E[DS]?T|P[DS]?T|C[DS]T|JST|IST)"
_COUNTED: Final = (
    r"(?:people|men|women|children|troops|soldiers|police|officers|dead|homes|houses|jobs|workers"
    r"|million|billion|bn|mln|metres?|meters?|miles?|kilomet\w+|km|m|ft|feet|tonn?e?s?|kg|euros?"
    r"|dollars?|pounds?|pesos|yen|per cent|percent|hours|days|calories|kilocalories|kcal|litres"
    r"|liters|votes|hectares|acres|MW|kW|points)\b"
)

DIGITS_FIRST: Final = (
    rf"\b{_YEAR}-[0-9]{{2}}-[0-9]{{2}}(?:T[0-9:.+Z-]+)?\b",
    r"(?<![\w/.])[0-9]{1,2}[/.][0-9]{1,2}[/.](?:[0-9]{4}|[0-9]{2})(?![\w/])",
    rf"\b{_DAY}(?: ?(?:-|to|and|or) ?{_DAY})?(?: of)? {MONTH}(?:,? {_YEAR})?(?!\w)",
    # clock times: "16:12 hours", "6.30pm", "9-11 a.m.", "5.40 in the morning", "0747 GMT"
    r"(?<![\w.])[0-2]?[0-9][:.][0-5][0-9](?:[:.][0-5][0-9])? ?(?:hours|hrs|h)\b",
    r"(?<![\w.])(?:[01]?[0-9]|2[0-3])(?:[:.][0-5][0-9])?"
    r"(?: ?(?:-|to) ?[01]?[0-9](?:[:.][0-5][0-9])?)?"
    rf" ?(?i:a\.?m\b\.?|p\.?m\b\.?|(?:in|of) the {_PART}|at night|o'clock|noon\b)",
    rf"(?<![\w.:])[0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9])?(?![\w:]|\.[0-9])(?: {_ZONE})?",
    rf"(?<![\w.])[0-2][0-9][0-5][0-9] ?(?:{_ZONE}|local|hrs|hours|Z)\b",
    rf"(?:(?<=\bat )|(?<=\bby ))0[0-9][0-5][0-9]\b(?![.,]?[0-9])(?! ?{_COUNTED})",
    # years: "1910-45", "the 1990s", "in 2016" but not "2000 people"
    rf"\b{_YEAR}(?:-|/)(?:{_YEAR}|[0-9]{{2}})\b(?![-/%])",
    rf"\b{_YEAR}s\b",
    r"\b[0-9]{1,2}(?:st|nd|rd|th)[ -][Cc]entur(?:y|ies)\b",
    r"\b(?<![$€£¥.,-])(?:18|19|20)[0-9]{2}(?![\w%.,][0-9]|[\w%])"
    rf"(?! ?{_COUNTED})(?<!about ....)(?<!some ....)(?<!nearly ....)(?<!over ....)(?<!than ....)",
    r"\b[0-9]+ ?(?:BC|BCE|AD)\b",
)
MONTH_FIRST: Final = (
    rf"{MONTH} {_DAY}(?: ?(?:-|to|and) ?{_DAY})?"
    rf"(?![\w,.]*[0-9])(?! (?:people|men|women|children)\b)(?:,? {_YEAR})?",
    rf"{MONTH} {_DAY}, {_YEAR}\b",
    rf"{MONTH},? {_YEAR}\b",
    rf"{MONTH} (?:the )?{_DAY_WORD}\b",
)
WORDS_FIRST: Final = (
    rf"{_WEEKDAY},? (?:the )?[0-9]{{1,2}}(?:st|nd|rd|th)\b",
    r"(?:on|by|until|till|before|from|since) the [0-9]{1,2}(?:st|nd|rd|th)(?=[,.;)]| and\b)",
    # "at five on Wednesday morning", "from about six tomorrow morning"
    rf"(?i:at|from|by|until|till|before|after|since|to) (?:about |around |nearly )?"
    rf"(?i:{_HOUR}|[0-9]{{1,2}}) (?:on (?:the )?)?(?:{_WEEKDAY}|tomorrow|yesterday|this|that|last"
    r"|the same) (?:morning|afternoon|evening|night)\b",
    r"(?i:at|near|to|after|from) (?i:kilomet(?:re|er)|km|mile) [0-9]+\b",
    r"(?:FY ?|Q[1-4] |[12]H )(?:19|20)[0-9]{2}\b|AD ?[0-9]+\b",
    r"(?i:in|since|from|year|until|till) 1[0-7][0-9]{2}\b(?=[,.;)]| (?:to|and|until)\b)",
)
SPOKEN: Final = (
    # a word that must stand near, and the pattern: "ten past four", "at twenty to six on Monday"
    (
        " to ",
        r"\b(?i:(?:at|by|until|till|after|before|around) (?:five|ten|twenty|twenty-five) to "
        rf"{_HOUR})\b(?= (?:on|in|at|the|an?|some|about|around|nearly|almost|several|he|she|it|they"
        r"|we|his|her|its|their)\b|[.,;])",
    ),
    (" past ", rf"\b(?i:{_MINUTES}(?: minutes?)? past {_NOON})\b"),
    (" past ", rf"\b(?i:(?:at|by|until|till|after|around) {_MINUTES} past)\b"),
    (" minute", rf"\b(?i:{_MINUTES} minutes? (?:to|before) {_NOON})\b"),
    ("o'clock", rf"\b(?i:(?:at |by |about )?{_HOUR} o'clock)\b"),
    (" in the ", rf"\b(?i:{_HOUR} in the {_PART})\b"),
    (" at night", rf"\b(?i:{_HOUR} at night)\b"),
    ("quarter to ", rf"\b(?i:(?:a )?quarter to {_NOON})\b"),
    ("to ", r"\b(?i:(?:five|ten|twenty|twenty-five) to (?:midnight|midday|noon))\b"),
    ("twelve ", r"\b(?i:twelve (?:noon|midnight))\b"),
    (" of ", rf"\b{_DAY_WORD} of (?:{MONTH}|(?:this|next|last|the) month)\b"),
    ("day", rf"\b(?:{_DAY_WORD}|last) {_WEEKDAY}\b"),
    (" centur", r"\b(?i:\w+(?:th|first|second|third)[ -]centur(?:y|ies))\b"),
    ("-centur", r"\b(?i:\w+(?:th|first|second|third)[ -]centur(?:y|ies))\b"),
    (
        "teen",
        r"\b(?i:\w+teen[ -](?:oh-\w+|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\w+)?))\b",
    ),
    ("'", r"'[0-9]0s\b"),
)
