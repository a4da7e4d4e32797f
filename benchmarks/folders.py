"""Where things are: the tree under test, and the cache that everything fetched, made or measured goes to."""

from __future__ import annotations

import shutil
from pathlib import Path

BENCHMARKS = Path(__file__).resolve().parent
ROOT = BENCHMARKS.parent
CACHE = ROOT / ".cache" / "benchmarks"
DOCUMENTS = BENCHMARKS / "documents"
"""Documents written for the benchmarks, rich in what tools of this kind lose."""


def cached(*parts: str) -> Path:
    """A folder of the cache, made when missing."""
    folder = CACHE.joinpath(*parts)
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def emptied(*parts: str) -> Path:
    """A folder of the cache with nothing in it."""
    shutil.rmtree(CACHE.joinpath(*parts), ignore_errors=True)
    return cached(*parts)
