"""Trains the model that guesses spellings of unknown stems: python scripts/mongolian/train_guess.py (about a minute).

Two CC0 lists of data/mongolian are read: eck_lexicon.tsv and mazaalai_names_words.tsv. Cyrillic pieces are aligned with
traditional letters by expectation-maximization (best paths); n-grams of aligned pairs are smoothed by Kneser-Ney.
--hold-out FILE leaves a tenth of the words out and writes their rows to FILE, for measuring.
"""

from __future__ import annotations

import argparse
import math
import re
import struct
import sys
import zlib
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from pack_lexicon import held_out, kind_of, table

from lettertrans.mongolian.guess import END, LETTER, START, STEP, pieces, without_idle_variants
from lettertrans.mongolian.letters import VOWELS, script

ROOT = Path(__file__).parents[2]
MODEL = ROOT / "src" / "lettertrans" / "mongolian" / "data" / "guess.bin"
ORDER = 6
LETTERS_ORDER = 5
ROUNDS = 4
LONGEST = 5  # traditional letters of one piece
BAND = 3.5  # letters that an alignment may stray from the diagonal
LOAN_LETTERS = frozenset(script("ēfkhzch"))
VOWEL_PIECES = "аэоөуүи"
SOUNDS = {
    cyrillic: script(letters)
    for cyrillic, letters in (
        *(("б", "bp"), ("в", "bwγ"), ("г", "γqng"), ("д", "dt"), ("ж", "ǰ"), ("з", "ǰz"), ("й", "iy"), ("к", "khq")),
        *(("л", "llh"), ("м", "m"), ("н", "n ng"), ("п", "bp"), ("р", "r"), ("с", "s"), ("т", "td"), ("ф", "fp")),
        *(("х", "qγkh h"), ("ц", "čc"), ("ч", "č"), ("ш", "sš"), ("щ", "š"), ("ь", "i"), ("ы", "ie"), ("и", "iēe")),
        *(("а", "aeiuo"), ("э", "eiaē"), ("о", "oaui"), ("ө", "öeiüu"), ("у", "uaioü"), ("ү", "üeiö")),
        *(("е", "yēiö"), ("ё", "yoi"), ("я", "yai"), ("ю", "yui")),
    )
}
"""Letters that a Cyrillic letter can begin as, which is all that the first alignment knows."""

Graphone = tuple[str, str]
Gram = tuple[Graphone, ...]


class Pair(NamedTuple):
    """A word, or one of the words of a name written apart, and its class (see lettertrans.mongolian.guess.CLASSES)."""

    cyrillic: str
    traditional: str
    kind: str
    whole: str


# --- what is learned from


def listed() -> Iterator[tuple[str, str, str]]:
    """Cyrillic, traditional, class of every row of the two lists."""
    for row in table("eck_lexicon.tsv"):
        notes = row["notes"] or ""
        kind = kind_of(row["pos_code"], notes)
        foreign = kind == "name" or "foreign" in notes
        yield row["cyrillic"], row["traditional"] or "", "v" if kind == "verb" else "l" if foreign else "n"
    for row in table("mazaalai_names_words.tsv"):
        yield row["cyrillic"], row["traditional"] or "", "p"


def pairs() -> Iterator[Pair]:
    """What the lists have, word by word, in the spelling of the house."""
    for cyrillic, traditional, kind in listed():
        whole = cyrillic.strip().lower()
        words, spelt = re.split("[- ]+", whole), traditional.strip().split(" ")
        if len(words) != len(spelt):
            continue
        for word, text in zip(words, spelt, strict=True):
            if re.fullmatch("[а-яёөү]+", word) and re.fullmatch("[\u1820-\u1842\u180b-\u180e]+", text):
                yield Pair(word, house_spelling(text, native=kind != "l"), kind, whole)


def house_spelling(text: str, *, native: bool) -> str:
    """Without variant selectors that change nothing; one letter for k; o, ö of native words in the first syllable."""
    text = without_idle_variants(text).replace("\u183a", "\u183b")
    text = re.sub("(?<=[\u1820-\u1827])\u1836\u180b(?=\u1822)", "", text)
    if not native or LOAN_LETTERS & set(text):
        return text
    first = re.match(f"[^{VOWELS}]*([{VOWELS}])\\1?", text)
    head = first.end() if first else 0
    return text[:head] + text[head:].replace("\u1823", "\u1824").replace("\u1825", "\u1826")


