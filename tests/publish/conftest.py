from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable
from typing import Any
from urllib.parse import urljoin, urlsplit

import pytest
from justhtml import JustHTML

from lettertrans.languages import find
from lettertrans.model import State
from lettertrans.publish import Edition

SITE = "https://letter.example/2024/"
OUTSIDE = {"script", "style", "iframe", "object", "embed", "link", "meta", "base", "form", "input", "button", "svg"}


@pytest.fixture(scope="session")
def edition() -> Callable[..., Edition]:
    """Makes an edition: published Swedish, if nothing else is said."""

    def make(markdown: str, tag: str = "sv", **facts: Any) -> Edition:
        given: dict[str, Any] = {"language": find(tag), "state": State.REVIEWED, "draft": False, "total": 9}
        return Edition(letter="open-letter", markdown=markdown, **given | facts)

    return make


@pytest.fixture(scope="session")
def parsed() -> Callable[[str], JustHTML]:
    """Reads a page as the HTML standard says, and refuses it with the first error."""
    return lambda html: JustHTML(html, strict=True, sanitize=False)


@pytest.fixture(scope="session")
def harmless(parsed: Callable[[str], JustHTML]) -> Callable[[str], JustHTML]:
    """Reads a page and asserts that nothing in it can run, or be loaded from elsewhere, or pass for our own marks."""

    def check(html: str) -> JustHTML:
        page = parsed(html)
        assert [child.name for child in page.query("body > *") if child.name != "header"][:1] == ["main"]
        assert not OUTSIDE & {node.name for node in page.query("body *")}
        assert not page.query("main .notice, main .watermark, main header, main footer")
        for node in page.query("*"):
            for name, value in (node.attrs or {}).items():
                assert not name.startswith("on")
                assert name not in ("style", "srcdoc", "srcset", "formaction", "ping", "target", "xlink:href")
                assert name not in ("href", "src") or leads_nowhere_bad(node.name, value or "")
        ids = [(node.attrs or {})["id"] for node in page.query("[id]")]
        assert len(ids) == len(set(ids))
        assert_policy_holds(page)
        return page

    return check


def leads_nowhere_bad(tag: str, address: str) -> bool:
    """Whether a browser that is on our site stays on it, or follows a link that says where it leads."""
    if address.lower().startswith(("http:", "https:", "mailto:")):
        return tag == "a"
    if tag == "img" and address.startswith(("data:image/", "data:,")):
        return True
    landed = urlsplit(urljoin(SITE, address.replace("\\", "/")))
    return (landed.scheme, landed.netloc) == ("https", "letter.example")


def assert_policy_holds(page: JustHTML) -> None:
    (style,) = page.query("style")
    digest = base64.b64encode(hashlib.sha256(style.to_text(separator="", strip=False).encode()).digest()).decode()
    (policy,) = page.query("meta[http-equiv]")
    rules = str((policy.attrs or {})["content"]).split("; ")
    assert rules[0] == "default-src 'none'"
    assert f"style-src 'sha256-{digest}'" in rules
    assert not any(rule.startswith(("script-src", "font-src", "connect-src")) or "unsafe" in rule for rule in rules)
