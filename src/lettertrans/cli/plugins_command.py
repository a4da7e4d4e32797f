"""`lettertrans plugins`."""

from __future__ import annotations

import click

from lettertrans.plugins import listing


@click.command("plugins")
def command() -> None:
    """List engines, checks and formats, and who brings them."""
    rows = [
        (plugin.group.rsplit(".", 1)[-1], plugin.name, f"{plugin.distribution} {plugin.version}")
        for plugin in listing()
    ]
    widths = [max((len(row[column]) for row in rows), default=0) for column in range(2)]
    for group, name, owner in rows:
        click.echo(f"{group:<{widths[0]}}  {name:<{widths[1]}}  {owner.strip()}")