# --- alignment


def likeness(piece: str, letters: Sequence[str]) -> float:
    """Logarithm of how well the letters suit the piece, before anything is learned."""
    if not letters:
        return -4.0 if piece[0] in VOWEL_PIECES else -7.0
    sound = 0.0 if letters[0].lstrip("\u180e")[0] in SOUNDS.get(piece[0], "") else -6.0
    more = len(letters) - 1
    consonants = sum(letter.lstrip("\u180e")[0] not in VOWELS for letter in letters[1:])
    if len(piece) == 1 or piece[0] not in VOWEL_PIECES:
        sound -= 4.0 * consonants
    if piece[0] in VOWEL_PIECES:
        return sound - 2.0 * more * (len(piece) == 1)
    return sound - 1.0 * more * (piece[0] not in "яеёюы")


class Costs:
    """Logarithms of the probability of letters for a piece, from the alignments of the round before."""

    def __init__(self, seen: Counter[Graphone]) -> None:
        self._seen = seen
        self._known: dict[tuple[str, tuple[str, ...]], float] = {}
        self._pieces: Counter[str] = Counter()
        for (piece, _), count in seen.items():
            self._pieces[piece] += count

    def of(self, piece: str, letters: tuple[str, ...]) -> float:
        """Of one graphone."""
        key = piece, letters
        if key not in self._known:
            value = likeness(piece, letters)
            if self._seen:
                count = self._seen[piece, "".join(letters)] + 0.1 * math.exp(value)
                value = math.log(count / (self._pieces[piece] + 1))
            self._known[key] = value
        return self._known[key]


def alignment(cut: Sequence[str], letters: Sequence[str], costs: Costs) -> Gram | None:
    """The best way to give all the letters to the pieces, in order."""
    slope = len(letters) / len(cut)
    best: dict[int, tuple[float, tuple[int, ...]]] = {0: (0.0, ())}
    for place, piece in enumerate(cut, 1):
        ends: dict[int, tuple[float, tuple[int, ...]]] = {}
        for start, (score, path) in best.items():
            for end in range(start, min(start + LONGEST, len(letters)) + 1):
                if abs(end - place * slope) > BAND:
                    continue
                total = score + costs.of(piece, tuple(letters[start:end]))
                if end not in ends or total > ends[end][0]:
                    ends[end] = total, (*path, end)
        best = ends
    if len(letters) not in best:
        return None
    path = best[len(letters)][1]
    return tuple((piece, "".join(letters[a:b])) for piece, a, b in zip(cut, (0, *path), path, strict=False))


def aligned(words: Sequence[Pair]) -> list[Gram | None]:
    """Graphones of each word; none where the two sides have too little in common."""
    cut = [(pieces(word.cyrillic), LETTER.findall(word.traditional)) for word in words]
    costs, found = Costs(Counter()), []
    for _ in range(ROUNDS):
        found = [alignment(*one, costs) for one in cut]
        costs = Costs(Counter(graphone for grams in found if grams for graphone in grams))
    return found


# --- n-grams


def counted(words: Iterable[Gram], order: int) -> list[Counter[Gram]]:
    """Counts of n-grams by length: how often the longest and those at the start are seen, what stands before others."""
    counts: list[Counter[Gram]] = [Counter() for _ in range(order + 1)]
    for word in words:
        for end in range(1, len(word)):
            counts[min(end + 1, order)][word[max(0, end + 1 - order) : end + 1]] += 1
    for length in range(order - 1, 0, -1):
        for gram in counts[length + 1]:
            counts[length][gram[1:]] += 1
    return counts


def discounts(counts: Counter[Gram]) -> list[float]:
    """What is taken from n-grams seen once, twice, more often (Chen and Goodman 1998)."""
    ones, twos, threes, fours = (max(1, sum(count == n for count in counts.values())) for n in (1, 2, 3, 4))
    share = ones / (ones + 2 * twos)
    raw = 1 - 2 * share * twos / ones, 2 - 3 * share * threes / twos, 3 - 4 * share * fours / threes
    return [min(max(value, 0.1), n + 0.95) for n, value in enumerate(raw)]


