from __future__ import annotations

import json
import re
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from lettertrans.model import Finding, Severity
from lettertrans.reports.findings import findings_json, findings_text
from lettertrans.reports.safety import printable


def finding(code: str = "markup.link", severity: Severity = Severity.ERROR, **facts: Any) -> Finding:
    return Finding(code=code, severity=severity, **{"message": "the link is lost"} | facts)


def untranslated(amount: int, path: str = "locales/sv/a.po") -> list[Finding]:
    return [
        finding("complete.untranslated", Severity.WARNING, message="not translated", path=path, line=10 * number)
        for number in range(1, amount + 1)
    ]


def test_one_line_a_finding_sorted_and_summed_up() -> None:
    found = [
        finding(path="locales/sv/b.po", line=3, hint="put it back"),
        finding(path="locales/sv/a.po", line=20),
        *untranslated(3),
        finding("unit.note", Severity.NOTE, message="look", path="locales/sv/a.po", line=3),
        finding("letter.odd", Severity.WARNING, message="odd", letter="open-letter", language="sv"),
        finding(path="source/a.md"),
    ]
    assert findings_text(found) == findings_text(reversed(found)) == """\
open-letter (sv): warning: odd [letter.odd]
locales/sv/a.po:3: note: look [unit.note]
locales/sv/a.po:10: warning: not translated [complete.untranslated]
locales/sv/a.po:20: error: the link is lost [markup.link]
locales/sv/a.po:20: warning: not translated [complete.untranslated]
locales/sv/a.po:30: warning: not translated [complete.untranslated]
locales/sv/b.po:3: error: the link is lost [markup.link]
    put it back
source/a.md: error: the link is lost [markup.link]
3 errors, 4 warnings, 1 note
"""  # fmt: skip


def test_what_is_not_done_yet_is_told_once_a_file() -> None:
    found = [*untranslated(500), *untranslated(4, "locales/sv/b.po"), finding(path="locales/sv/a.po", line=15)]
    assert findings_text(found) == """\
locales/sv/a.po:10: warning: not translated (and 499 more in this file) [complete.untranslated]
locales/sv/a.po:15: error: the link is lost [markup.link]
locales/sv/b.po:10: warning: not translated (and 3 more in this file) [complete.untranslated]
1 error, 504 warnings
"""  # fmt: skip
    assert findings_text(found, verbose=True).count("\n") == 506


def test_other_codes_are_never_summed_up() -> None:
    assert findings_text([finding(path="a.po", line=line) for line in range(1, 60)]).count("\n") == 60


def test_nothing_found() -> None:
    assert findings_text([]) == "no findings\n"
    told = json.loads(findings_json([]))
    assert told == {"version": 1, "summary": {"error": 0, "warning": 0, "note": 0}, "findings": []}


def test_colour_changes_nothing_but_colour() -> None:
    found = [finding(path="a.po", line=3, hint="put it back"), *untranslated(9)]
    coloured = findings_text(found, colour=True)
    assert "\x1b[31merror:\x1b[0m" in coloured
    assert re.sub(r"\x1b\[\d+m", "", coloured) == findings_text(found)


def test_json_tells_every_finding_whole() -> None:
    found = [*untranslated(9), finding(path="source/a.md", letter="a", language="mn", msgid="ᠮᠣᠩᠭᠣᠯ", hint="do")]
    text = findings_json(found)
    assert "ᠮᠣᠩᠭᠣᠯ" in text
    told = json.loads(text)
    assert (told["version"], told["summary"]) == (1, {"error": 1, "warning": 9, "note": 0})
    assert [Finding(**entry | {"severity": Severity(entry["severity"])}) for entry in told["findings"]] == found


TEXTS = st.text() | st.sampled_from(["\x1b]0;title\x07", "a\r\nb: error: forged", "\x9b2J", "\u202eevil", "\udcff.po"])


@given(message=TEXTS, path=TEXTS, hint=TEXTS, code=TEXTS, msgid=TEXTS)
def test_untrusted_text_cannot_reach_the_terminal_or_forge_a_line(
    message: str, path: str, hint: str, code: str, msgid: str
) -> None:
    found = [finding(code, message=message, path=path, hint=hint, msgid=msgid)]
    text = findings_text(found)
    assert text.count("\n") == (3 if hint else 2)
    assert len(text.splitlines()) == text.count("\n")
    report = findings_json(found)
    for seen in (text, report):
        assert printable(seen.replace("\n", "")) == seen.replace("\n", "")
        seen.encode()
    (told,) = json.loads(report)["findings"]
    assert (told["message"], told["path"], told["msgid"]) == (message, path, msgid)
