"""YAML front matter at the top of an article: outlet, published, id, url.

It stays part of the article's text, so that offsets point into the file; it makes no claims.
Other keys (title, tags, author ...) are allowed and not read.
"""

import re
from dataclasses import dataclass
from pathlib import Path

import yaml

from factcheck.article.published import to_iso_date
from factcheck.errors import FactcheckError

KEYS = ("outlet", "published", "id", "url")

# A row of hyphens may as well be a rule above plain text: YAML begins like YAML.
_FENCED = re.compile(
    r"---[ \t]*\n(?=(?:\s*\n|#[^\n]*\n)*(?:[\w-]+[ \t]*:|-|\.\.\.|[\[{'\"]))"
    r"(?P<yaml>.*?)(?:^(?:---|\.\.\.)[ \t]*)(?:\n|\Z)",
    re.DOTALL | re.MULTILINE,
)
_UNCLOSED = re.compile(r"---[ \t]*\n[\w-]+:(?:[ \t]|\n)")
_STRING_TAGS = ("tag:yaml.org,2002:str", "tag:yaml.org,2002:timestamp")
_NULL_TAG = "tag:yaml.org,2002:null"


@dataclass(frozen=True)
class FrontMatter:
    """What the front matter gives; `end` is the offset behind its closing fence (0: none)."""

    end: int = 0
    outlet: str | None = None
    published: str | None = None
    id: str | None = None
    url: str | None = None


def read_front_matter(text: str, path: Path | str) -> FrontMatter:
    """Read the front matter of a decoded file; `path` only serves the error messages.

    Raises FactcheckError, with line and column, for malformed YAML and wrong types.
    """
    fenced = _FENCED.match(text)
    if fenced is None:
        if _UNCLOSED.match(text):
            raise FactcheckError(
                "front matter is not closed",
                path=path,
                line=1,
                column=1,
                remedy="add a line --- behind it",
            )
        return FrontMatter()
    end = fenced.start() + len(fenced[0].rstrip())
    node = _compose(fenced["yaml"], path)
    if node is None:
        return FrontMatter(end=end)
    if not isinstance(node, yaml.MappingNode):
        raise _error("front matter must be `key: value` lines", node, path)
    return FrontMatter(end=end, **_fields(node, path))


def _compose(source: str, path: Path | str) -> yaml.Node | None:
    try:
        return yaml.compose(source, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        what = error.problem or "cannot be parsed"
        line, column = (mark.line + 2, mark.column + 1) if mark else (1, 1)
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        what, line, column = type(error).__name__, 1, 1
    raise FactcheckError(
        f"front matter is not valid YAML ({what})",
        path=path,
        line=line,
        column=column,
        remedy="put values that hold `: ` or `#` in quotes",
    )


def _fields(node: yaml.MappingNode, path: Path | str) -> dict[str, str]:
    fields: dict[str, str] = {}
    for key, value in node.value:
        name = key.value if isinstance(key, yaml.ScalarNode) else ""
        if name not in KEYS or (value.tag == _NULL_TAG):
            continue
        if name in fields:
            raise _error(f"`{name}` is given twice", key, path)
        fields[name] = _field(name, value, path)
    return fields


def _field(name: str, value: yaml.Node, path: Path | str) -> str:
    if name == "published":
        found = to_iso_date(value.value)
        if found is None:
            raise _error("`published` is not a date; write it as 2026-03-13", value, path)
        return found
    if value.tag not in _STRING_TAGS or not str(value.value).strip():
        raise _error(f"`{name}` must be text; put it in quotes", value, path)
    return str(value.value).strip()


def _error(what: str, node: yaml.Node, path: Path | str) -> FactcheckError:
    # The YAML begins on the file's second line, and marks count from 0.
    mark = node.start_mark
    return FactcheckError(what, path=path, line=mark.line + 2, column=mark.column + 1)
