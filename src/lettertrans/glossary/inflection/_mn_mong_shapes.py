"""Words of the traditional Mongolian script by what they look like, and endings written apart by what they are.

A folded word is a row of written units (Unicode Technical Note #57), one private-use character each: letters that look
the same in their place are the same. A folded ending is APART and letters of one harmony, whichever of the mongolian
vowel separator, a narrow no-break space, a plain space and a hyphen stood before it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import cache, lru_cache

from lettertrans.glossary.folding import Folded, fold_pieces
from lettertrans.glossary.folding import fold as fold_spaces

APART = "\u180e"
_GLUED = "\u180a"
_MVS = "\u180e\u202f"
_HYPHENS = "-\u1806\u2010\u2011"
_SELECTOR = "[\u180b-\u180d\u180f]"
_LETTER = "[\u1820-\u1842]"
_SPACE = r"[ \t\r\n\f\v\u00a0\u2000-\u200a\u202f\u205f\u3000]"
_BREAK = r"[-\u1806\u2010\u00ad][ \t]*\r?\n[ \t]*"

_UNITS = (
    "A Aa B B2 C Ch Cr D Dd F G Gx H Hr Hx I Ix J K K2 L M Mvs N Nirugu O P R Rh S Sh Sz T U Ue Ux W Y Z Zr Zwj".split()
)
_SIGNS = {unit: chr(0xE000 + place) for place, unit in enumerate(_UNITS)}
SIGN = f"[\ue000-{max(_SIGNS.values())}]"

# Words of one harmony; _CLASSES has the other. ᠯᠤᠭ᠎ᠠ ends in an a that is written apart itself.
_ENDINGS = (
    "ᠶᠢᠨ ᠤᠨ ᠤ ᠶᠢ ᠢ ᠳᠤ ᠲᠤ ᠳᠤᠷ ᠲᠤᠷ ᠠᠴᠠ ᠪᠠᠷ ᠢᠶᠠᠷ ᠲᠠᠢ ᠲᠠᠶᠢ ᠯᠤᠭ\u180eᠠ ᠯᠤᠭᠠ ᠪᠠᠨ ᠢᠶᠠᠨ ᠤᠳ ᠨᠤᠭᠤᠳ ᠨᠠᠷ ᠴᠤᠳ ᠴᠤᠤᠯ "
    "ᠳᠠᠭᠠᠨ ᠲᠠᠭᠠᠨ ᠠᠴᠠᠭᠠᠨ ᠲᠠᠢᠭᠠᠨ ᠲᠠᠶᠢᠭᠠᠨ ᠶᠤᠭᠠᠨ ᠨᠤᠭᠠᠨ ᠪᠠᠷᠢᠶᠠᠨ ᠢᠶᠠᠷᠢᠶᠠᠨ ᠤᠨᠢᠶᠠᠨ ᠶᠢᠨᠢᠶᠠᠨ ᠤᠨᠬᠢᠶᠠᠨ ᠶᠢᠨᠬᠢᠶᠠᠨ "
    "ᠳᠤᠪᠠᠨ ᠲᠤᠪᠠᠨ ᠠᠴᠠᠪᠠᠨ ᠲᠠᠢᠪᠠᠨ ᠳᠤᠨᠢ ᠲᠤᠨᠢ ᠳᠠᠬᠢ ᠲᠠᠬᠢ ᠳᠤᠬᠢ ᠲᠤᠬᠢ ᠤᠨᠬᠢ ᠶᠢᠨᠬᠢ ᠨᠢ ᠮᠢᠨᠢ ᠴᠢᠨᠢ ᠴᠤ ᠯᠠ"
).split()
_AFTER_MVS = ("ᠮᠠᠨᠢ ᠲᠠᠨᠢ ᠳᠠ ᠳᠤᠭᠠᠷ ᠬᠢ ᠬᠢᠨ ᠬᠤ ᠶᠤᠮ ᠶᠤᠮᠰᠠᠨ ᠳᠠᠭ ᠰᠠᠨ ᠤᠤ ᠤᠭᠠᠢ ᠤᠭᠠᠶᠢ ᠰᠢᠭ ᠤᠷᠤᠭᠤ").split()
_ONE_HARMONY = str.maketrans("ᠡᠣᠥᠦᠲᠬᠶ", "ᠠᠤᠤᠤᠳᠭᠢ", "\u180b\u180c\u180d\u180f" + _MVS + _HYPHENS)
_CLASSES = {"ᠠ": "ᠠᠡ", "ᠤ": "ᠤᠦ", "ᠭ": "ᠭᠬ", "ᠬ": "ᠭᠬ", "\u180e": _MVS}
_LOOK_ALIKES = _CLASSES | {"ᠤ": "ᠣᠤᠥᠦ", "ᠳ": "ᠳᠲ", "ᠲ": "ᠳᠲ", "ᠶ": "ᠶᠢ", "ᠢ": "ᠢᠶ"}
# Some write ᠰᠠᠶᠢᠨ and ᠦᠶᠢᠯᠡ, some ᠰᠠᠢᠨ and ᠦᠢᠯᠡ.
_Y_AFTER_FRONT_VOWEL = re.compile("(?<={O}{I}){Y}(?={I})".format_map(_SIGNS))
_Y_IN_DIPHTHONG = re.compile("(?<=[{A}{O}{W}]){Y}(?={I})".format_map(_SIGNS))
_FINAL_DIPHTHONG = re.compile("(?<=[{A}{O}{W}]){I}{I}\\Z".format_map(_SIGNS))


def fold(text: str) -> Folded:
    """text with its Mongolian words as rows of written units; the rest as everywhere."""
    if not re.search("[\u180a-\u180f\u1820-\u1842\ue000-\uf8ff]", text):
        return fold_spaces(text)
    return fold_pieces(text, _pieces(), _fold_piece)


def signs(units: str) -> str:
    """The folded letters of units, given by their names with spaces between."""
    return "".join(_SIGNS[unit] for unit in units.split())


def units_of(folded: str) -> list[str]:
    """The names of the units of a folded word."""
    return [_UNITS[ord(sign) - 0xE000] for sign in folded]


def folded_ending(ending: str) -> str:
    """An ending that is written apart, as fold leaves it."""
    return APART + ending.translate(_ONE_HARMONY).replace("ᠠᠢᠢ", "ᠠᠢ")


@cache
def _pieces() -> re.Pattern[str]:
    final_a = rf"(?:[{_MVS} ]{_SELECTOR}*+[ᠠᠡ]{_SELECTOR}*+(?![\u180a\u200d]|{_LETTER}))"
    join = rf"[\u180b-\u180d\u180f\u200d\u00ad]|\u180a(?={_LETTER})|{_BREAK}(?={_LETTER})"
    # After a space, where a word may stand, only endings as they are spelt; after a separator all that look like one.
    spaced = rf"(?:{_SPACE}++|[{_HYPHENS}]){_any_of(_ENDINGS, _CLASSES)}"
    connected = rf"[{_MVS}]{_SELECTOR}*+{_any_of(_ENDINGS + _AFTER_MVS, _LOOK_ALIKES)}"
    return re.compile(
        rf"(?<=[\w\u180b-\u180d\u180f\u200d)\]»”’》])(?:{spaced}|{connected})(?![\w\u180a\u200c\u200d]|{final_a})"
        rf"|{_LETTER}(?:{_LETTER}|{join})*{final_a}?"
        rf"|(?<=\w){_BREAK}(?=\w)|{_SPACE}+|.[\u0300-\u036f]{{0,30}}",
        re.DOTALL,
    )


def _any_of(endings: list[str], classes: dict[str, str]) -> str:
    """An expression for endings with their letters in all of their classes, selectors between."""
    longest_first = sorted(endings, key=len, reverse=True)
    spelt = ("".join(f"[{classes.get(letter, letter)}]{_SELECTOR}*+" for letter in ending) for ending in longest_first)
    return f"(?:{'|'.join(spelt)})"


def _fold_piece(piece: str) -> str:
    first = piece[0]
    if "\u1820" <= first <= "\u1842":
        return _shape(piece)
    if len(piece) > 1 and re.search(_LETTER, piece):
        return folded_ending(piece.strip())
    if piece.isspace():
        return " "
    if first == "\u00ad" or "\n" in piece:
        return ""
    if piece == "\u180e":
        return _GLUED
    if piece in _HYPHENS:
        return "-"
    return "\ufffd" if "\ue000" <= first <= "\uf8ff" else unicodedata.normalize("NFC", piece)


@cache
def _shaper() -> Callable[[str], list[str]]:
    from mongol_norm import MongolianShaper

    shape: Callable[[str], list[str]] = MongolianShaper(locale="MNG").shape
    return shape


@lru_cache(maxsize=65536)
def _shape(word: str) -> str:
    """A word as the units it is written with; as it stands where the shaper does not know them."""
    word = re.sub(rf"{_BREAK}|[\u00ad\u180a]", "", word).replace("\u202f", "\u180e").replace(" ", "\u180e")
    try:
        shape = "".join(_SIGNS[unit] for unit in _shaper()(word))
    except (ValueError, KeyError):
        return word
    shape = _Y_IN_DIPHTHONG.sub(_SIGNS["I"], _Y_AFTER_FRONT_VOWEL.sub("", shape))
    return _FINAL_DIPHTHONG.sub(_SIGNS["I"], shape)
