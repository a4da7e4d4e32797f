"""Nothing that a translator types can make a check fail, or take a time that grows with more than its length.

No test here looks at a clock: a time that squares is felt by whoever waits.
"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.checks.examples import view_of

from lettertrans.checks.view import Check, View
from lettertrans.model import Finding
from lettertrans.plugins import Group, load, names

TAGS = ("bua", "ja", "mn", "mn-Mong", "sv", "xal", "fr", "ar")
NAMES = [name for name in names(Group.CHECKS) if name != "spelling"]  # it starts a program: see test_spelling.py
CHECKS = [check for name in NAMES if isinstance(check := load(Group.CHECKS, name), Check)]
LONG = 15_000
PIECES = (
    *"a а ア ᠠ 1 . , - ' ( ) [ ] { } < > & % * _ ~ ` / \\ @ : « » “ ” 「 」".split(),
    *"a. 1, 1. XI ab a@ a.b http://a http:// www. javascript: xn-- \\_ {0 [[ __A 百万 ,«a 以下は 翻訳 %s é".split(),
    "&amp;",
    *("1 000 ", "ab ", "a \u0301", " ,", "<x ", "TODO ", "ab ab ", "as an ai ", "here is the ", "I am sorry "),
    *("\u200b", "\u180e", "\u202f", "\u3000", "\ue000", "e\u0301", "\U0001f600\u200d", "хиймэл оюун"),
)


def findings(view: View) -> list[Finding]:
    return [finding for check in CHECKS for finding in check.find(view)]


@pytest.mark.parametrize("piece", PIECES)
@pytest.mark.parametrize("tag", ["mn", "ja"])
def test_a_long_translation_is_checked_in_no_time(piece: str, tag: str) -> None:
    msgstr = (piece * (LONG // len(piece) + 1))[:LONG]
    for finding in findings(view_of(tag, "We are 48 free people, see https://example.org for more.", (f"{msgstr}x",))):
        assert len(finding.message) < 400


@pytest.mark.parametrize("piece", [piece for piece in PIECES if piece.isalnum() or piece in "., -"])
def test_a_long_source_is_checked_in_no_time(piece: str) -> None:
    source = f"We {(piece * LONG)[:10_000].strip()} are"
    findings(view_of("sv", source, ("Vi är",)))


TYPED = st.text(st.one_of(st.characters(), st.sampled_from("".join(PIECES) + "0123456789\n ")), min_size=1, max_size=80)


@given(st.sampled_from(TAGS), TYPED)
def test_whatever_is_typed_is_checked(tag: str, msgstr: str) -> None:
    for finding in findings(view_of(tag, "In 2024 we wrote to **you** at [a](https://example.org).", (msgstr,))):
        assert finding.line == 10
        assert len(finding.message) < 400
        assert "\n" not in finding.message
        assert finding.code in CODES


CODES = {code for check in CHECKS for code in check.codes}
