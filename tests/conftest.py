from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import settings

from lettertrans.cli import main

# No test is about time or luck: a busy machine must not make one fail, nor an example that nobody can draw again.
# `bash benchmarks/run fuzz` and `pytest --hypothesis-profile=random` look for new ones.
settings.register_profile("random", deadline=None)
settings.register_profile("lettertrans", deadline=None, derandomize=True)
settings.load_profile("lettertrans")

LETTER = """\
---
title: An open letter
date: 2024-05-20
lang: en
---

# An open letter

We write to you with **grave concern**. Read [the report](https://example.org/report) first.

1. Protect the press.
2. Respect the rule of law.

Thank you.
"""

SETTINGS = """\
languages = ["mn", "ja", "sv"]
require = "translated"

[language.ja]
wip = true
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ran:
    """How a command ended, and what it said."""

    code: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture
def campaign_folder(tmp_path: Path) -> Path:
    """A campaign with one short letter in three languages; nothing is updated yet."""
    (tmp_path / "source").mkdir()
    (tmp_path / "source" / "letter.md").write_text(LETTER, encoding="utf-8")
    (tmp_path / "lettertrans.toml").write_text(SETTINGS, encoding="utf-8")
    return tmp_path


@pytest.fixture
def lettertrans(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]) -> Run:
    """Runs the real command line in this process, in the test's folder; never a traceback."""

    def run(*words: object, cwd: Path = tmp_path) -> Ran:
        monkeypatch.chdir(cwd)
        monkeypatch.setattr(sys, "argv", ["lettertrans", *map(str, words)])
        with pytest.raises(SystemExit) as leaving:
            main()
        out, err = (text.decode("utf-8", "surrogateescape") for text in capsysbinary.readouterr())
        assert "Traceback" not in err, err
        assert isinstance(leaving.value.code, int)
        return Ran(code=leaving.value.code, out=out, err=err)

    return run
