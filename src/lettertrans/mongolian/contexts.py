"""Homographs and particles: what the words beside a word say of it."""

from __future__ import annotations

from dataclasses import dataclass

from lettertrans.mongolian.letters import Harmony, harmony, script
from lettertrans.mongolian.numerals import after_stem

_JOINED = {"нь": "ni", "минь": "mini", "чинь": "čini", "маань": "mani", "тань": "tani", "дахь": "daki", "дэх": "deki"}
_JOINED_BY_HARMONY = {
    "ч": ("ču", "čü"),
    "л": ("la", "le"),
    "даа": ("da", "de"),
    "дээ": ("da", "de"),
}
_QUESTION = ("uu", "üü")
_TOWARDS = ("руу", "рүү", "луу", "лүү")
_SUN = ("гар", "жарга", "манд", "гий", "хиртэ", "шинги", "тал", "сар")
_EACH_OWN = "өөр"
_PAST = ("лаа", "лээ", "лоо", "лөө")
_PAST_ENDS = (script("l-a"), script("l-e"))
_DRAGON = ("жил", "сар", "шиг")
_NO_THING = tuple("бэ вэ бол бай шиг биш уу даа гэ аа л ч".split())
_OF_GAS = tuple("үнэ түлш хоолой хангамж салбар тэсрэлт".split())
_HEAVY = tuple("сурт хэц байд нөх бэр өвч цаг ял гэм аж үй".split())


@dataclass(frozen=True, slots=True)
class Place:
    """A word between its neighbours, in small letters: "" where there is none, or where a mark or a number stands.

    before is the converted text in front of it (a word or a number), for harmony; number: that is a number.
    last: the sentence ends with it.
    """

    word: str
    previous: str
    following: str
    before: str
    number: bool = False
    last: bool = False


def joined(place: Place) -> str | None:
    """The text of a particle that is joined to what stands before it with MVS (which is not in it), or None."""
    if not place.before:
        return None
    if place.word.startswith(("дугаар", "дүгээр")):
        return _inflected(place, "duγar", "düger", 6) if place.number else None
    if place.word.startswith("нар"):
        return _plural(place)
    if place.number or not place.previous:
        return None
    if place.word in _JOINED:
        return script(_JOINED[place.word])
    return _by_harmony(place) if place.word in _JOINED_BY_HARMONY else None


def _plural(place: Place) -> str | None:
    """нар, нарын, нартай after a word for people; none where the sun is meant."""
    if not place.previous or place.following.startswith(_SUN):
        return None
    return _inflected(place, "nar", "ner", 3)


def _inflected(place: Place, masculine: str, feminine: str, length: int) -> str | None:
    """The particle with the ending that stands after so many letters; none where that is no ending."""
    stem = script(masculine if harmony(place.before) is Harmony.MASCULINE else feminine)
    ending = after_stem(stem, place.word[length:])
    return stem + ending if ending or len(place.word) == length else None


def _by_harmony(place: Place) -> str:
    masculine, feminine = _JOINED_BY_HARMONY[place.word]
    return script(masculine if harmony(place.before) is Harmony.MASCULINE else feminine)


def is_past(place: Place, text: str, stem: str) -> bool:
    """Whether a text is the past tense that its place asks for: гарлаа ends a sentence, or is гарал with its owner."""
    says = place.last and place.previous not in ("", "үзэл")
    return says and place.word.endswith(_PAST) and text.endswith(_PAST_ENDS) and stem in place.word[:-3] + "х"


def preferred(place: Place) -> str | None:
    """The reading of a homograph that its neighbours ask for, or None where they say nothing."""
    if place.word in _TOWARDS and place.previous and not (place.word == "луу" and place.following.startswith(_DRAGON)):
        return script("uruγu")
    asks = place.word in ("уу", "үү") or (place.word in ("юу", "юү") and place.last and place.previous.endswith("й"))
    if asks and place.previous and not place.following:
        masculine, feminine = _QUESTION
        return script(masculine if harmony(place.before) is Harmony.MASCULINE else feminine)
    if place.word == _EACH_OWN:
        return script("öber" if place.following.startswith(_EACH_OWN) and place.following != _EACH_OWN else "öger-e")
    if place.word == "хийн" and (place.previous == "байгалийн" or place.following.startswith(_OF_GAS)):
        return script("kei-yin")
    if place.word == "юм" and place.following and not place.following.startswith(_NO_THING):
        return script("yaγum-a")
    if place.word == "хүнд" and place.following.startswith(_HEAVY):
        return script("kündü")
    return None
