"""What of a page is the letter: without scripts, menus and forms, and only its main part. What goes is counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from lettertrans.source.importing.html.addresses import safe_address, scheme_of
from lettertrans.source.importing.html.tree import Element, Node, elements, rewrite, text_of

_NEVER_SHOWN = frozenset({"script", "style", "template", "head", "title", "meta", "link", "base", "param"})
_DROPPED = frozenset(
    "nav form dialog button input select textarea datalist noscript iframe object embed video audio canvas svg "
    "map".split()
)
_AROUND = frozenset({"header", "footer", "aside"})
_ROLES_AROUND = frozenset({"navigation", "search", "banner", "contentinfo", "complementary"})
_HIDDEN_CLASSES = frozenset({"visually-hidden", "sr-only", "screen-reader-text"})
_PERMALINKS = frozenset({"¶", "#", "§", "🔗", "⚓"})
_LEAST_SHARE = 0.2
_BEGINNING = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Pruned:
    """The part of a page that is the letter, and what of the page is not in it."""

    content: Element
    warnings: tuple[str, ...]


def prune(tree: Element, base: str) -> Pruned:
    """The letter in a page. base is the page's own address, empty where it is not known."""
    left_out: Counter[str] = Counter()
    page = rewrite(tree, lambda element: _kept(element, base, left_out))
    main, around = _main_part(page)
    return Pruned(content=main, warnings=(*_warnings(left_out), *_around_warning(around.split())))


def _kept(element: Element, base: str, left_out: Counter[str]) -> Iterable[Node]:
    if element.tag in _NEVER_SHOWN or _is_permalink(element):
        return
    if element.tag in _DROPPED and not (element.tag == "form" and _holds_letter(element)):
        left_out[f"<{element.tag}>"] += _words(element)
    elif _is_hidden(element):
        left_out["hidden parts"] += _words(element)
    elif element.tag == "a":
        yield _with_safe_link(element, base, left_out)
    elif element.tag == "img":
        yield from _picture(element, base, left_out)
    else:
        yield element


def _words(element: Element) -> int:
    return len(text_of(element).split())


def _is_permalink(element: Element) -> bool:
    return element.tag == "a" and element.get("href").startswith("#") and text_of(element).strip() in _PERMALINKS


def _holds_letter(form: Element) -> bool:
    """Some sites make one form of the whole page."""
    return any(element.tag in ("article", "main", "h1") for element in elements(form))


def _is_hidden(element: Element) -> bool:
    style = "".join(element.get("style").lower().split())
    by_style = "display:none" in style or "visibility:hidden" in style
    by_class = not _HIDDEN_CLASSES.isdisjoint(element.get("class").lower().split())
    return "hidden" in element.attributes or by_style or by_class


def _with_safe_link(link: Element, base: str, left_out: Counter[str]) -> Element:
    target = link.get("href")
    if not target or target.startswith("#"):
        return link
    address = safe_address(target, base)
    if address is None:
        left_out[f"link:{scheme_of(target) or 'broken'}"] += 1
        return replace(link, attributes={**link.attributes, "href": ""})
    left_out["link-kept:relative"] += not scheme_of(address)
    return replace(link, attributes={**link.attributes, "href": address})


def _picture(image: Element, base: str, left_out: Counter[str]) -> Iterable[Node]:
    """The picture by its address; what it shows in words where it has none that could be kept."""
    if image.get("width") in ("0", "1") or image.get("height") in ("0", "1"):
        return
    address = safe_address(image.get("src"), base)
    if address:
        left_out["image:kept"] += 1
        yield replace(image, attributes={**image.attributes, "src": address})
    else:
        left_out["image:dropped"] += 1
        yield f" {image.get('alt')} "


def _main_part(page: Element) -> tuple[Element, str]:
    """The main part by <main> or <article>, or the page without what stands around; and the text that is not in it."""
    found = tuple(elements(page))
    mains = [one for one in found if one.tag == "main" or one.get("role") == "main"]
    articles = [one for one in found if one.tag == "article" or one.get("role") == "article"]
    single = articles if len(articles) == 1 else [one for one in articles if _has_title(one)][:1]
    for part in (*single, *mains):
        if _words(part) > _LEAST_SHARE * _words(page):
            return part, text_of(_without(page, part))
    body = next((one for one in found if one.tag == "body"), page)
    around = " ".join(text_of(one) for one in elements(body) if _stands_around(one))
    return rewrite(body, lambda element: () if _stands_around(element) else (element,)), around


def _without(page: Element, part: Element) -> Element:
    return rewrite(page, lambda element: () if element is part else (element,))


def _has_title(element: Element) -> bool:
    return any(one.tag == "h1" for one in elements(element))


def _stands_around(element: Element) -> bool:
    around = element.tag in _AROUND or element.get("role").lower() in _ROLES_AROUND
    return around and not any(one.tag in ("h1", "article", "main") for one in elements(element))


def _warnings(left_out: Counter[str]) -> Iterable[str]:
    tags = {what: count for what, count in left_out.items() if ":" not in what and count}
    if tags:
        listed = ", ".join(f"{what} ({count} words)" for what, count in tags.items())
        yield f"left out: {listed}"
    for what, count in left_out.items():
        kind, _, scheme = what.partition(":")
        if kind == "link":
            yield f"links left out, their words stay ({scheme} addresses may not stand in a letter): {count}"
    if relative := left_out["link-kept:relative"]:
        yield f"links to places on the old site, to be written in full: {relative}"
    if kept := left_out["image:kept"]:
        yield f"pictures still at their old addresses, to be copied if they belong to the letter: {kept}"
    if dropped := left_out["image:dropped"]:
        yield f"pictures left out, with their descriptions, if any, in their places: {dropped}"


def _around_warning(around: Sequence[str]) -> Iterator[str]:
    if around:
        beginning = " ".join(around[:_BEGINNING])
        yield f"words around the letter left out: {len(around)}, beginning: {beginning} …"
