"""Findings as SARIF 2.1.0, for code scanning on GitHub and for editors.

The form is that of the OASIS standard; the limits are those of docs.github.com, "SARIF support for code scanning".
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any
from urllib.parse import quote

from lettertrans.model import Finding, Severity
from lettertrans.reports.report import WEIGHT, Report, in_order, is_unfinished
from lettertrans.reports.safety import as_json

LIMIT = 25_000
"""Results that GitHub takes of one run."""

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def render(report: Report) -> str:
    """One run with a result for each finding; beyond what GitHub takes, the least serious are counted only.

    A fingerprint is made of code, letter, language and msgid, so that it stays when lines move. Addresses of files are
    relative to the root of the repository.
    """
    weighed = sorted(in_order(report.findings), key=lambda found: (WEIGHT[found.severity], is_unfinished(found)))
    kept = in_order(weighed[:LIMIT])
    codes = list(dict.fromkeys([*report.rules, *sorted({finding.code for finding in kept})]))
    run: dict[str, Any] = {
        "tool": {"driver": _driver(report, codes)},
        "invocations": [_invocation(len(weighed) - len(kept))],
        "columnKind": "unicodeCodePoints",
        "results": _results(report, kept, codes),
    }
    return as_json({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def _driver(report: Report, codes: Sequence[str]) -> dict[str, Any]:
    rules = []
    for code in codes:
        about = report.rules.get(code) or code.replace(".", ": ", 1).replace("-", " ")
        rules.append({"id": code, "shortDescription": {"text": about}})
    return {"name": "lettertrans", **({"version": report.version} if report.version else {}), "rules": rules}


def _invocation(left_out: int) -> dict[str, Any]:
    if not left_out:
        return {"executionSuccessful": True}
    message = {"text": f"{left_out:,} more findings, the least serious ones, are left out"}
    return {
        "executionSuccessful": True,
        "toolExecutionNotifications": [{"level": "warning", "message": message}],
    }


def _results(report: Report, findings: Iterable[Finding], codes: Sequence[str]) -> list[dict[str, Any]]:
    index = {code: at for at, code in enumerate(codes)}
    seen: Counter[str] = Counter()
    results = []
    for finding in findings:
        mark = _fingerprint(finding)
        seen[mark] += 1
        results.append(
            {
                "ruleId": finding.code,
                "ruleIndex": index[finding.code],
                "level": Severity(finding.severity).value,
                "message": {"text": _message(finding)},
                "locations": [{"physicalLocation": _location(report, finding)}],
                "partialFingerprints": {"lettertrans/v1": f"{mark}:{seen[mark]}"},
                "properties": {"letter": finding.letter, "language": finding.language},
            }
        )
    return results


def _fingerprint(finding: Finding) -> str:
    place = [finding.letter, finding.language] if finding.letter else [finding.path]
    return hashlib.sha256(json.dumps([finding.code, *place, finding.msgid]).encode()).hexdigest()[:32]


def _message(finding: Finding) -> str:
    # "[words](address)" would be a link; a zero width space between the brackets makes it words
    text = "\n".join(filter(None, (finding.message, finding.hint))).replace("](", "]\u200b(")
    return text or finding.code or "finding"


def _location(report: Report, finding: Finding) -> dict[str, Any]:
    location: dict[str, Any] = {"artifactLocation": _address(report.in_repository(finding.path))}
    if finding.path and finding.line > 0:
        location["region"] = {"startLine": finding.line}
    return location


def _address(path: str) -> dict[str, str]:
    """Where the file is; the root of the repository for what is in no file, since GitHub takes no result without."""
    if path.startswith("/"):
        return {"uri": f"file://{_quoted(path)}"}
    return {"uri": _quoted(path) or ".", "uriBaseId": "%SRCROOT%"}


def _quoted(path: str) -> str:
    try:
        return quote(path.encode("utf-8", "surrogateescape"))  # bytes of a file name that is no UTF-8
    except UnicodeEncodeError:
        return quote(path.encode("utf-8", "surrogatepass"))