def smoothed(counts: Sequence[Counter[Gram]]) -> tuple[dict[Gram, float], dict[Gram, float]]:
    """Probability of each n-gram's last graphone after the others, and what each context leaves to the shorter one."""
    probability: dict[Gram, float] = {}
    backoff: dict[Gram, float] = {}
    for length in range(1, len(counts)):
        taken = discounts(counts[length])
        total: Counter[Gram] = Counter()
        left: defaultdict[Gram, float] = defaultdict(float)
        for gram, count in counts[length].items():
            total[gram[:-1]] += count
            left[gram[:-1]] += taken[min(count, 3) - 1]
        for context, mass in left.items():
            backoff[context] = mass / total[context]
        for gram, count in counts[length].items():
            context = gram[:-1]
            shorter = probability[gram[1:]] if length > 1 else 1 / len(counts[1])
            probability[gram] = (count - taken[min(count, 3) - 1]) / total[context] + backoff[context] * shorter
    return probability, backoff


# --- the file


def packed(probability: dict[Gram, float], backoff: dict[Gram, float]) -> bytes:
    """The tree of n-grams as lettertrans.mongolian.guess.NGrams reads it."""
    graphones = sorted({(START, ""), *(gram[0] for gram in probability if len(gram) == 1)})
    number = {graphone: place for place, graphone in enumerate(graphones)}
    text = "\n".join("\t".join(graphone) for graphone in graphones).encode()
    numbered = {tuple(number[graphone] for graphone in gram): gram for gram in (((START, ""),), *probability)}
    nodes = [(), *sorted(numbered, key=lambda key: (len(key), key))]
    grams: list[Gram] = [(), *(numbered[key] for key in nodes[1:])]
    children = Counter(key[:-1] for key in nodes[1:])
    child, following = array("I"), 1
    for key in nodes:
        child.append(following)
        following += children[key]
    child.append(following)
    arrays = (
        child,
        array("H", [0, *(key[-1] for key in nodes[1:])]),
        array("B", [0, *(cost(probability.get(gram, 0.0)) for gram in grams[1:])]),
        array("B", [cost(backoff.get(gram, 1.0)) for gram in grams]),
    )
    for values in arrays:
        if sys.byteorder == "big":
            values.byteswap()
    head = struct.pack("<II", len(text), len(nodes))
    return b"".join((head, text, *(values.tobytes() for values in arrays)))


def cost(probability: float) -> int:
    """A probability as one byte."""
    return min(255, round(-STEP * math.log(probability))) if probability else 255


def trained(words: Sequence[Pair]) -> bytes:
    """The packed model of these words."""
    found = [(word, graphones) for word, graphones in zip(words, aligned(words), strict=True) if graphones]
    whole = [((START, ""), *graphones, (END, word.kind)) for word, graphones in found]
    letters = [LETTER.findall(word.traditional) for word, _ in found]
    spelt = [((START, ""), *((letter, letter) for letter in word), (END, "")) for word in letters]
    joint, alone = (packed(*smoothed(counted(w, n))) for w, n in ((whole, ORDER), (spelt, LETTERS_ORDER)))
    return zlib.compress(struct.pack("<I", len(joint)) + joint + alone, 9)


def main() -> None:
    """Write the packed file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--hold-out", type=Path, metavar="FILE")
    parser.add_argument("--output", type=Path, default=MODEL)
    parser.add_argument("--every", type=int, default=1, help="train on one word in so many, to try something out")
    asked = parser.parse_args()
    words = list(pairs())[:: asked.every]
    if asked.hold_out:
        kept_back = [word for word in words if held_out(word.whole)]
        words = [word for word in words if not held_out(word.whole)]
        lines = ("\t".join(word) for word in kept_back)
        asked.hold_out.write_text("cyrillic\ttraditional\tclass\twhole\n" + "\n".join(lines) + "\n", encoding="utf-8")
    data = trained(words)
    asked.output.write_bytes(data)
    print(f"{asked.output}: {len(words):,} words, {len(data):,} bytes")


if __name__ == "__main__":
    main()
