"""What a page says of itself in its head: title, author, site, address, date and language."""

from __future__ import annotations

import datetime
import re

from lettertrans.source.importing.characters import one_line
from lettertrans.source.importing.facts import Facts
from lettertrans.source.importing.html.addresses import safe_address, scheme_of
from lettertrans.source.importing.html.tree import Element, elements, text_of
from lettertrans.source.importing.shape.dates import date_line, machine_date

_TITLES = ("og:title", "citation_title", "dc.title", "dcterms.title", "twitter:title")
_AUTHORS = ("author", "citation_author", "dc.creator", "dcterms.creator", "article:author")
_DATES = (
    "article:published_time",
    "citation_publication_date",
    "dc.date",
    "dcterms.date",
    "dcterms.created",
    "date",
    "datepublished",
)
_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*\Z")
_BETWEEN_TITLE_AND_SITE = re.compile(r"\s+[|–—·»-]\s+")


def html_facts(tree: Element) -> Facts:
    """The facts in a whole page, head included."""
    found = tuple(elements(tree))
    meta = _meta(found)
    site = (_first(meta, _AUTHORS), meta.get("og:site_name", ""), page_address(tree))
    return Facts(
        title=_first(meta, _TITLES) or _title(found) or None,
        date=_date(found, meta),
        lang=_language(found, meta),
        attribution=", ".join(dict.fromkeys(part for part in site if part)) or None,
    )


def page_address(tree: Element) -> str:
    """Where the page says that it stands; empty where it does not say."""
    found = tuple(elements(tree))
    canonical = [
        one.get("href") for one in found if one.tag == "link" and "canonical" in one.get("rel").lower().split()
    ]
    base = [one.get("href") for one in found if one.tag == "base"]
    for address in (*canonical, _meta(found).get("og:url", ""), *base):
        if scheme_of(address) in ("http", "https"):
            return safe_address(address) or ""
    return ""


def _meta(found: tuple[Element, ...]) -> dict[str, str]:
    values: dict[str, str] = {}
    for one in found:
        name = one.get("property") or one.get("name") or one.get("itemprop")
        if one.tag == "meta" and name:
            values.setdefault(name.lower(), one_line(one.get("content")))
    return values


def _first(meta: dict[str, str], names: tuple[str, ...]) -> str:
    return next((meta[name] for name in names if meta.get(name)), "")


def _title(found: tuple[Element, ...]) -> str:
    """The longest part of the page's title: the rest is the site's name."""
    text = next((one_line(text_of(one)) for one in found if one.tag == "title"), "")
    return max(_BETWEEN_TITLE_AND_SITE.split(text), key=len)


def _date(found: tuple[Element, ...], meta: dict[str, str]) -> datetime.date | None:
    times = [one.get("datetime") or one_line(text_of(one)) for one in found if one.tag == "time"]
    told = (text for text in (_first(meta, _DATES), *times) if text)
    return next((date for text in told if (date := machine_date(text) or date_line(text))), None)


def _language(found: tuple[Element, ...], meta: dict[str, str]) -> str | None:
    told = [one.get("lang") or one.get("xml:lang") for one in found if one.tag == "html"]
    tags = (tag.replace("_", "-") for tag in (*told, meta.get("og:locale", "")))
    return next((tag for tag in tags if is_language_tag(tag)), None)


def is_language_tag(text: str) -> bool:
    """Whether it has the form of a BCP 47 tag: "en", "mn-Mong"."""
    return bool(_TAG.match(text))
