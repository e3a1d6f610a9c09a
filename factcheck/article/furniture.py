"""The wording of what stands around an article: promotion, credits, notes, mastheads, comments.

Each entry is matched, whatever its case, against the beginning of a line whose quotes are
straight and whose list marker is off. Wording only: names of outlets have no place here.
"""

import re
from dataclasses import dataclass

from factcheck.article.lines import Line

_NAMES = (  # what is left of the line is names: "Jane Doe in Paris, John Roe and A. N. Other."
    r"(?-i:(?:[^\W\d_a-z][\w.'-]*|and|in|of|at|the|de|da|van|von|al|[,;&])\s*)+[.)\]]*$"
)
# Lines that send the reader elsewhere.
_PROMO = (
    r"read (?:more|also|next|on|our|the full|all about)(?:\W|$)",
    r"(?:also|must|further) (?:read|see)(?:ing)?(?: (?:on|in|at)\b.*)?\s*(?::|\||-|$)",
    r"(?:you (?:may|might|could) )?also like\b|you (?:may|might|could) also like\b",
    r"see (?:also|more)\b",
    r"more (?:from|on|about)(?: [^\s.:]+){1,6}\s*(?::|\||$)",
    r"more (?:on this|like this|stories|news|coverage|top stories|videos?|headlines)\b.{0,30}$",
    r"related(?: (?:articles?|stories|story|content|coverage|links?|topics?|news|posts?|tags))?"
    r"\s*(?::.*|$)",
    r"(?:most (?:read|viewed|popular|shared)|trending(?: now)?|editor'?s'? picks?|don'?t miss"
    r"|recommended(?: for you| stories)?|what to read next|in case you missed it|popular now"
    r"|latest (?:news|stories|headlines)|top stories|up next|sponsored(?: content)?"
    r"|from our partners|our best stories|elsewhere on (?:the|our) (?:site|web))\s*(?::.*|$)",
    r"(?:watch|listen|gallery|video|pictures|photos|in pictures|podcast|slideshow|interactive"
    r"|explainer|infographic|live blog|watch live)(?: (?:below|here|now|the video|live))?"
    r"\s*(?::|\|).{0,120}$",
    r"(?:(?:take|try|do|join) (?:our|the|this) )?(?:quiz|poll|vote|survey)\s*[:|].*\?$",
    r"sign up\b(?! of\b)|subscribe\b|log in\b|register (?:now|here|for free)\b",
    r"(?:get|receive|join|try) (?:the|our|your)\b.*\b(?:newsletter|inbox|app|briefing)\b",
    r".{0,40}\bnewsletter\b.{0,60}\b(?:inbox|morning|daily|every (?:day|week)|free)\b",
    r"like (?:this|what you(?:'re| are) reading)\?",
    r"(?:like|follow|find|join|visit|add)\b.{1,60}\b(?:on|via)"
    r" (?:facebook|twitter|x|instagram|youtube|linkedin|tiktok|whatsapp|telegram|google)\b",
    r"follow (?:us|me|@\w+)\b",
    r"for (?:more|the latest|all the latest|full|further) (?:articles|stories|news|coverage"
    r"|on this|headlines|analysis|updates|details,? (?:visit|see|click))\b",
    r"(?:click|tap) (?:here|on|the|to|below)\b",
    r"(?:download|install|get) (?:the|our|your) .{0,30}\bapps?\b",
    r"(?:advert(?:isement|ising)?|ad|story continues below.*|article continues (?:below|after).*"
    r"|continue reading.*|scroll down.*|skip (?:to|past|advert).*|loading\W*"
    r"|share(?: this.*| on .*|\W*)|print|tweet|save|copy link|bookmark"
    r"|back to top|home|menu|search|show(?: more| less)?|hide|expand|reuse this content"
    r"|view gallery"
    r"|purchase licensing rights.*|list of \d+ items|list \d+ of \d+|end of list|e-?mail)$",
    r"share or comment on\b|our standards:",
    r"(?:are|were|do|did|have) you\b.{0,120}\?.*\b(?:e-?mail|write to|contact|call|tell|message)"
    r" (?:us\b|our\b|\S+@\S+)",
    r"(?:got|have|do you have) (?:a|any) (?:story|tip|news|views?|question|confidential)\b",
    r"(?:e-?mail|contact|write to|send (?:us|your)|tell us|get in touch)\b.{0,80}"
    r"(?:\S+@\S+|\bus\b|\bnewsroom\b|\bour team\b)",
    r"(?:support|donate to|help fund) (?:us|our|independent|quality)\b",
    r"(?:©|\(c\)|copyright\b(?! (?:law|act|case|claim|suit|infring)))",
    r".{0,80}\ball rights reserved\b",
    r"this (?:material|content|article) may not be (?:published|reproduced)",
    r"this (?:article|story|post) (?:was )?(?:first|originally) (?:appeared|published)",
    r"(?:tags|topics|filed under|categories|in this (?:story|article))\s*(?::.*|$)",
    r"https?://\S+$|www\.\S+$|\[[^\]]*\]\(\S+\)$",
)
# A promo line that stands for the lines under it as well.
_PROMO_HEADING = (
    r"(?:read|see) (?:more|also|next)\W*$",
    r"more (?:on this|from|stories|news|like this|coverage)\b[^.:]{0,40}:?$",
    r"(?:related|topics|tags)\b[\w ]{0,20}:?$",
    r"(?:most (?:read|viewed|popular)|trending|recommended(?: stories)?|don'?t miss"
    r"|editor'?s'? picks?"
    r"|in case you missed it|you (?:may|might) also like|what to read next|latest news"
    r"|top stories|up next|from our partners)\b[\w ]{0,20}:?$",
)
# Who made the article, and how to reach them.
_CREDIT = (
    r"[(\[]?-{0,2}\s?(?:additional |further )?(?:reporting|writing|editing|written|edited"
    r"|reported|compiled|translated) by\b",
    r"[(\[]?(?:translation|graphics?|data|production|produced|research|illustrations?"
    rf"|fact-check(?:ed|ing)|videos?|photography) by {_NAMES}",
    r"(?:sub-?|copy |managing |photo |picture |duty |responsible )?(?:editors?|producers?|writers?"
    r"|reporters?|authors?|translators?|correspondents?|photographers?)\s*:\s*\S",
    rf"[(\[]?-{{0,2}}\s?with (?:assistance|(?:additional )?reporting|contributions?|files|help)"
    rf" (?:from|by) {_NAMES}",
    r"to contact the (?:reporters?|authors?|editors?|writers?)\b",
    r"(?:additional|further) reporting\b",
    r".{2,160}\bcontributed (?:reporting )?to this (?:report|story|article)",
    r".{2,160}\bcontributed (?:reporting|research)\b\W*$",
    r"(?:photo|photograph|picture|image|credit|photo credit|image credit|main image|top photo"
    r"|header image)s?(?: (?:by|courtesy(?: of)?|credit|source))?\s*[:/]\s*(?:\S+\s*){1,9}$",
    r"\(?(?:photo|photograph|picture|image)s? (?:by|courtesy)\b.{2,80}$",
    r"source:\s*(?:\S+\s*){1,5}$|(?-i:SOURCE) \S.{0,60}$",
    r"(?:image|photo|picture|video) (?:source|credit|copyright)\s*[,:]",
    r"(?:follow|reach|write to) (?:him|her|them|the (?:author|writer|reporter)) (?:on|at|via)\b",
)
# What an editor says about the article itself, and a release's small print.
_NOTE = (
    r"[(\[](?:updates?|updated|adds?|recasts?|refiles?|corrects?|rewrites?|repeats?|removes?"
    r"|clarifies|fixes)\b(?: (?:to|with|in|on|throughout|from|the|lede?|headline|para|first"
    r"|story|quotes?|details?|comments?|background|byline|dateline)\b|,|;).{0,200}[)\]]$",
    r"(?:editor'?s'? note|note to editors?|notes? for editors?|correction|clarification"
    r"|publisher'?s note|author'?s note|disclosure|disclaimer)s?\s*[:(]",
    r"[(\[]?(?:this|the headline of this|an earlier) (?:story|article|version|page|headline"
    r"|piece|post|item)\b.{0,30}? (?:has been|was|is|will be)"
    r" (?:corrected|updated|amended|clarified|edited|changed|revised|being updated|generated"
    r"|translated|produced|automatically)\b",
    r"an earlier version of this\b|this is a (?:breaking|developing) (?:news )?story\b",
    r"more (?:to follow|details? soon|follows)\b|(?:developing|breaking)(?: story)?\W*$",
    r"-?(?:ends?|end of (?:release|statement|text|message|communiqu[eé])|30)-?\W*$|#{2,}$",
    r"(?:(?:press|media|news|public|journalist) (?:contacts?|enquir(?:y|ies)|inquir(?:y|ies)"
    r"|relations|queries|office)|contacts? for (?:the )?(?:media|press)|media|contact"
    r"|(?:for|further) (?:further |more |additional |media |press )?(?:information|enquiries"
    r"|inquiries|accreditation|interviews?|queries|details))"
    r"(?:[, ]+(?:please )?(?:contact|call|visit|see|write to|e-?mail)\b.*|\s*:.*)$",
    r"unofficial (?:document|(?:english |courtesy )?translation)\b",
    r"\([$€£¥]?\s?1 = .{2,60}\)$",
    r"rolling (?:live )?coverage\b|all times (?:are )?(?:local|in)\b|newest first\b",
    r"latest (?:entry|post|update)s? first\b",
    r"(?:image|media|video) caption,?$|\S+@\S+\.\w+$|[+(\d][\d() .-]{6,}$|\+\d{1,3}$",
    r"(?:tel|phone|telephone|mobile|fax|e-?mail)\.?\s*:.*$",
    r"reading time\b|\d+[- ]min(?:ute)? read\b",
    r"your e-?mail address will not be published|required fields are marked",
)
# Labels of summary boxes: a heading that says nothing itself.
_BOX = (
    r"(?:key (?:points|facts|takeaways|findings|events|developments|figures|moments)"
    r"|highlights|at a glance|in brief|in short|summary|tl;?dr|the (?:main )?points"
    r"|what (?:we|you need to) know(?: so far)?|what to know|the essentials|quick read"
    r"|main points|quick guide|(?:the )?top lines?|the facts|bottom line"
    r"|in this (?:story|article))\W*$",
)
# What a release or a page carries above its headline.
_MASTHEAD = (
    r"(?:press|news|media) (?:release|statement|notice|information|note|communiqu[eé])\b"
    r"(?:\s*[–-]\s+[\w ]{3,40})?"
    r"(?:\s*(?:no|nr|n[°º]|number|#)?\.?\s*[\w/.-]*\d[\w/.-]*)?\W*$",
    r"(?:communiqu[eé]|statement|bulletin|media advisory|newsflash)"
    r"(?:\s*(?:no|nr|n[°º]|number|#)\.?\s*[\w/.-]*\d[\w/.-]*)?\W*$",
    r"(?:for (?:immediate|urgent) release|embargoed?\b.*|not for publication\b.*"
    r"|check against delivery|breaking(?: news)?|exclusive|live|just in|developing"
    r"|opinion|analysis|comment|editorial|feature|obituary|interview|explainer|long read"
    r"|sponsored|advertisement|advertorial|premium|subscriber[s-]? ?only)\W*$",
    r"(?:first )?(?:published|updated|posted|last (?:updated|modified)|modified)"
    r"(?:\s*(?::|on|at)\s*|\s+)(?:.{0,20}\d|\w+ (?:hours?|minutes?|days?) ago"
    r"|yesterday|today|just now)",
    r"(?:\d+|an?|one|two|three) (?:min(?:ute)?s?|hours?|hrs?|days?) ago\W*$",
    r"\d+ (?:comments?|shares?|views?|likes?)\W*$|(?:view |show |add )?comments?\W*$",
    r"live (?:updates|coverage|blog)\W*$",
    r"(?:unofficial |courtesy )?(?:english )?(?:translation|version)\W*$|unofficial english\b",
    r"(?:skip to|jump to|toggle|sign in|log in|subscribe|menu|search|home|share|print|save)\b"
    r".{0,30}$",
)
# Headings of the readers' corner.
_COMMENTS = (
    r"(?:(?:top|best|reader'?s?'?|readers'?|your|latest|all|user|view|show|recent|\d+)\s+)*"
    r"(?:comments?|responses?|replies|reactions|letters|thoughts)\b(?: (?:section|below|here))?"
    r"(?:\s*[(\[:-].{0,30})?\W*$",
    r"\d[\d,.]* (?:comments?|responses?|replies|thoughts) (?:on|to|so far)\b.{0,120}$",
    r"what (?:(?:our )?readers|you)(?:'?re| are)? (?:say|think)(?:ing)?\b.{0,40}$",
    r"what do you (?:think|reckon|make of)\b.{0,60}$",
    r"have your say\b.{0,40}$|your (?:say|views?|voice)\W*(?:\(.{0,30}\))?$",
    r"leave (?:a|your) (?:reply|comment)\b.{0,40}$|(?:post|add) (?:a|your) comment\b.{0,40}$",
    r"be the first to comment\b|join the (?:discussion|conversation|debate)\b.{0,60}$",
    r"(?:log|sign) in to (?:comment|reply)\b.{0,30}$|comments (?:are|have been) closed\b",
    r"(?:fan|reader|readers'?) (?:zone|forum|corner)\W*$|sort by\W+(?:newest|oldest|best)\b",
)
# Words in a body's or an office's name; a line of them above a headline is a letterhead.
ORGANISATION = re.compile(
    r"\b(?:government|ministry|minister|office|department|directorate|agency|command|republic"
    r"|kingdom|sultanate|emirate|federation|state of|council|court|commission|committee|service"
    r"|bureau|authority|secretariat|police|communications|relations|parliament|university|union"
    r"|institute|organi[sz]ation|association|foundation|headquarters|embassy|board|city of"
    r"|county of|press (?:office|department|team)|(?-i:AG|AS|NV|SA|Ltd|Inc|plc|GmbH))\b",
    re.IGNORECASE,
)
# Words in the names of newspapers, stations and agencies, and of their slogans.
OUTLET = re.compile(
    r"\b(?:post|times|herald|tribune|gazette|journal|observer|courier|chronicle|telegraph|mail"
    r"|news|newswire|wire|press|standard|review|star|bulletin|dispatch|examiner|record|register"
    r"|radio|television|tv|broadcasting|daily|weekly|online|today|media|network|live|express)\b",
    re.IGNORECASE,
)
# What a reporter is called under or behind his name.
ROLE = re.compile(
    r"\b(?:correspondents?|reporters?|editors?|writers?|columnists?|bureau chief|desk|staff)$",
    re.IGNORECASE,
)
SLOGAN = re.compile(
    r"\b(?:weekly|daily|monthly|edition|newspaper|newspapers|since 1\d\d\d|since 20\d\d|founded"
    r"|est\.|serving|voice of|your (?:local|daily)|all the news)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Wording:
    """A table of phrases, and how many words a line may have that begins with one of them.

    A long line is a paragraph, however it begins.
    """

    pattern: re.Pattern[str]
    words: int

    def opens(self, line: Line) -> bool:
        """Whether a line is short enough and begins with one of the phrases."""
        return line.words <= self.words and self.pattern.match(line.plain) is not None


def _wording(phrases: tuple[str, ...], words: int) -> Wording:
    joined = "|".join(f"(?:{phrase})" for phrase in phrases)
    return Wording(re.compile(joined, re.IGNORECASE | re.DOTALL), words)


PROMO = _wording(_PROMO, 30)
PROMO_HEADING = _wording(_PROMO_HEADING, 8)
CREDIT = _wording(_CREDIT, 80)
NOTE = _wording(_NOTE, 40)
BOX = _wording(_BOX, 8)
MASTHEAD = _wording(_MASTHEAD, 14)
COMMENTS = _wording(_COMMENTS, 12)
