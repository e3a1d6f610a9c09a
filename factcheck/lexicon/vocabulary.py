"""Sets of words, written as running text: easier to read and to add to than quoted lists."""


def vocabulary(words: str) -> frozenset[str]:
    """The words of a text parted by blanks, as a set; "_" joins the parts of one entry."""
    return frozenset(words.split())
