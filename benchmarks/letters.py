"""Letters of any length, made up by a seed: sentences of many lengths, no two alike, that read like an open letter."""

from __future__ import annotations

import random
import re

_WHO = (
    "The government|Our community|The ministry of justice|Every herder|A journalist from the capital|The ruling party|"
    "The opposition|Our neighbours|The court|A group of students|The parliament|The police|An observer|The mine|"
    "My grandmother|The board of elders|The press|Our diaspora|The mayor|A teacher"
).split("|")
_DID = (
    "promised|refused|asked|began|failed|decided|tried|hoped|was told|was forced|agreed|offered|wanted|forgot|continued"
).split("|")
_WHAT = (
    "to protect the river|to publish the numbers|to answer our letter|to release the prisoners|to close the newspaper|"
    "to count the votes again|to sell pasture|to hear the witnesses|to defend the constitution|to leave the country|"
    "to speak the mother tongue at school|to sign the treaty|to build the dam|to return the land|to share the truth"
).split("|")
_WHEN = (
    "before the first snow|after the election|in the spring of that year|while the world looked on|in the long winter|"
    "without any explanation|in front of the cameras|on the day of the vote|when nobody expected it|against the law"
).split("|")
_AND = (
    "and people noticed|although many had warned against it|because fear was stronger than hope|so that trust was lost|"
    "which nobody had asked for|and this is why we write to you|but the answer never came|as our records show"
).split("|")
_PLACES = "Tsagaan|Bulgan|Khovd|Dornod|Selenge|Uvs|Arkhangai|Zavkhan|Tuva|Elista|Ulaan-Ude|Hohhot|Ordos|Chita".split(
    "|"
)


def sentence(chance: random.Random, number: int) -> str:
    """One sentence; the number stands in it, so that no two are alike."""
    words = [chance.choice(_WHO), "of" if chance.random() < 0.3 else "in", chance.choice(_PLACES)]
    words += [chance.choice(_DID), chance.choice(_WHAT), chance.choice(_WHEN)]
    if chance.random() < 0.6:
        words[-1] += ","
        words.append(chance.choice(_AND))
    words += ["in case", str(number)]
    return _marked(" ".join(words), chance, number) + "."


def _marked(text: str, chance: random.Random, number: int) -> str:
    fate = chance.random()
    if fate < 0.04:
        return text + f" ([source](https://example.org/{number}))"
    if fate < 0.10:
        return re.sub(r"\b(river|law|truth|land|letter|votes)\b", r"**\1**", text, count=1)
    return text


def paragraphs(count: int, *, sentences: int = 2, seed: int = 7) -> list[str]:
    """So many paragraphs of so many sentences each."""
    chance = random.Random(seed)
    return [
        " ".join(sentence(chance, n * sentences + k + seed * 1_000_000) for k in range(sentences)) for n in range(count)
    ]


def long_letter(count: int, *, sentences: int = 2, seed: int = 7) -> str:
    """A letter of count paragraphs, a heading before every fiftieth."""
    blocks: list[str] = ["# A very long letter"]
    for n, paragraph in enumerate(paragraphs(count, sentences=sentences, seed=seed)):
        if n % 50 == 49:
            blocks.append(f"## Part {n // 50 + 1}")
        blocks.append(paragraph)
    return "\n\n".join(blocks) + "\n"


def with_changes(text: str, share: float, seed: int = 11) -> str:
    """The letter with one word added in that share of its paragraphs."""
    chance = random.Random(seed)
    blocks = text.split("\n\n")
    for n, block in enumerate(blocks):
        if not block.startswith("#") and chance.random() < share:
            blocks[n] = re.sub(r"\b(to|in|the)\b", r"\1 indeed", block, count=1)
    return "\n\n".join(blocks)


def letter_of_60(seed: int = 1) -> str:
    """A letter of about 60 segments: title, headings, paragraphs of sentences, a list, a quotation."""
    chance = random.Random(seed)
    numbers = iter(range(seed * 1000, seed * 1000 + 999))
    blocks = [f"---\ntitle: Letter {seed}\nlang: en\n---", f"# Open letter number {seed}"]
    for part in range(1, 6):
        blocks.append(f"## Part {part} of letter {seed}")
        blocks += [" ".join(sentence(chance, next(numbers)) for _ in range(4)) for _ in range(2)]
    blocks.append("\n".join(f"- {sentence(chance, next(numbers))}" for _ in range(8)))
    blocks.append("> " + sentence(chance, next(numbers)))
    blocks.append(f"Signed by the people of letter {seed}.")
    return "\n\n".join(blocks) + "\n"
