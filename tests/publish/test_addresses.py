from __future__ import annotations

import pytest

from lettertrans.publish.addresses import may_lead, may_load


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org",
        "HTTP://example.org/a?b#c",
        "mailto:me@example.org",
        "#fn-1",
        "page.html",
        "/a",
        "../b",
        "?c",
        "",
    ],
)
def test_links_that_may_be_followed(address: str) -> None:
    assert may_lead(address)


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)", "JAVASCRIPT:x", " \x01javascript:x", "java\nscript:x", "data:text/html,x", "file:///x",
        "tel:1", "//evil.example", "\\\\evil.example", "/\\evil.example", " //evil.example", "/\t/evil.example",
    ],
)  # fmt: skip
def test_links_that_may_not(address: str) -> None:
    assert not may_lead(address)
    assert not may_load(address)


@pytest.mark.parametrize("address", ["x.png", "/x.png", "data:image/png;base64,AAAA"])
def test_pictures_in_the_page_and_beside_it(address: str) -> None:
    assert may_load(address)


@pytest.mark.parametrize("address", ["https://example.org/x.png", "data:image/svg+xml;base64,AA==", "data:,", ""])
def test_pictures_from_elsewhere(address: str) -> None:
    assert not may_load(address)
