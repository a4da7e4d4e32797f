"""Translation memory: what people have translated in any letter of a language serves the same sentence elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lettertrans.catalogs.entry import Entry
from lettertrans.catalogs.folding import carry_destinations, fold
from lettertrans.catalogs.po import PoFile
from lettertrans.catalogs.states import host_keys, is_joined, living_entries, state_of
from lettertrans.model import Draft, Key, State

ENGINE = "memory"


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A translation that memory has: of which sentence, in which letter, and how far it had come there."""

    msgid: str
    msgstr: str
    letter: str
    state: State


class Memory:
    """The translated and reviewed units of all catalogs of one language. Drafts and stale units never serve."""

    def __init__(self, known: Iterable[tuple[str, Entry]]) -> None:
        """known are entries with the names of their letters. The better state, then the letter's name decides."""
        self._exact: dict[Key, Match] = {}
        self._by_msgid: dict[str, Match] = {}
        self._folded: dict[Key | str, Match] | None = None
        ranked = [(-state_of(entry), entry.obsolete, letter, at, entry) for at, (letter, entry) in enumerate(known)]
        for state, _, letter, _, entry in sorted(ranked):
            match = Match(msgid=entry.msgid, msgstr=entry.msgstr, letter=letter, state=State(-state))
            self._exact.setdefault(entry.key, match)
            self._by_msgid.setdefault(entry.msgid, match)

    @classmethod
    def of(cls, catalogs: Iterable[tuple[str, PoFile]]) -> Memory:
        """The memory of these catalogs, each with the name of its letter."""
        return cls((letter, entry) for letter, po in catalogs for entry in _serving(po))

    def find(self, key: Key) -> Match | None:
        """What was translated for the same sentence, in this context first, then in any.

        Failing that, for one that differs only in white space, the shape of quotes, and where its links lead; the links
        of the translation then lead where those of this sentence do.
        """
        return self._exact.get(key) or self._by_msgid.get(key[1]) or self._find_folded(key)

    def draft(self, key: Key) -> Draft | None:
        """What memory proposes for a unit: never more than a draft, and never signed."""
        match = self.find(key)
        return Draft(msgctxt=key[0], msgid=key[1], msgstr=match.msgstr, engine=ENGINE) if match else None

    def _find_folded(self, key: Key) -> Match | None:
        if self._folded is None:
            self._folded = {}
            for (msgctxt, msgid), known in self._exact.items():
                folded = fold(msgid)
                self._folded.setdefault((msgctxt, folded), known)
                self._folded.setdefault(folded, known)
        folded = fold(key[1])
        match = self._folded.get((key[0], folded)) or self._folded.get(folded)
        msgstr = carry_destinations(match.msgid, key[1], match.msgstr) if match else None
        if match is None or msgstr is None:
            return None
        return Match(msgid=match.msgid, msgstr=msgstr, letter=match.letter, state=match.state)


def _serving(po: PoFile) -> Iterator[Entry]:
    """The entries, living and obsolete, whose msgstr translates their msgid and nothing else, and is fit for use.

    A joined unit has no translation of its own, and its host's is one of two sentences. Which entry an obsolete joined
    one was joined to, nobody knows: then no obsolete entry serves.
    """
    living = living_entries(po)
    hosts = host_keys(living)
    never = {hosts.get(key) for key, entry in living.items() if is_joined(entry)}
    obsolete = [entry for entry in po.entries if entry.obsolete and not entry.plural]
    if any(map(is_joined, obsolete)):
        obsolete = []
    for entry in (*living.values(), *obsolete):
        if entry.key not in never and not is_joined(entry) and state_of(entry) >= State.TRANSLATED:
            yield entry
