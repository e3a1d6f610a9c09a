"""Patterns of addresses, designators, models and idioms: figures that are no quantities.

Designators are generic words ("Resolution 1701", "Flight 370"); makers and models are known by
their shape alone ("A320", "F-35", a capitalised name right before a bare number).
"""

from typing import Final

from factcheck.values.currencies import ISO, LETTER_SYMBOLS

_MONEY: Final = "|".join(sorted({*ISO, *LETTER_SYMBOLS}))

DIGITS_FIRST: Final = (
    r"\b[0-9]+-[0-9]+-[0-9]+(?:-[0-9A-Za-z]+)*\b|\b[0-9]{3}-[0-9]{4}\b",
    r"\b0[0-9]{2,4}[ -][0-9]{3,4}[ -]?[0-9]+\b",
    r"(?m:^[0-9]{1,2}[.)](?= ))",
    r"[0-9]+(?:\.[0-9]+)?° ?(?:[NSEW]\b|(?:north|south|east|west)\b)",
    r"(?<![\w'])[0-9]{1,3}(?:\+[0-9])?'(?![0-9'\w])(?! ?[0-9])",
    r"\b[0-9]{1,2}(?:G|K|D|x[0-9]+)\b(?!\.)|\b[0-9]{3,4}p\b|\b[0-9]{3}-[0-9]00\b",
    r"\b24/7\b|\b9/11\b|\b7/7\b|\b50[-/]50\b|\b[0-9]{1,3}/[0-9]{3,}\b",
)
ADDRESSES: Final = (
    r"(?<=th)\+[0-9]{1,2}\b",  # "the 90th+3 minute"
    r"\b(?:https?://|www\.)\S+",
    r"\([$€£] ?1 = [^)]*\)",
    r"(?<!\w)[@#]\w+|\+[0-9][0-9() -]{6,}[0-9]|\(0[0-9]+\)[0-9 -]{5,}[0-9]",
)
SPOKEN: Final = (
    ("@", r"\b[\w.+-]{1,30}@[\w-]+(?:\.[\w-]+)*"),
    ("he one ", r"\b(?i:the one)\b(?! (?:million|billion|hundred|thousand))"),
    (
        " in two",
        r"\b(?i:(?:sawn|cut|split|broken|broke|breaks?|snapped|torn|tore|rent|sliced) in two)\b",
    ),
)
DESIGNATORS: Final = (
    r"(?i:(?:tele)?phones?|hotline|helpline|toll[- ]free|dial|fax|tel|whatsapp)\b[^.;\n0-9]{0,40}"
    r"\+?[0-9][0-9 ()-]{2,}[0-9]\b(?![.,%][0-9])(?! ?(?:%|per|people|calls|million|billion|lines))",
    r"(?:[Rr]esolution|[Aa]rticle|[Ss]ections?|[Ff]light|[Rr]oute|[Hh]ighway|[Cc]hapter|[Rr]oom"
    r"|[Gg]ate|[Cc]hannel|[Pp]latform|Line|Building|Interstate|[Jj]unction|[Rr]unway|[Pp]ages?"
    r"|[Pp]aragraph|[Cc]lause|Rule|Regulation|Directive|[Cc]ase|Docket|File|Order|Bill|Act"
    r"|Proposition|Protocol|Amendment|Appendix|Annex|Figure|Table|Part|Volume|[Ee]pisode|Season"
    r"|District|Ward|Precinct|Battalion|[Tt]erminal|Super Bowl|Formula|Euro|Plan|Radio"
    r"|Air Force|Group of|Big|Catch|Area|Studio|Court|Unit|Block|Bay|Pier|Exit|Lane|World Cup"
    r"|Expo|Agenda|Vision|Project|Operation|Type|Mark|Windows|Note)"
    r"[ -](?:[0-9]+(?:[./-][0-9]+)*[A-Za-z]?\b(?![%,][0-9])(?! (?:people|million|billion))"
    r"|(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|I{1,3}|IV|V|VI)\b)(?:\([0-9a-z]\))*",
    r"(?i:article|section|flight|route|chapter|room|gate|channel|platform|page|runway|terminal)"
    r" (?i:one|two|three|four|five|six|seven|eight|nine|ten)\b",
    r"(?i:release|statement|advisory|report|bulletin|decree|order|law|decision|notice|act|case)"
    r" (?i:no)\.? ?[0-9]+(?:[/-][0-9A-Za-z]+)*\b",
    r"(?i:counts|articles|sections|chapters|paragraphs|clauses|rules|rooms|gates|platforms|lanes"
    r"|bays|spans|blocks|routes|flights|lots|items|questions|exhibits) [0-9]+"
    r"(?:, ?[0-9]+)*(?:,? (?:and|to|or) |[-\u2013])[0-9]+\b(?![.,%][0-9])",
    r"(?:First|Second) World War\b|World War (?:One|Two|I{1,3})\b",
    r"[Nn]os\.? [0-9]+(?:(?:,| and|-) ?[0-9]+)*\b(?!/)",
    r"(?:S&P|FTSE|CAC|DAX|IBEX|Ibex|ASX|TSX|Nasdaq|Nikkei|STOXX|Stoxx|Russell|Fortune|Forbes)"
    r" [0-9]+\b",
    r"(?:[Nn]os?|[Nn]r)(?:\.|°|º)? ?[0-9]+(?:[/-][0-9A-Za-z]+)+",
    # A320, F-35, G7, COVID-19, SARS-CoV-2, H5N1: letters tied to digits, unless money or km2
    rf"(?!(?:{_MONEY}|US|No|[kcm]?m)[0-9]|M[0-9]\.[0-9])"
    r"(?!(?i:magnitude|category|cat|level|stage|phase|tier|class|grade)-[0-9])"
    r"[A-Za-z]\w*?(?:-[A-Za-z]\w*)*-?[0-9]\w*(?:[-/][0-9]\w*)*(?:\.[0-9]+)?",
    # "on day three of the siege"
    r"(?i:on|from|by|in|since|until|of|into|after) (?i:day|week|round|game|lap|hole|stage|leg)"
    r" (?i:one|two|three|four|five|six|seven|eight|nine|ten|[0-9]{1,2})"
    r"(?= of\b|[,.;:)]| (?:when|as|at|in|on|and)\b)",
    r"(?:First|Second|Third|Fifth|Sixth|Seventh) (?:Amendment|Minister|Lady|Sea|Secretary"
    r"|Republic|Fleet|Circuit|Army|Avenue|Street)\b",
    r"One Direction\b|Five Eyes\b|Ten Commandments\b|(?i:under|over)-[0-9]+s?\b",
)
ONE: Final = (
    r"(?<![A-Za-z]-)one (?:by one|another|after another|of|day\b(?! (?:later|after|before|earlier))"
    r"|thing|way|point|side|time|hand|exception)\b",
    r"one-(?:off|sided|on-one|way|time|to-one)\b|ones and twos\b|other[ -]one\b",
    r"on (?:all )?fours\b",
    r"(?:no|any|every|each|this|that|which|another|square)[ -]one\b"
    r"(?! (?:hundred|thousand|million|billion))",
    r"two by two\b|two-(?:way|faced|tone)\b|seven-a-side\b|the two of (?:them|us|you)\b",
    r"zero[- ](?:sum|tolerance|emission\w*|hour)\b|ground zero\b|net[- ]zero\b",
    r"million-dollar question\b",
)
ORDER: Final = (
    r"(?:at|from the|from) first(?! \w+ (?:time|of))\b(?=[,.;]| (?:and|it|he|she|they|the)\b)",
    r"first (?:of all|lady|minister|name|aid|responders?|class|floor|and foremost|half|light"
    r"|choice|thing|quarter)\b|first-(?:hand|class|rate|ever|name|aid|half|quarter)\b",
    r"fourth[- ](?:estate|quarter)\b|third[ -](?:part(?:y|ies)|world|way|quarter)\b",
    r"(?:a )?second[ -](?:hand|class|half|nature|thoughts?|guess\w*|home|later|ago|or two"
    r"|quarter)\b",
    r"(?:split|every|last|a) second(?=[,.;]| (?:later|ago|of|before|after|and))",
    r"sixth sense\b|seventh heaven\b|eleventh hour\b|quarter-?finals?\b|halftime\b",
    r"half[- ](?:time|way|hearted|brother|sister|past|term|mast|century)\b",
)
