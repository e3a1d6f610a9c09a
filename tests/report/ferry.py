"""An invented event for the renderers: a ferry on a sandbank, told by three outlets."""

import re
from collections.abc import Sequence
from hashlib import sha256
from io import StringIO

from rich.console import Group

from factcheck.finding import Finding, Passage, Position, Report, Source, Verdict
from factcheck.report.terminal import Line, drawn

TEXTS = {
    "gazette": """\
Ferry with 312 aboard runs onto sandbank

PORT SALLOW - The ferry Kittiwake ran onto a sandbank off Port Sallow on Tuesday evening with \
312 people aboard, the coastguard said, and was refloated on the tide six hours later.

Two passengers were taken to hospital with broken bones.
The line has two ships [the Kittiwake & the *Petrel*].

Captain Orla Venn said the buoy "was | not | lit".
""",
    "tideline": """\
321 stranded overnight

A total of 321 people were aboard the Kittiwake when it grounded shortly after 9 p.m., \
according to the coastguard. Two people were hurt.

The owner, Sallow Lines, denied that the ship was sailing too fast.
It was refloated at dawn.
""",
    "radio": """\
About 320 people spent the night on the ferry Kittiwake after it struck a sandbank.
Two of them are in hospital.

The operator, Petrel Shipping, will refund every ticket, worth some £9,400.
""",
}
OUTLETS = {
    "gazette": "Harbour Gazette",
    "tideline": "The Tideline",
    "radio": "Sallow Coast Radio",
}
SOURCES = tuple(
    Source(
        id=id_,
        outlet=outlet,
        published=None if id_ == "radio" else "2031-03-05",
        path=f"seeds/ferry/{id_}.txt",
        sha256=sha256(TEXTS[id_].encode()).hexdigest(),
    )
    for id_, outlet in OUTLETS.items()
)


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True


def printed(drawing: Sequence[Line] | Group, stream: StringIO | None = None) -> str:
    """The drawing as a pipe has it, or as `stream` has it."""
    return drawn(drawing, stream or StringIO())


def passage(
    source: str,
    words: str,
    *,
    kind: str = "figure",
    value: str = "",
    zone: str = "body",
    speaker: str | None = None,
    stance: str = "said",
) -> Passage:
    text = TEXTS[source]
    start = text.index(words)
    end = start + len(words)
    sentence = next(
        found for found in re.finditer(r"[^\n]+?(?:[.!?]\"?(?=\s)|\n)", text) if found.end() >= end
    )
    return Passage(
        id=f"c-{source}-{start}",
        source=source,
        kind=kind,
        start=start,
        end=end,
        text=words,
        sentence=sentence.group().strip(),
        line=text.count("\n", 0, start) + 1,
        column=start - text.rfind("\n", 0, start),
        zone=zone,
        speaker=speaker,
        stance=stance,
        value=value,
    )


def single(id_: str, topic: str, value: str, claim: Passage) -> Finding:
    return Finding(
        id=id_,
        kind=claim.kind,
        verdict=Verdict.SINGLE,
        reason=f"only {claim.source} says so",
        topic=topic,
        positions=(Position(value=value, claims=(claim,)),),
    )


