"""YAML front matter: which of its values are offered to translators, and how a translation is quoted back."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fnmatch import fnmatchcase
from typing import Any

from lettertrans.errors import InputError

LANGUAGE_KEYS = ("lang", "language")
"""What names the language of the text. Its value is a language tag even where YAML reads another thing: `no`."""

_BLOCK = re.compile(
    r"---[ \t]*(?:\r\n|\n|\r)(?P<yaml>.*?)(?:(?<=\n)|(?<=\r))(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|\Z)", re.DOTALL
)
_PROPERTIES = re.compile(r"(?:[&!]\S*\s+)+")
_FORMAT_LETTERS = "\u00a0\u180b\u180c\u180d\u180e\u180f\u200c\u200d\u202f"
_KEY_LINE = re.compile(r"---[ \t]*(?:\r\n|\n|\r)[ \t]*(?:#.*|)(?:\r\n|\n|\r)*[A-Za-z_][\w.-]*[ \t]*:(?:[ \t\r\n])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """One scalar of the front matter: key as a path with dots, its value, and text[start:end] with its quotes.

    style is YAML's own mark for how it is written: "'", '"', "|", ">", "" (plain) or "," (plain, in [a, b] or {a: b}).
    """

    key: str
    value: str
    start: int
    end: int
    style: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontMatter:
    """The scalars of a front matter block, in order, and where the Markdown after it begins."""

    values: tuple[Value, ...]
    body_start: int


def read_front_matter(text: str, *, path: str = "") -> FrontMatter | None:
    """The front matter at the head of text, None where there is none. InputError where it is begun but broken."""
    if not text.startswith("---"):
        return None
    block = _BLOCK.match(text)
    if block is None:
        if _KEY_LINE.match(text):
            raise InputError(
                "the front matter is never closed",
                path=path,
                line=1,
                hint="put a line of three dashes (---) after the last key",
            )
        return None
    return _compose(text, block, path)


def _loader() -> type[Any]:
    """The safe loader, in C where PyYAML was built with it: the same marks, ten times as fast."""
    import yaml

    return getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def _compose(text: str, block: re.Match[str], path: str) -> FrontMatter | None:
    import yaml

    try:
        root = yaml.compose(block.group("yaml"), Loader=_loader())
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        if not _KEY_LINE.match(text):
            return None
        mark = getattr(error, "problem_mark", None)
        raise InputError(
            f"the front matter is not valid YAML: {getattr(error, 'problem', None) or error}",
            path=path,
            line=mark.line + 2 if mark else 1,
            hint="quote values that hold a colon, and indent with spaces",
        ) from None
    if root is None:
        return FrontMatter(values=(), body_start=block.end())
    if not isinstance(root, yaml.MappingNode):
        return None
    values = (_in_place(value, text, block.start("yaml")) for value in _Scalars().of(root))
    return FrontMatter(values=tuple(values), body_start=block.end())


def _in_place(value: Value, text: str, offset: int) -> Value:
    start, end = value.start + offset, value.end + offset
    written = text[start:end].rstrip()
    properties = _PROPERTIES.match(written)
    return replace(value, start=start + (properties.end() if properties else 0), end=start + len(written))


class _Scalars:
    """Walks YAML nodes in order. An alias is the same node again, and is passed over: it follows its anchor."""

    def __init__(self) -> None:
        self._seen: set[int] = set()

    def of(self, node: object, path: str = "", style: str = "") -> Iterator[Value]:
        import yaml

        if not isinstance(node, yaml.Node) or id(node) in self._seen:
            return
        self._seen.add(id(node))
        if isinstance(node, yaml.ScalarNode):
            if node.tag == "tag:yaml.org,2002:str" or (path in LANGUAGE_KEYS and node.value):
                start, end = node.start_mark.index, node.end_mark.index
                yield Value(key=path, value=node.value, start=start, end=end, style=node.style or style)
            return
        if isinstance(node, yaml.CollectionNode):
            plain = "," if node.flow_style else style
            pairs = node.value if isinstance(node, yaml.MappingNode) else [(None, value) for value in node.value]
            for key, value in pairs:
                if key is None:
                    yield from self.of(value, path, plain)
                elif isinstance(key, yaml.ScalarNode):
                    yield from self.of(value, f"{path}.{key.value}" if path else key.value, plain)


def is_offered(key: str, patterns: tuple[str, ...]) -> bool:
    """Whether the value under this key is for readers: its whole path matches, or for `*_alt` its last part."""
    last = key.rsplit(".", 1)[-1]
    return any(fnmatchcase(key, pattern) or ("*" in pattern and fnmatchcase(last, pattern)) for pattern in patterns)


def quoted(value: str, style: str) -> str:
    """value as a YAML scalar: in its old style where that is safe, in double quotes elsewhere."""
    if style == "'" and "\n" not in value and _is_printable(value):
        return "'" + value.replace("'", "''") + "'"
    if style == "" and _is_safe_plain(f"k: {value}\nz: 1\n", value):
        return value
    if style == "," and _is_safe_plain(f"{{k: {value}, z: 1}}", value):
        return value
    return '"' + "".join(map(_escaped, value)) + '"'


def _escaped(letter: str) -> str:
    if letter in '"\\':
        return "\\" + letter
    if letter == "\n":
        return "\\n"
    if _is_printable(letter):
        return letter
    return f"\\u{ord(letter):04x}" if ord(letter) < 0x10000 else f"\\U{ord(letter):08x}"


def _is_printable(value: str) -> bool:
    return all(letter.isprintable() or letter in _FORMAT_LETTERS for letter in value)


def _is_safe_plain(pairs: str, value: str) -> bool:
    import yaml

    if "\n" in value or not _is_printable(value):
        return False
    try:  # the two loaders differ over some values, and other programs may use either
        nodes = [yaml.compose(pairs, Loader=loader) for loader in {_loader(), yaml.SafeLoader}]
    except yaml.YAMLError:
        return False
    return all(_is_two_pairs(node, value) for node in nodes)


def _is_two_pairs(node: object, value: str) -> bool:
    import yaml

    if not isinstance(node, yaml.MappingNode) or len(node.value) != 2:
        return False
    scalar = node.value[0][1]
    return (
        isinstance(scalar, yaml.ScalarNode)
        and scalar.value == value
        and scalar.tag == "tag:yaml.org,2002:str"
        and not scalar.style
    )
