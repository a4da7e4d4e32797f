"""msgmerge's job with our catalogs room alone: `python merge_catalogs.py mn.po changed.pot` rewrites mn.po."""

from __future__ import annotations

import sys
from pathlib import Path

from lettertrans.catalogs import read_po, write_po
from lettertrans.catalogs.merge import merge
from lettertrans.model import Segment


def main(catalog: Path, template: Path) -> None:
    """Merge with near matches, as `lettertrans update` does."""
    entries = read_po(template.read_bytes(), path=template.name).entries
    segments = [Segment(msgid=entry.msgid, msgctxt=entry.msgctxt) for entry in entries]
    merged = merge(read_po(catalog.read_bytes(), path=catalog.name), segments, reference="letter.md")
    catalog.write_bytes(write_po(merged))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
