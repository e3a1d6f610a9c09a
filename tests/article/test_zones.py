"""Each layout is written with the zone of every line before a bar; the bar's left is taken off."""

import pytest

from factcheck.article.zones import zone_blocks

LAYOUTS = {
    "headline, deck, byline and date above the text": """
headline | Harbour bridge shut after crack is found in pier
headline | Drivers face a detour of forty minutes until the autumn

byline   | By Ana Perez and Tom Oduor
masthead | Tuesday 3 March 2026, 09:15

body     | The harbour bridge was closed on Monday evening. Divers had found a crack in its pier.

body     | Nobody was hurt, the port authority said.
""",
    "a deck that is a whole sentence": """
headline | Harbour bridge shut

headline | Engineers want to know why a pier that was built to last a century cracked in ten years.

byline   | By Ana Perez

body     | The harbour bridge was closed on Monday evening, and few people were surprised by that.
""",
    "no headline at all": """
body     | The harbour bridge was closed on Monday evening after divers had found a crack in it.
body     | Nobody was hurt, the port authority said.
""",
    "a paper's name, its slogan and the date above the headline": """
masthead | THE NORTH COAST GAZETTE
masthead | The daily newspaper for Ulm, Varde and the islands
masthead | Tuesday, March 3, 2026

headline | Harbour bridge shut after crack is found

body     | The harbour bridge was closed on Monday evening, the port authority said.
""",
    "site navigation above the headline": """
masthead | Home | World | Sport

masthead | Europe Politics

headline | Harbour bridge shut after crack is found in pier

masthead | Updated 2 hours ago

body     | The harbour bridge was closed on Monday evening, the port authority said.
""",
    "a press release": """
masthead | REPUBLIC OF ULM
masthead | Ministry of Transport
masthead | Press release No. 12/2026
dateline | Varde, 3 March 2026, 10:00

headline | HARBOUR BRIDGE CLOSED TO TRAFFIC

body     | The Ministry informs that the bridge was closed yesterday. It reopens in the autumn.

subhead  | MEASURES ADOPTED

bullet   | 1. Diversion of all lorries over 7.5 tonnes to the northern crossing.

bullet   | 2. Reinforcement of the ferry service, beginning on 5 March.

note     | ENDS

note     | Press contact: Communications Unit, telephone 555 0100
""",
    "numbered headings of a situation report": """
masthead | STATE OF ULM
masthead | OFFICE OF EMERGENCY MANAGEMENT
headline | FLOOD ON THE VARDE: SITUATION REPORT NO. 3
masthead | Friday, May 1, 2026, 9:00 a.m.

subhead  | 1. SUMMARY
body     | The Varde crested on Thursday at 6.2 metres. Water has begun to recede.

subhead  | 2. PERSONS
bullet   | - Dead: 4
bullet   | - Missing: 2
body     | All four were found in cars.
""",
    "a bylined feature with names only": """
headline | The bridge that nobody wanted
byline   | Harriet Obuya-Lund in Varde

body     | There is a bench by the water from which one can see the whole of it, cracks and all.
""",
    "tabloid head with bullets and counters": """
headline | CRACK-UP! Drivers' fury as £90m bridge is shut for MONTHS

bullet   | - Commuters face 40-minute detour
bullet   | - Crack was spotted by a diver on holiday

byline   | By Kev Stone, Transport Reporter
masthead | PUBLISHED: 14:05, 3 March 2026 | UPDATED: 17:40 | 388 comments

body     | It was meant to last a century. It managed ten years.

promo    | READ MORE: The ten ugliest bridges in the world, ranked

body     | Now drivers are being told to use a ferry. There is one ferry.
""",
    "a summary box": """
headline | Harbour bridge shut after crack is found
masthead | Key Points
bullet   |   • The bridge has been closed since Monday.
bullet   |   • Repairs are to cost 9 million euros.

body     | The harbour bridge was closed on Monday evening, the port authority said.
""",
    "agency copy with dateline and credits": """
headline      | Harbour bridge shut after crack is found

dateline body | VARDE, Ulm, March 3 (Agency) - The harbour bridge was closed on Monday evening.

body credit   | Nobody was hurt. (Reporting by Ana Perez; Editing by Tom Oduor)

credit        | Oduor reported from Ulm. Kim Holm in Oslo contributed to this report.

note          | (Updates with comments by the port authority)
""",
    "a slug instead of a dateline": """
headline      | Harbour Bridge Shut After Crack Is Found

byline        | Ana Perez and Tom Oduor

masthead body | (Agency) -- The harbour bridge was closed on Monday evening, officials said.

credit        | --With assistance from Kim Holm and Lee Sato.

credit        | To contact the reporters on this story: Ana Perez in Varde at ap@paper.example

promo         | For more stories of this sort, please visit us at paper.example

promo         | ©2026 A Paper
""",
    "a caption with its photographer": """
headline       | Harbour bridge shut after crack is found

caption credit | Cars queue at the northern crossing on Tuesday morning. (Mia Berg/Nordic Images)

body           | The harbour bridge was closed on Monday evening, the port authority said.

caption        | Pictured: the pier on the day it was finished, in June 2016.

credit         | Photograph: Mia Berg/Nordic Images
""",
    "captions and links as a web page spells them out": """
headline | Harbour bridge: thousands stranded after crack is found

credit   | Image source, Nordic Images
note     | Image caption,
caption  | Cars queued for two hours at the northern crossing

byline   | By Ana Perez
byline   | Transport correspondent

body     | Thousands of commuters have been stranded in Varde, the port authority said.

promo    | Recommended Stories
promo    | list 1 of 2
promo    | Ferry crews threaten to strike
promo    | list 2 of 2
promo    | Cheapest bidder won
promo    | end of list

body     | The bridge was built by a firm that has since gone bankrupt.

promo    | Topics
promo    | Ulm
promo    | Bridges
""",
    "a summary box without list markers": """
headline      | Harbour bridge shut after crack is found
byline        | By Ana Perez and Tom Oduor
masthead      | March 3, 2026 9:15 AM GMT · Updated 2 hours ago

masthead      | Summary
bullet        | Crack is two metres long
bullet        | Repairs to cost 9 million euros

dateline body | VARDE, March 3 (Agency) - The harbour bridge was closed on Monday.
""",
    "subheadings between paragraphs": """
headline | Harbour bridge shut after crack is found

body     | The harbour bridge was closed on Monday evening, the port authority said.

subhead  | Who Pays

body     | Repairs will cost 9 million euros, of which the builder is to pay two thirds.

subhead  | Will there be a second ferry?

body     | The town has asked for one. It has had no answer.
""",
    "questions and answers without empty lines between them": """
headline | Why is the bridge closed, and for how long?

body     | Ten years after it opened, the harbour bridge is shut. Here is what is known about it.

subhead  | What happened?
body     | A diver found a crack in the second pier. It is two metres long.

subhead  | Is it dangerous?
body     | Not for ships. Lorries are another matter, the engineers say.
""",
    "another story's headline between two paragraphs and again at the end": """
headline | Harbour bridge shut after crack is found

body     | The harbour bridge was closed on Monday evening, the port authority said.

promo    | How the cheapest bidder won the contract for the bridge

body     | Repairs will cost 9 million euros, of which the builder is to pay two thirds.

body     | Work is to start in April.

promo    | How the cheapest bidder won the contract for the bridge

promo    | Ferry crews threaten to strike over night shifts

promo    | Follow A Paper on Facebook
""",
    "a box of related stories in the middle": """
headline | Harbour bridge shut after crack is found

body     | The harbour bridge was closed on Monday evening, the port authority said.

promo    | More on this story
promo    | > Cheapest bidder won the contract for the bridge
promo    | > Ferry crews threaten to strike

body     | Repairs will cost 9 million euros, of which the builder is to pay two thirds.
""",
    "labelled facts and a list of results are content": """
headline | Varde win the cup on penalties

body     | Varde won the cup on Sunday for the sixth time, beating Ulm on penalties.

subhead  | MATCH SHEET
body     | Cup final, Saturday 2 May 2026, 15:00
body     | Attendance: 21,300
body     | Goals: Holm 12; Sato 57 (pen.)

subhead  | HOW IT HAPPENED
bullet   | ⚽ 12' Holm fires Varde in front
bullet   | ⚽ 57' Sato levels from the spot
""",
    "a live blog with a time above each entry": """
masthead | COAST LIVE
headline | Bridge closure in Varde – as it happened

subhead  | 19.47
subhead  | Ferry queue grows
body     | It is two hours now. The crew say they will sail until midnight.

subhead  | 7.35am
body     | Good morning. The bridge is shut and so is the ferry's café.
""",
    "a live blog with the time before each entry": """
headline     | LIVE: Bridge shut in Varde

subhead body | 19:47 The ferry queue has grown to two hours, the port says.

subhead body | 18:30 The mayor is to speak at eight.
""",
    "an introduction to a list is no subheading": """
headline | Statement on the harbour bridge

body     | The Ministry has closed the harbour bridge until further notice.

body     | The parties have undertaken:

bullet   | 1. to inspect the piers by 30 April;
bullet   | 2. to publish what they find.

body     | The Ministry thanks all drivers for their patience in these weeks.
""",
    "corrections, copyright, newsletter and contact lines": """
headline | Harbour bridge shut after crack is found

body     | The harbour bridge was closed on Monday evening, the port authority said.

note     | This article was amended on 4 March 2026 because it gave the wrong length.

note     | Editor's note: the port authority is a shareholder of this paper.

promo    | Sign up for our morning newsletter

promo    | Are you stuck in Varde? Write to us at news@paper.example

promo    | All rights reserved. No part of this page may be copied.
""",
    "ordinary sentences that begin like furniture": """
headline | Harbour bridge shut after crack is found

body     | For more than ten years nobody had looked at the piers, the report says.

body     | Follow the money, the mayor told the council on Monday.

body     | Related costs, such as the ferry, are put at 2 million euros.

body     | With help from fishermen, the divers found the crack within an hour.

body     | Research by the university shows that salt had eaten into the steel.

body     | Did you see the crack yourself? So did the mayor, and he said nothing.
""",
    "Markdown headings, emphasis and images": """
headline | # Harbour bridge shut

byline   | By Ana Perez

body     | The harbour bridge was closed on Monday evening, the port authority said.

note     | ![the pier](pier.png)

subhead  | ## Who pays

body     | **Nobody** knows yet. The builder is bankrupt.
""",
    "comments under a heading, with handles": """
headline | Harbour bridge shut after crack is found

body     | The harbour bridge was closed on Monday evening, the port authority said.

comment  | WHAT READERS ARE SAYING (31 comments)
comment  | gull77: I said so in 2016 and nobody listened to me
comment  | Ferry_Fan: 40 people were on it when it shut!!
comment  | Sue from Varde: cannot believe it

promo    | Like this? Join our free newsletter for more.
""",
    "posts with handles and a heading of the site's own": """
headline | Varde win the cup on penalties

body     | Varde won the cup on Sunday for the sixth time, beating Ulm on penalties.

comment  | TERRACE TALK
comment  | BlueTillMay: at last!!! my dad cried in the car park
comment  | net_buster: the keeper was awful, admit it
comment  | stat99: and they still overcharge for pies

body     | A Paper has asked the club for comment.
""",
    "posts under user names without any heading": """
body     | Ulm said on Monday that it will close the harbour bridge for repairs until the autumn.
body     | The town council was divided over the decision, and five members left the meeting.
body     | "We would lose a great deal," said Ana Perez, who speaks for the shopkeepers.
comment  | gullwatcher
comment  | I always said that bridge was going to fall down and you all laughed.
comment  | Ola Nord
comment  | You have no idea what you are talking about.
comment  | It was inspected in May.
comment  | gullwatcher
comment  | Lol. By whom?
comment  | KariFerry
comment  | Wow. They want us to pay for it twice.
""",
    "subheadings do not make comments of the paragraphs under them": """
headline | How to cross the harbour without the bridge

body     | You can still get to work. I tried it on Tuesday, and it took me an hour.

subhead  | By ferry

body     | You will need coins. I had none, and the crew were kind about it.

subhead  | By bus

body     | You change at the station. I missed the second one by a minute.

subhead  | On foot

body     | Do not even think of it, the police told me when I asked them.
""",
    "an invitation to comment in the middle": """
headline | Harbour bridge shut after crack is found

body     | The harbour bridge was closed on Monday evening, the port authority said.

promo    | Have your say below

body     | Repairs will cost 9 million euros, of which the builder is to pay two thirds of the sum.

body     | The town council meets on Thursday to discuss a second ferry, the mayor told reporters.
""",
    "an empty comment form": """
headline | Harbour bridge shut after crack is found

body     | The harbour bridge was closed on Monday evening, the port authority said.

comment  | Be the first to comment

comment  | Leave a Reply

comment  | Your email address will not be published.
""",
}


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
def test_each_line_of_a_layout_gets_its_zone(layout: str) -> None:
    text, expected = read_layout(layout)
    found = [(str(b.zone), text[b.start : b.end][:40]) for b in zone_blocks(text)]
    assert [zone for zone, _ in found] == expected, found


