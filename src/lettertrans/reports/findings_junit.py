"""Findings as JUnit XML, for the test pages of Jenkins, GitLab, Azure and CircleCI.

A catalog is a suite, and a code is a test in it that passes, fails or is skipped: tests keep their names from run to
run, so that the pages can tell what is new. The form is what the schema of Jenkins' xUnit plugin allows.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from lettertrans.model import Finding, Severity
from lettertrans.reports.report import Checked, Report, in_order, summed_up
from lettertrans.reports.safety import cut, printable, xml_text

_LONGEST = 300
_SENTENCE = 100


def render(report: Report) -> str:
    """A suite for each letter and language, a test for each code; errors fail it, warnings skip it, notes are output.

    The file stands in the suite, the lines in the output. What is in no catalog has a suite by its file.
    """
    findings: defaultdict[Checked, list[Finding]] = defaultdict(list)
    for catalog in report.checked:
        findings[catalog] = []
    for finding in in_order(report.findings):
        findings[Checked(letter=finding.letter, language=finding.language, path=finding.path)].append(finding)
    suites = [_suite(report, catalog, found) for catalog, found in findings.items()]
    failures = sum(_is_failure(of_code) for found in findings.values() for of_code in _by_code(found).values())
    tests = sum(len(_codes(report, catalog, found)) for catalog, found in findings.items())
    head = _attributes(name="lettertrans", tests=str(tests), failures=str(failures), errors="0", time="0")
    body = "\n".join(chain.from_iterable(suites))
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<testsuites{head}>\n{body}\n</testsuites>\n'


def _codes(report: Report, catalog: Checked, findings: Iterable[Finding]) -> list[str]:
    # what could not be read has passed nothing
    passed = report.rules if catalog in report.checked else ()
    return list(dict.fromkeys([*passed, *(finding.code for finding in findings)])) or ["check"]


def _by_code(findings: Iterable[Finding]) -> dict[str, list[Finding]]:
    found: defaultdict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        found[finding.code].append(finding)
    return found


def _suite(report: Report, catalog: Checked, findings: Sequence[Finding]) -> Iterator[str]:
    path = report.in_repository(catalog.path)
    name = ".".join(filter(None, (catalog.letter, catalog.language))) or path or "lettertrans"
    codes, by_code = _codes(report, catalog, findings), _by_code(findings)
    failures = sum(map(_is_failure, by_code.values()))
    skipped = sum(map(_is_skipped, by_code.values()))
    counts = {"tests": len(codes), "failures": failures, "errors": 0, "skipped": skipped, "time": 0}
    numbers = {key: str(value) for key, value in counts.items()}
    yield f"<testsuite{_attributes(name=name, **numbers, **({'file': path} if path else {}))}>"
    for code in codes:
        yield from _test(report, name, code, by_code.get(code, ()))
    yield "</testsuite>"


def _test(report: Report, suite: str, code: str, findings: Sequence[Finding]) -> Iterator[str]:
    head = f"  <testcase{_attributes(classname=suite, name=code or 'check', time='0')}"
    if not findings:
        yield f"{head}/>"
        return
    yield f"{head}>"
    body = "\n".join(_lines(report, findings))
    facts = _attributes(type=code, message=_message(findings))
    if _is_failure(findings):
        yield f"    <failure{facts}>{body}</failure>"
    elif _is_skipped(findings):
        yield f"    <skipped{facts}/>"
    if not _is_failure(findings):
        yield f"    <system-out>{body}</system-out>"
    yield "  </testcase>"


def _message(findings: Sequence[Finding]) -> str:
    """The first of the weightiest, and how many more there are."""
    first = next((found for found in findings if found.severity is Severity.ERROR), findings[0])
    more = len(findings) - 1
    return cut(first.message, _LONGEST) + (f" (and {more:,} more)" if more else "")


def _lines(report: Report, findings: Sequence[Finding]) -> Iterator[str]:
    for told in summed_up(findings):
        finding = told.finding
        line = f":{finding.line}" if finding.line else ""
        where = report.in_repository(finding.path) + line
        sentence = f" “{cut(printable(finding.msgid), _SENTENCE)}”" if finding.msgid and not told.others else ""
        yield xml_text(f"{where}{': ' if where else ''}{finding.severity}: {told.message}{sentence}")
    for hint in dict.fromkeys(finding.hint for finding in findings):
        if hint:
            yield xml_text(hint)


def _is_failure(findings: Iterable[Finding]) -> bool:
    return any(finding.severity is Severity.ERROR for finding in findings)


def _is_skipped(findings: Iterable[Finding]) -> bool:
    severities = {finding.severity for finding in findings}
    return Severity.WARNING in severities and Severity.ERROR not in severities


def _attributes(**values: str) -> str:
    return "".join(f' {name}="{xml_text(value)}"' for name, value in values.items())
