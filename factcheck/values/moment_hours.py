"""Bare hours: "the siren sounded at six", "it left at 0630", "the clocks stopped at 3.20".

A number alone is a time of day only behind what happens at an hour, and where nothing follows
that it could count.
"""

from factcheck.values.clock import Timed, dotted_hour_at, hour_at
from factcheck.values.moment_dates import weekday_name
from factcheck.values.moment_model import ClockReading
from factcheck.values.moment_tokens import Tokens, word_set

_LEADS = word_set("at by until till before after")
_HAPPENING = word_set(
    """
    sounded sounds sound rang rings ring opened opens open reopened reopens reopen closed closes
    close shut shuts began begins begin started starts start ended ends end finished finishes
    finish resumed resumes resume left leaves leave departed departs depart sailed sails sail
    docked docks landed lands arrived arrives arrive struck strikes met meets meet gathered
    gathers gather woke happened happens occurred came exploded collapsed stopped stops halted
    went due
    """
)
_BETWEEN = word_set("off out up again daily promptly there home down back on in ashore only")
_AFTER = word_set(
    """
    and but when as while on in local today yesterday tomorrow monday tuesday wednesday thursday
    friday saturday sunday he she they it the
    """
)
_MARKET = word_set(
    """
    share shares stock stocks index pound dollar euro yen peso rupee rouble currency currencies
    bond bonds yield yields rate rates trading price prices barrel futures gold oil session toll
    valued priced profit profits sales count tally score points
    """
)
_BACK = 12


def hour_behind_verb(tokens: Tokens, index: int) -> Timed | None:
    """An hour at `index` that only the verb before its preposition shows to be one."""
    about = tokens.low(index - 1) in ("about", "around") and tokens.low(index - 2) == "at"
    lead = index - 1 - about
    if tokens.low(lead) not in _LEADS:
        return None
    certain = _four_digits(tokens, index)
    read = certain or _dotted(tokens, index)
    if read is None and _happens(tokens, lead - 1):
        read = hour_at(tokens, index) or dotted_hour_at(tokens, index)
    if read is None or not _closed(tokens, read[1]):
        return None
    return read if certain is not None or not _of_markets(tokens, index) else None


def _four_digits(tokens: Tokens, index: int) -> Timed | None:
    """ "0630": no figure is written with a zero before it."""
    text = tokens[index].text
    if tokens[index].kind != "number" or len(text) != 4 or not text.isdecimal() or text[0] != "0":
        return None
    hour, minute = int(text[:2]), int(text[2:])
    return (_reading(hour, minute), index + 1) if minute < 60 else None


def _dotted(tokens: Tokens, index: int) -> Timed | None:
    """ "15.20" and "03.40" on the clock of 24; "9.17" where a weekday follows."""
    hour, _, minute = tokens[index].text.partition(".")
    digits = hour.isdecimal() and minute.isdecimal() and len(hour) <= len(minute) == 2
    if tokens[index].kind != "number" or not digits or int(hour) >= 24:
        return None
    if not (int(hour) > 12 or hour.startswith("0") or _on_weekday(tokens, index + 1)):
        return None
    return (_reading(int(hour), int(minute)), index + 1) if int(minute) < 60 else None


def _on_weekday(tokens: Tokens, index: int) -> bool:
    """ "on Thursday", "on an autumn Thursday"."""
    near = range(index + 1, index + 4)
    return tokens.low(index) == "on" and any(
        weekday_name(tokens, at, short=False) for at in near if tokens[at].kind == "word"
    )


def _reading(hour: int, minute: int) -> ClockReading:
    return ClockReading(first=hour * 60 + minute, last=hour * 60 + minute)


def _happens(tokens: Tokens, index: int) -> bool:
    between = tokens.low(index) in _BETWEEN
    return tokens.low(index - between) in _HAPPENING


def _closed(tokens: Tokens, behind: int) -> bool:
    follower = tokens[behind]
    if follower.kind in ("end", "newline"):
        return True
    if follower.kind == "word":
        return follower.low in _AFTER
    return follower.text in ".,;:!?)\"'”’" and tokens[behind + 1].kind != "number"


def _of_markets(tokens: Tokens, index: int) -> bool:
    return any(tokens.low(back) in _MARKET for back in range(max(0, index - _BACK), index))
