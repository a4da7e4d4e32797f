from __future__ import annotations

from time import perf_counter

import pytest
from tests.checks.examples import view_of

from lettertrans.checks.links import CHECK
from lettertrans.model import Finding


def findings(source: str, target: str) -> list[Finding]:
    return list(CHECK.find(view_of("mn", source, (target,), segmentation="paragraph")))


@pytest.mark.parametrize(
    ("source", "target", "codes"),
    [
        ("Write to a@b.org.", "a@b.org.", []),
        ("Write to a@b.org.", "a@b.org-руу бич.", []),
        ("See https://example.org now.", "https://example.org-ийг үз.", []),
        ("See https://example.org now.", "HTTPS://EXAMPLE.ORG үз.", []),
        ("See https://example.org now.", "https://example.org/b-г үз.", ["links.changed"]),
        ("See https://example.org/a now.", "https://example.org-ийг үз.", ["links.changed"]),
        ("See https://example.org and https://example.org/a now.", "https://example.org/a-г үз.", ["links.dropped"]),
    ],
)
def test_an_address_with_an_ending_is_that_address(source: str, target: str, codes: list[str]) -> None:
    assert [finding.code for finding in findings(source, target)] == codes


def addresses(begin: str) -> str:
    return " ".join(f"{begin}{number}.org" for number in range(5_000))


@pytest.mark.parametrize(
    ("source", "target", "amount"),
    [
        (addresses("http://a"), addresses("http://a"), 0),
        (addresses("http://a"), addresses("http://b"), 1),
        (addresses("http://a.co/x"), addresses("http://а.co/x"), 6),
        ("Words here.", "javascript:a " * 8_000, 1),
        ("Words here.", " ".join(f"a{number}://x" for number in range(9_000)), 6),
        ("Words here.", "http://a" + "\u0300" * 100_000, 1),
    ],
)
def test_thousands_of_addresses_take_no_time(source: str, target: str, amount: int) -> None:
    view = view_of("mn", source, (target,), segmentation="paragraph")
    start = perf_counter()
    assert len(list(CHECK.find(view))) == amount
    assert perf_counter() - start < 2


def test_the_same_is_said_once_and_much_is_summed_up() -> None:
    same = findings("Words here.", "javascript:a JavaScript:b vbscript:c " * 100)
    assert [finding.message for finding in same if finding.code == "links.scheme"] == [
        "“JavaScript:”: a letter links to pages and mail addresses alone",
        "“vbscript:”: a letter links to pages and mail addresses alone",
    ]
    many = findings("Words here.", " ".join(f"a{number}://x" for number in range(12)))
    assert [finding.code for finding in many] == ["links.scheme"] * 5 + ["links.added"]
    assert many[4].message.endswith(", and 7 more like this")
