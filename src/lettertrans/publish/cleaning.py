"""The allow-list that everything between <main> and </main> has to pass, whoever typed it."""

from __future__ import annotations

import re

from lettertrans.publish.addresses import as_browsers_read, may_lead, may_load

_TAGS = frozenset(
    "a abbr address article b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em "
    "figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp section small span "
    "strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr".split()
)
_ATTRIBUTES = {
    "*": {"lang", "dir", "title", "id"},
    "a": {"href"},
    "bdo": {"dir"},
    "details": {"open"},
    "img": {"src", "alt", "width", "height"},
    "li": {"value"},
    "ol": {"start", "reversed"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
    "time": {"datetime"},
}
_OURS = {
    "a": {"role": {"doc-noteref", "doc-backlink"}},
    "div": {"tabindex": {"0"}, "role": {"doc-endnotes"}},
}
_CLASSES = {
    "div": {"wide", "notes"},
    "li": {"task"},
    "td": {"left", "center", "right"},
    "th": {"left", "center", "right"},
}
_VALUES = {
    "lang": r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*",
    "dir": r"ltr|rtl|auto",
    "id": r"[^\s]+",
    "scope": r"row|col|rowgroup|colgroup",
    "datetime": r"[0-9TZWPYMDHS:.+ -]+",
    "start": r"-?[0-9]{1,9}",
    "value": r"-?[0-9]{1,9}",
    "width": r"[0-9]{1,5}",
    "height": r"[0-9]{1,5}",
    "colspan": r"[1-9][0-9]{0,2}",
    "rowspan": r"[1-9][0-9]{0,3}",
}
NO_PICTURE = "data:,"
"""What stands for a picture that may not be loaded: an address of nothing, so that its words are shown."""

_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)|<[?!].*?(?:>|\Z)", re.DOTALL)
_UNREAD = re.compile(r"<(script|style|template)\b[^>]*>.*?</\1\s*>", re.DOTALL | re.IGNORECASE)
_TAG = re.compile(r"</?([A-Za-z][A-Za-z0-9-]*)(?:[^>\"']|\"[^\"]*\"|'[^']*')*>")
_UNFIT = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]")


def clean(html: str) -> str:
    """html with only what the list allows: no script, style, handler or frame, and no address but for may_lead.

    What is left is well formed. An id stays with the first that has it.
    """
    import nh3

    cleaner = nh3.Cleaner(
        tags=set(_TAGS),
        attributes=_ATTRIBUTES,
        attribute_filter=_AttributeFilter(),
        tag_attribute_values=_OURS,
        allowed_classes=_CLASSES,
        url_schemes={"http", "https", "mailto", "data"},  # which of them where, the filter says
        link_rel=None,
    )
    return cleaner.clean(html)


def whole_tags(html: str) -> str:
    """A piece of raw HTML with nothing in it that could swallow what comes after: known tags, whole, and text."""
    html = _UNREAD.sub("", _COMMENT.sub("", html))
    out, position = [], 0
    for tag in _TAG.finditer(html):
        out += [html[position : tag.start()].replace("<", "&lt;"), tag[0] if tag[1].lower() in _TAGS else ""]
        position = tag.end()
    return "".join(out) + html[position:].replace("<", "&lt;")


def without_unfit_letters(text: str) -> str:
    """text without the control characters and noncharacters that HTML forbids."""
    return _UNFIT.sub("\ufffd", text)


class _AttributeFilter:
    """Judges one attribute after another; knows which ids it has seen."""

    def __init__(self) -> None:
        self._ids: set[str] = set()

    def __call__(self, tag: str, attribute: str, value: str) -> str | None:
        del tag
        if attribute == "href":
            return as_browsers_read(value) if may_lead(value) else None
        if attribute == "src":
            return as_browsers_read(value) if may_load(value) else NO_PICTURE
        if attribute in _VALUES and not re.fullmatch(_VALUES[attribute], value, re.IGNORECASE):
            return None
        if attribute == "id":
            if value in self._ids:
                return None
            self._ids.add(value)
        return value