def read_layout(layout: str) -> tuple[str, list[str]]:
    """The layout's text, and the zones of its blocks in order."""
    lines, zones = [], []
    for line in layout.strip().split("\n"):
        before, _, text = line.partition("| ")
        zones += before.split()
        lines.append(text)
    return "\n".join(lines), zones


def test_the_outlets_name_tells_its_masthead_from_a_headline() -> None:
    text = (
        "Varde Evening Light Truth Before Comfort\n\nHarbour bridge shut after crack is found\n\n"
        "The harbour bridge was closed on Monday evening, the port authority said.\n"
    )
    zones = [str(b.zone) for b in zone_blocks(text, outlet="Varde Evening Light")]
    assert zones == ["masthead", "headline", "body"]


def test_front_matter_is_one_block_that_makes_no_claims() -> None:
    front = "---\noutlet: A Paper\n---"
    text = front + "\nHarbour bridge shut\n\nThe bridge was closed on Monday evening, they said.\n"
    blocks = zone_blocks(text, start=len(front))
    assert [(str(b.zone), text[b.start : b.end][:7]) for b in blocks] == [
        ("masthead", "---\nout"),
        ("headline", "Harbour"),
        ("body", "The bri"),
    ]


@pytest.mark.parametrize(
    ("words", "section"),
    [
        ("Repairs", "Who Pays"),
        ("The bridge", ""),
        ("Closed since", "Key points"),
    ],
)
def test_a_block_knows_the_heading_it_stands_under(words: str, section: str) -> None:
    text = (
        "Harbour bridge shut after crack is found\n\nKey points\n• Closed since Monday\n\n"
        "The bridge was closed on Monday evening, the port said.\n\nWho Pays\n\n"
        "Repairs will cost 9 million euros, the builder said.\n"
    )
    sections = [b.section for b in zone_blocks(text) if text.startswith(words, b.start)]
    assert sections == [section]


def test_an_entry_of_a_live_blog_stands_under_its_time_and_heading() -> None:
    text = (
        "Bridge closure – as it happened\n\n19:47\nFerry queue grows\nIt is two hours now.\n\n"
        "18:10\nThe mayor is to speak at eight tonight.\n"
    )
    sections = {text[b.start : b.end][:9]: b.section for b in zone_blocks(text)}
    assert sections["It is two"] == "19:47 Ferry queue grows"
    assert sections["The mayor"] == "18:10"


def test_wrapped_lines_are_one_paragraph() -> None:
    text = """Harbour bridge shut after crack is found

The harbour bridge was closed on Monday evening after divers had found
a crack in its second pier, the port authority said. It is two metres
long and has grown since the day when it was first seen, on February
24. Engineers measure it every hour.

Repairs will cost 9 million euros, of which the builder is to pay two
thirds.

  - The ferry sails every hour from six in the morning until eleven at
    night.
  - Lorries have to use the northern crossing.
"""
    found = [(str(b.zone), text[b.start : b.end][-5:]) for b in zone_blocks(text)]
    assert found == [
        ("headline", "found"),
        ("body", "hour."),
        ("body", "irds."),
        ("bullet", "ight."),
        ("bullet", "sing."),
    ]
