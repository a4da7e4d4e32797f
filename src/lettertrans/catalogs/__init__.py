"""Catalogs: the letter's segments as PO files, read without loss and written without noise.

What did not change is written back as it was read; new and changed parts take the form of `msgcat --no-wrap`.
"""

from __future__ import annotations

from lettertrans.catalogs.entry import Entry
from lettertrans.catalogs.headers import header_fields, new_header
from lettertrans.catalogs.po import PoFile, new_po, read_po, write_po

__all__ = ["Entry", "PoFile", "header_fields", "new_header", "new_po", "read_po", "write_po"]
