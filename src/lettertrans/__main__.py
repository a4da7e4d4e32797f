"""`python -m lettertrans`."""

from __future__ import annotations

from lettertrans.cli import main

main()
