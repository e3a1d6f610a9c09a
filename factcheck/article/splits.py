"""Parts of one paragraph that are zones of their own: datelines, photo credits, agency credits."""

import re

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_MONTH_DAY = rf"(?:{_MONTH} \d{{1,2}}|\d{{1,2}}(?:st|nd|rd|th)? {_MONTH})(?:,? (?:19|20)\d\d)?"
_UPPER = r"[^\W\d_a-zß-ÿ]"
_CITY = rf"(?P<capitals>(?:{_UPPER}|[.'’/ -])+{_UPPER}(?:{_UPPER}|[.'’])*)"
_TITLE = rf"(?P<title>{_UPPER}[\w.'’-]+(?:[ /]{_UPPER}[\w.'’-]+){{0,3}})"
_REGION = rf"(?:, (?!{_MONTH} \d|{_WEEKDAY}){_UPPER}[\w.'’ -]{{1,30}}?){{0,2}}"
_DATE = rf",? (?:{_WEEKDAY},? )?{_MONTH_DAY}"
_AGENCY = r" ?(?:\([^()]{2,40}\)|/[\w .]{2,30}/)"
_DASH = r"(?:\s*(?:—|–|--+)\s*| - )"
_TEXT = r"\s*(?=[\"'“‘(]*[A-ZÀ-Þ0-9$€£])"
_DATELINES = (
    re.compile(
        rf"(?:{_CITY}|{_TITLE}){_REGION}(?P<date>{_DATE})?(?P<agency>{_AGENCY})?(?P<dash>{_DASH}){_TEXT}"
    ),
    # Some agencies write no dash; then both the date and the agency have to be there.
    re.compile(
        rf"(?:{_CITY}|{_TITLE}){_REGION}(?P<date>{_DATE})(?P<agency>{_AGENCY})(?P<dash>:?){_TEXT}"
    ),
)
# Behind a long dash alone, a place in ordinary letters may be as many words as this.
_PLACE_WORDS = 3
_SLUG = re.compile(r"\((?P<agency>[A-Z][\w .&'-]{1,30})\)\s*(?:—|–|--+|-)\s+")
_IMAGE_WORD = (
    r"(?:photo|photograph|picture|image|images|pictures|handout|courtesy|file|via|screengrab"
    r"|credit|pool)"
)
_CREDIT_TAIL = re.compile(
    rf"\s*[(\[](?:(?:[^()\[\]]*\b{_IMAGE_WORD}\b[^()\[\]]*)"
    rf"|(?-i:{_UPPER}[\w.'’-]*(?: {_UPPER}[\w.'’-]*){{0,4}} ?/ ?{_UPPER}[^()\[\]]{{1,50}}))"
    r"[)\]]\.?$",
    re.IGNORECASE,
)
_CAPTION_LABEL = re.compile(
    r"(?:photo|picture|image|caption|pictured|above|below|file photo|file)"
    r"(?: (?:above|below|left|right|taken .{2,30}))?\s*[:–—-]\s+\S|image caption, \S",
    re.IGNORECASE,
)
_AGENCY_CREDIT = re.compile(
    r"\s*[(\[](?:additional |further )?(?:reporting|writing|editing|compiled|edited|written|"
    r"translated|with (?:reporting|assistance)) (?:by|from)\b[^()]*[)\]]\.?$",
    re.IGNORECASE,
)


def dateline_length(paragraph: str) -> int:
    """How many characters of a paragraph are its dateline, its dash included; 0 for none.

    >>> dateline_length("OSLO, March 3 (Agency) - Snow fell.")
    24
    """
    for pattern in _DATELINES:
        found = pattern.match(paragraph[:140])
        if found is not None and found.end() <= 110 and _is_firm(found):
            return len(found[0].rstrip())
    return 0


def _is_firm(found: re.Match[str]) -> bool:
    """Whether a match is a dateline: a place in capitals, or one with more than a dash behind."""
    if found["capitals"] or found["date"] or found["agency"]:
        return True
    return found["dash"] != " - " and len(found["title"].split()) <= _PLACE_WORDS


def slug_length(paragraph: str) -> int:
    """How many characters an agency's slug takes that opens a paragraph ("(Agency) --")."""
    found = _SLUG.match(paragraph)
    return len(found[0].rstrip()) if found else 0


def caption_credit(paragraph: str) -> int | None:
    """Where in a photo's caption its credit begins; its length if there is none; None: no caption.

    A caption ends with a bracketed credit ("(Jane Doe/Agency)") or begins with a label
    ("Pictured: ...").
    """
    tail = _CREDIT_TAIL.search(paragraph)
    if tail is not None:
        return tail.start()
    return len(paragraph) if _CAPTION_LABEL.match(paragraph) else None


def agency_credit(paragraph: str) -> int:
    """Where a credit begins that ends a paragraph ("(Reporting by ...)"); its length if none."""
    tail = _AGENCY_CREDIT.search(paragraph)
    return tail.start() if tail else len(paragraph)
