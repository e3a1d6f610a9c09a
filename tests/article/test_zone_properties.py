"""Whatever the text, its blocks are a faithful division of it."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.article.zones import zone_blocks

FRAGMENTS = [
    "Comments (3)",
    "READ MORE: a story",
    "By Jane Doe",
    "OSLO, March 3 (Agency) - Snow fell on Monday.",
    "(Reporting by Jane Doe)",
    "Cars queue. (Mia Berg/Nordic Images)",
    "• an item",
    "1. ITEM",
    "## Heading",
    "**bold** text that is long enough to be a sentence.",
    "19:47",
    "7.35am The queue grows.",
    "gull_77: nope",
    "gullwatcher",
    "Key Points",
    "3 March 2026",
    "___",
    "*",
    "Snow fell on Monday, the meteorologists said, and nobody was surprised by it at all.",
    "  padded\u00a0 ",
    "\u00a0",
]
documents = st.lists(
    st.one_of(st.sampled_from(FRAGMENTS), st.just(""), st.text(max_size=30)), max_size=25
).map("\n".join)
# A list marker, a heading's hashes, the dash behind a live entry's time.
MARKER = re.compile(r"[\s\W]*(?:(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]|[^\w]+)?[\s\W]*")


@settings(max_examples=150, deadline=None)
@given(documents)
def test_blocks_are_ordered_tight_and_leave_out_only_blanks_and_markers(text: str) -> None:
    end = 0
    for block in zone_blocks(text):
        words = text[block.start : block.end]
        assert block.start >= end
        assert words
        assert words == words.strip()
        assert MARKER.fullmatch(text[end : block.start])
        end = block.end
    assert not text[end:].strip()


@settings(max_examples=50, deadline=None)
@given(documents)
def test_zones_are_the_same_each_time(text: str) -> None:
    assert zone_blocks(text) == zone_blocks(text)
