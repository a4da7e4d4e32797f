"""YAML front matter: which of its values are offered to translators, and how a translation is quoted back."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fnmatch import fnmatchcase

from lettertrans.errors import InputError

_BLOCK = re.compile(
    r"---[ \t]*(?:\r\n|\n|\r)(?P<yaml>.*?)(?:(?<=\n)|(?<=\r))(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|\Z)", re.DOTALL
)
_FORMAT_LETTERS = "\u00a0\u180b\u180c\u180d\u180e\u180f\u200c\u200d\u202f"
_KEY_LINE = re.compile(r"---[ \t]*(?:\r\n|\n|\r)[ \t]*(?:#.*|)(?:\r\n|\n|\r)*[A-Za-z_][\w.-]*[ \t]*:(?:[ \t\r\n])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """One scalar of the front matter: key as a path with dots, its value, and text[start:end] with its quotes.

    style is YAML's own mark for how it is written: "" (plain), "'", '"', "|" or ">".
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


def _compose(text: str, block: re.Match[str], path: str) -> FrontMatter | None:
    import yaml

    try:
        root = yaml.compose(block.group("yaml"), Loader=yaml.SafeLoader)
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
    values = (_in_place(value, text, block.start("yaml")) for value in _scalars(root, "", 0))
    return FrontMatter(values=tuple(values), body_start=block.end())


def _in_place(value: Value, text: str, offset: int) -> Value:
    start, end = value.start + offset, value.end + offset
    return replace(value, start=start, end=start + len(text[start:end].rstrip()))


def _scalars(node: object, path: str, depth: int) -> Iterator[Value]:
    import yaml

    if isinstance(node, yaml.ScalarNode):
        if node.tag == "tag:yaml.org,2002:str":
            start, end = node.start_mark.index, node.end_mark.index
            yield Value(key=path, value=node.value, start=start, end=end, style=node.style or "")
    elif isinstance(node, yaml.MappingNode) and depth < 20:
        for key, value in node.value:
            if isinstance(key, yaml.ScalarNode):
                yield from _scalars(value, f"{path}.{key.value}" if path else key.value, depth + 1)
    elif isinstance(node, yaml.SequenceNode) and depth < 20:
        for value in node.value:
            yield from _scalars(value, path, depth + 1)


def is_offered(key: str, patterns: tuple[str, ...]) -> bool:
    """Whether the value under this key is for readers: its whole path matches, or for `*_alt` its last part."""
    last = key.rsplit(".", 1)[-1]
    return any(fnmatchcase(key, pattern) or ("*" in pattern and fnmatchcase(last, pattern)) for pattern in patterns)


def quoted(value: str, style: str) -> str:
    """value as a YAML scalar: in its old style where that is safe, in double quotes elsewhere."""
    if style == "'" and "\n" not in value and _is_printable(value):
        return "'" + value.replace("'", "''") + "'"
    if style == "" and _is_safe_plain(value):
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


def _is_safe_plain(value: str) -> bool:
    import yaml

    if "\n" in value or not _is_printable(value):
        return False
    try:
        node = yaml.compose(f"k: {value}\nz: 1\n", Loader=yaml.SafeLoader)
    except yaml.YAMLError:
        return False
    return _is_two_pairs(node, value)


def _is_two_pairs(node: object, value: str) -> bool:
    import yaml

    if not isinstance(node, yaml.MappingNode) or len(node.value) != 2:
        return False
    scalar = node.value[0][1]
    return (
        isinstance(scalar, yaml.ScalarNode)
        and scalar.value == value
        and scalar.tag == "tag:yaml.org,2002:str"
        and scalar.style is None
    )