OWNER = Finding(
    id="f-0b11e9",
    kind="role",
    verdict=Verdict.CONFLICT,
    reason="the sources name two owners",
    topic="owner of the Kittiwake",
    positions=(
        Position(
            value="Sallow Lines",
            claims=(passage("tideline", "The owner, Sallow Lines", kind="role"),),
        ),
        Position(
            value="Petrel Shipping",
            claims=(passage("radio", "The operator, Petrel Shipping", kind="role"),),
        ),
    ),
    weight=40,
)
ABOARD = Finding(
    id="f-3c9a1e",
    kind="figure",
    verdict=Verdict.CONFLICT,
    reason="312 or 321: the digits look transposed; about 320 fits 321",
    topic="people aboard the Kittiwake",
    positions=(
        Position(
            value="312 people",
            claims=(
                passage("gazette", "312 aboard", zone="headline"),
                passage("gazette", "with 312 people aboard", speaker="the coastguard"),
            ),
        ),
        Position(
            value="321 people",
            claims=(
                passage("tideline", "321 stranded", zone="headline"),
                passage(
                    "tideline",
                    "A total of 321 people were aboard the Kittiwake",
                    speaker="the coastguard",
                ),
                passage("radio", "About 320 people"),
            ),
        ),
    ),
    weight=80,
    because=("each counts the people aboard", "each speaks of Tuesday night"),
)
HURT = Finding(
    id="f-77d0c2",
    kind="figure",
    verdict=Verdict.AGREEMENT,
    reason="2 = 2",
    topic="people hurt",
    positions=(
        Position(
            value="2 people",
            claims=(
                passage("gazette", "Two passengers were taken to hospital", value="2 passengers"),
                passage("tideline", "Two people were hurt", value="2 people"),
                passage("radio", "Two of them are in hospital", value="2 people"),
            ),
        ),
    ),
    shade="exact",
    weight=70,
)
REFLOATED = Finding(
    id="f-5512aa",
    kind="action",
    verdict=Verdict.AGREEMENT,
    reason="both say that the ship was refloated",
    topic="refloating",
    positions=(
        Position(
            value="refloated",
            claims=(
                passage("gazette", "was refloated", kind="action", value="refloated on the tide"),
                passage("tideline", "It was refloated at dawn", kind="action", value="refloated"),
            ),
        ),
    ),
    shade="coarser",
    weight=20,
)
GROUNDING_TIME = Finding(
    id="f-e0e0e0",
    kind="date",
    verdict=Verdict.CONFLICT,
    reason="one text may count from the distress call",
    topic="time of the grounding",
    positions=(
        Position(
            value="Tuesday evening",
            claims=(passage("gazette", "on Tuesday evening", kind="date"),),
        ),
        Position(
            value="9 p.m.",
            claims=(passage("tideline", "shortly after 9 p.m.", kind="date"),),
        ),
    ),
)
REPORT = Report(
    event="Ferry Kittiwake",
    sources=SOURCES,
    findings=(
        OWNER,
        ABOARD,
        HURT,
        REFLOATED,
        single(
            "f-000001",
            "worth of the tickets",
            "£9,400",
            passage("radio", "worth some £9,400"),
        ),
        single(
            "f-000002",
            "refunds by Petrel Shipping",
            "every ticket",
            passage("radio", "will refund every ticket", kind="action", stance="planned"),
        ),
        single(
            "f-000003",
            "words of Orla Venn",
            '"was | not | lit"',
            passage("gazette", '"was | not | lit"', kind="quote", speaker="person/Orla Venn"),
        ),
        single(
            "f-000004",
            "ships of the line",
            "[the Kittiwake & the *Petrel*]",
            passage("gazette", "[the Kittiwake & the *Petrel*]"),
        ),
        single(
            "f-000005",
            "speed of the ship",
            "the ship was sailing too fast",
            passage(
                "tideline",
                "the ship was sailing too fast",
                kind="action",
                speaker="org/Sallow Lines",
                stance="denied",
            ),
        ),
    ),
    checks=(GROUNDING_TIME,),
    warnings=("seeds/ferry/radio.txt: no date of publication; weekdays were not resolved",),
)
CALM = REPORT.model_copy(
    update={
        "findings": tuple(
            found for found in REPORT.findings if found.verdict is not Verdict.CONFLICT
        ),
        "checks": (),
        "warnings": (),
    }
)
CROWD = REPORT.model_copy(
    update={
        "sources": (
            *SOURCES,
            *(
                SOURCES[0].model_copy(update={"id": f"agency-{n}", "path": f"seeds/ferry/{n}.txt"})
                for n in range(4)
            ),
        ),
        "checks": (),
        "warnings": (),
    }
)
