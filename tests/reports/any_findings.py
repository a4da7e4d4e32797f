"""Findings for tests: usual ones, hostile ones, and any at all."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from lettertrans.model import Finding, Severity
from lettertrans.reports.report import Checked, Report

HOSTILE = (
    "\x1b]0;title\x07\x1b[2J",
    "a\r\nb: error: forged",
    "\n::add-mask::secret",
    "  ::stop-commands::x",
    "%0A::error::forged",
    "##[add-mask]secret",
    "##vso[task.setvariable variable=x]y",
    "]]></failure><failure>",
    "<script>alert(1)</script> & \"'",
    "a|b`c`*d*_e_~f~[x](https://evil.example)![i](u)<b>",
    "@everyone #12 :smile: www.evil.example https://evil.example a@b.example GH-12 owner/repo#3",
    "\u202eevil\u2066 \u200f",
    "\udcff\ud83d.po",
    "\x00\ufffe\uffff\x85\u2028",
    "::error file=a,line=1::x",
    "/absolute/path.po",
    "//host/share.po",
    "C:\\letters\\a.po",
    "../outside.po",
    "javascript:alert(1)",
    "-",
    "|",
    "\\",
    "",
)
TEXTS = st.text(max_size=40) | st.sampled_from(HOSTILE) | st.characters(categories=["Cc", "Cs", "Cn", "Zl", "Po"])
FINDINGS = st.builds(
    Finding,
    code=TEXTS | st.sampled_from(["complete.stale", "links.changed"]),
    severity=st.sampled_from(Severity),
    message=TEXTS,
    path=TEXTS,
    line=st.integers(0, 10**6),
    language=TEXTS,
    letter=TEXTS,
    msgid=TEXTS,
    hint=TEXTS,
)
CHECKED = st.builds(Checked, letter=TEXTS, language=TEXTS, path=TEXTS)
REPORTS = st.builds(
    Report,
    findings=st.lists(FINDINGS, max_size=12),
    checked=st.lists(CHECKED, max_size=3),
    rules=st.dictionaries(TEXTS, TEXTS, max_size=3),
    folder=st.sampled_from(["", "..", "campaigns/mongolia"]),
    repository_folder=st.sampled_from(["", "campaigns/mongolia"]),
    width=st.none() | st.integers(1, 200),
    verbose=st.booleans(),
)


def finding(code: str = "links.changed", severity: Severity = Severity.ERROR, **facts: Any) -> Finding:
    return Finding(code=code, severity=severity, **{"message": "the link is lost"} | facts)


def untranslated(amount: int, path: str = "locales/sv/a.po", severity: Severity = Severity.WARNING) -> list[Finding]:
    return [
        finding(
            "complete.untranslated",
            severity,
            message="not translated",
            path=path,
            line=10 * number,
            letter="a",
            language="sv",
            msgid=f"Sentence {number}.",
            hint="translate it",
        )
        for number in range(1, amount + 1)
    ]
