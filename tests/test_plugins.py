from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from lettertrans import plugins
from lettertrans.errors import EngineError, SettingsError
from lettertrans.plugins import Group, Plugin


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder where packages are installed."""
    monkeypatch.syspath_prepend(str(tmp_path))
    return tmp_path


def install(site: Path, name: str, entry_points: str, *, code: str = "", metadata: bool = True) -> None:
    """A tiny distribution, laid down as pip would."""
    module = name.replace("-", "_")
    (site / f"{module}.py").write_text(code, encoding="utf-8")
    info = site / f"{module}-1.0.dist-info"
    info.mkdir()
    if metadata:
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n", encoding="utf-8")
    (info / "entry_points.txt").write_text(entry_points, encoding="utf-8")


TWO = """
[lettertrans.engines]
rot13 = acme_one:Rot13

[lettertrans.checks]
shouting = acme_one:shouting
"""


def test_a_plugin_is_found_named_and_loaded(site: Path) -> None:
    install(site, "acme-one", TWO, code="class Rot13:\n    remote = False\n\nshouting = 'A'\n")
    assert "rot13" in plugins.names(Group.ENGINES)
    assert "rot13" not in plugins.names(Group.CHECKS)
    assert getattr(plugins.load(Group.ENGINES, "rot13"), "remote", None) is False
    ours = [plugin for plugin in plugins.listing() if plugin.distribution == "acme-one"]
    assert ours == [
        Plugin(group=Group.ENGINES, name="rot13", target="acme_one:Rot13", distribution="acme-one", version="1.0"),
        Plugin(group=Group.CHECKS, name="shouting", target="acme_one:shouting", distribution="acme-one", version="1.0"),
    ]


def test_listing_runs_no_code_of_theirs(site: Path) -> None:
    install(site, "acme-lazy", "[lettertrans.formats]\nlazy = acme_lazy:render\n", code="raise SystemExit('ran')\n")
    assert "lazy" in [plugin.name for plugin in plugins.listing()]
    assert "acme_lazy" not in sys.modules


def test_names_are_sorted_and_single(site: Path) -> None:
    install(site, "acme-b", "[lettertrans.formats]\nzine = acme_b:x\nbook = acme_b:x\n")
    install(site, "acme-c", "[lettertrans.formats]\nzine = acme_c:x\n")
    found = plugins.names(Group.FORMATS)
    assert list(found) == sorted(set(found))
    assert {"zine", "book"} <= set(found)


def test_an_unknown_name_is_answered_with_the_nearest(site: Path) -> None:
    install(site, "acme-d", "[lettertrans.engines]\nweatherly = acme_d:x\n")
    with pytest.raises(SettingsError, match=r"there is no 'wetherly' in lettertrans\.engines") as caught:
        plugins.load(Group.ENGINES, "wetherly")
    assert caught.value.hint == "did you mean 'weatherly'?"
    with pytest.raises(SettingsError) as caught:
        plugins.load(Group.ENGINES, "zzz")
    assert "weatherly" in caught.value.hint


def test_a_name_claimed_twice_names_both(site: Path) -> None:
    install(site, "acme-e", "[lettertrans.engines]\nclash = acme_e:x\n", code="x = 1\n")
    install(site, "acme-f", "[lettertrans.engines]\nclash = acme_f:x\n", code="x = 2\n")
    with pytest.raises(
        SettingsError, match=r"'clash' in lettertrans\.engines is claimed by acme-e and acme-f"
    ) as caught:
        plugins.load(Group.ENGINES, "clash")
    assert caught.value.hint == "remove all but one of them (pip uninstall)"


def test_one_thing_registered_twice_is_no_clash(site: Path) -> None:
    install(site, "acme-g", "[lettertrans.engines]\nsame = acme_g:x\n", code="x = 1\n")
    install(site, "acme-g-copy", "[lettertrans.engines]\nsame = acme_g:x\n")
    assert plugins.load(Group.ENGINES, "same") == 1


@pytest.mark.parametrize(
    ("module", "target", "code", "reason"),
    [
        ("acme-h", "acme_h:x", "import no_such_library\n", "ModuleNotFoundError: No module named 'no_such_library'"),
        ("acme-i", "acme_i:x", "", "AttributeError: module 'acme_i' has no attribute 'x'"),
        ("acme-j", "acme_j:x", "raise RuntimeError('a\\nb')\n", "RuntimeError: a b"),
        ("acme-k", "acme_k:x", "def x(:\n", "SyntaxError: "),
        ("acme-l", "acme_l:x", "raise SystemExit(3)\n", "SystemExit: 3"),
        ("acme-m", "no such module:", "", ""),
    ],
)
def test_a_broken_plugin_names_its_package(site: Path, module: str, target: str, code: str, reason: str) -> None:
    install(site, module, f"[lettertrans.engines]\nbroken = {target}\n", code=code)
    with pytest.raises(SettingsError) as caught:
        plugins.load(Group.ENGINES, "broken")
    start = f"'broken' in lettertrans.engines, from {module} 1.0, cannot be loaded: {reason}"
    assert caught.value.message.startswith(start)
    assert caught.value.hint == f"install {module} again, or remove it"


def test_what_a_plugin_says_to_the_user_itself_is_kept(site: Path) -> None:
    code = "from lettertrans.errors import EngineError\nraise EngineError('no key', hint='set ACME_KEY')\n"
    install(site, "acme-n", "[lettertrans.engines]\nkeyed = acme_n:x\n", code=code)
    with pytest.raises(EngineError, match="no key"):
        plugins.load(Group.ENGINES, "keyed")


def test_damaged_metadata_spoil_nothing_else(site: Path) -> None:
    install(site, "acme-o", "[lettertrans.engines]\nbare = acme_o:x\n", code="x = 7\n", metadata=False)
    assert plugins.load(Group.ENGINES, "bare") == 7
    owners = [plugin.distribution for plugin in plugins.listing() if plugin.name == "bare"]
    assert owners == ["an unnamed package"]


def test_an_unreadable_list_of_entry_points_names_the_package(site: Path) -> None:
    install(site, "acme-p", "[lettertrans.engines]\nno equals sign\n")
    with pytest.raises(SettingsError, match="the entry points of an installed package cannot be read") as caught:
        plugins.names(Group.ENGINES)
    assert caught.value.hint == "install acme-p again, or remove it"


def test_importing_plugins_looks_at_nothing_installed() -> None:
    code = "import sys, lettertrans.plugins; print('importlib.metadata' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout == "False\n"
