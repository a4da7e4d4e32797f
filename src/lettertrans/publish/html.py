"""An edition as one plain HTML page that needs nothing else: no script, no font or picture from elsewhere."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from lettertrans.languages import Direction
from lettertrans.publish.body import body_html
from lettertrans.publish.cleaning import without_unfit_letters
from lettertrans.publish.edition import Edition, body_of, front_matter_of, notices_of, title_of

if TYPE_CHECKING:
    from jinja2 import Environment, Template

_TEMPLATES = Path(__file__).parent / "templates"
_FULL_STOPS = ".。．᠃ "


@dataclass(frozen=True, slots=True, kw_only=True)
class HtmlFormat:
    """One self-contained page."""

    name: str = "html"
    suffix: str = ".html"

    def render(self, edition: Edition) -> bytes:
        """The page as UTF-8."""
        return page(edition).encode()


def page(edition: Edition) -> str:
    """The page. A draft says so at its head, on every printed sheet, in its title and to search engines."""
    from markupsafe import Markup

    style = stylesheet(edition)
    body = body_html(body_of(edition))
    front = front_matter_of(edition)
    text = _template("page.html").render(
        edition=edition,
        language=edition.language,
        direction="rtl" if edition.language.direction is Direction.RTL else "ltr",
        vertical=_is_vertical(edition),
        security=security_policy(style),
        style=Markup(style),  # noqa: S704 (ours; see stylesheet)
        title=title_of(edition),
        has_heading="<h1" in body,
        notices=notices_of(edition),
        description=front.get("description") or front.get("summary") or "",
        attribution=front.get("attribution", ""),
        body=Markup(body),  # noqa: S704 (cleaned)
    )
    return without_unfit_letters(text)


def stylesheet(edition: Edition) -> str:
    """The style sheet, with the language's own fonts first; whatever words stand in it, they stay words."""
    from markupsafe import Markup

    fonts = edition.language.fonts
    generic = "serif" if any("Serif" in font for font in fonts[:1]) else "sans-serif"
    return _template("page.css").render(
        fonts=Markup(", ".join([*map(css_string, fonts), generic])),  # noqa: S704 (nothing but letters in quotes)
        draft_notice=Markup(css_string(edition.language.draft_notice)),  # noqa: S704
        draft=edition.draft,
        notices=notices_of(edition),
        vertical=_is_vertical(edition),
    )


def security_policy(style: str) -> str:
    """What a browser may do with the page: show this one style sheet, and pictures in it or beside it."""
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; img-src 'self' data:; base-uri 'none'; form-action 'none'"


def css_string(text: str) -> str:
    """text as a CSS string, with everything but ASCII letters, digits and blanks written as its code point."""
    escaped = re.sub(r"[^\w -]", lambda found: f"\\{ord(found[0]):x} ", text, flags=re.ASCII)
    return f'"{escaped}"'


def _is_vertical(edition: Edition) -> bool:
    return edition.language.direction is Direction.TTB


def _template(name: str) -> Template:
    return _environment().get_template(name)


@cache
def _environment() -> Environment:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["without_full_stop"] = lambda notice: notice.rstrip(_FULL_STOPS)
    return environment
