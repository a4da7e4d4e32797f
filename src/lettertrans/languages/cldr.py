"""Facts from CLDR, as Babel carries it, about languages that have no file of their own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lettertrans.languages.facts import Language
from lettertrans.languages.reading import direction_of
from lettertrans.languages.tags import script_of

if TYPE_CHECKING:
    from babel import Locale

_NO_SPACE_BETWEEN_SENTENCES = frozenset({"Hans", "Hant", "Jpan"})
_WITHOUT_JOINERS = frozenset({"Armn", "Cyrl", "Geor", "Grek", "Hans", "Hant", "Hebr", "Jpan", "Kore", "Latn"})
_FONTS = {
    **dict.fromkeys(("Cyrl", "Grek", "Latn"), ("Noto Serif", "Noto Sans")),
    "Hans": ("Noto Serif CJK SC", "Noto Sans CJK SC"),
    "Hant": ("Noto Serif CJK TC", "Noto Sans CJK TC"),
    "Jpan": ("Noto Serif CJK JP", "Noto Sans CJK JP"),
    "Kore": ("Noto Serif CJK KR", "Noto Sans CJK KR"),
}
_DATE_FIELDS = re.compile(r"'([^']*)'|y+|(M{4}|M{1,2}(?!M))|(d{1,2}(?!d))|([A-Za-z]+)")


def cldr_language(tag: str) -> Language | None:
    """What CLDR says of a tag in standard form; None where it does not know the language by name and script.

    Babel carries neither alphabets nor quotation marks, so these stay empty.
    """
    tag = _current(tag)
    locale = _locale(tag)
    if locale is None or not locale.display_name:
        return None
    script = _script(locale)
    pattern, months = _date(locale)
    return Language(
        tag=tag,
        name=locale.english_name or tag,
        autonym=locale.display_name,
        script=script,
        direction=direction_of(script),
        plural_forms=_plural_forms(locale),
        posix=tag.replace("-", "_"),
        joiner="" if script in _NO_SPACE_BETWEEN_SENTENCES else " ",
        invisible="" if script in _WITHOUT_JOINERS else "\u200c\u200d",
        date_pattern=pattern,
        months=months,
        fonts=_FONTS.get(script, ()),
    )


def _locale(tag: str) -> Locale | None:
    from babel import Locale, UnknownLocaleError

    try:
        locale = Locale.parse(tag, sep="-")
    except (UnknownLocaleError, ValueError):
        return None
    asked = script_of(tag)
    # Babel answers kk-Latn with kk-Cyrl and mn-Phag with plain mn: another script is another language here
    return locale if not asked or asked == _script(locale) else None


def _current(tag: str) -> str:
    """The tag with the code that is used now: "de" for "deu", "he" for "iw"."""
    from babel.core import get_global

    language, *rest = tag.split("-")
    return "-".join([get_global("language_aliases").get(language, language).replace("_", "-"), *rest])


def _script(locale: Locale) -> str:
    from babel.core import get_global

    if locale.script:
        return locale.script
    likely = get_global("likely_subtags")
    full = likely.get(f"{locale.language}_{locale.territory}") or likely.get(locale.language, "")
    return script_of(full.replace("_", "-")) or "Latn"


def _plural_forms(locale: Locale) -> str:
    from babel.messages.plurals import PLURALS, get_plural

    if locale.language in PLURALS or str(locale) in PLURALS:
        return str(get_plural(str(locale)))
    return "nplurals=2; plural=(n != 1);" if locale.plural_form.tags else "nplurals=1; plural=0;"


def _date(locale: Locale) -> tuple[str, tuple[str, ...]]:
    """The long date as a pattern of ours and its months; empty where it asks for more than day, month and year."""
    named = False

    def ours(found: re.Match[str]) -> str:
        nonlocal named
        quoted, month, day, other = found.groups()
        named = named or month == "MMMM"
        if quoted is not None:
            return quoted
        return "{month}" if month else "{day}" if day else "\0" if other else "{year}"

    pattern = _DATE_FIELDS.sub(ours, str(locale.date_formats["long"].pattern))
    if "\0" in pattern or any(pattern.count(place) != 1 for place in ("{year}", "{month}", "{day}")):
        return "", ()
    names = locale.months["format"]["wide"]
    return pattern, tuple(str(names[number]) for number in range(1, 13)) if named else ()
