from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGED = ("pyproject.toml", "README.md", "CHANGELOG.md", "LICENSE", "src", "action.yml", ".pre-commit-hooks.yaml")

Git = Callable[..., str]


@pytest.fixture(scope="session")
def without_network(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The environment in which pip builds and installs lettertrans for real and takes the rest from where we run."""
    import hatchling

    return {
        **os.environ,
        "PYTHONPATH": str(Path(hatchling.__file__).parents[1]),
        "PIP_NO_DEPS": "1",
        "PIP_NO_INDEX": "1",
        "PIP_NO_BUILD_ISOLATION": "false",  # "false" switches the isolation off: github.com/pypa/pip/issues/5735
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
        "PRE_COMMIT_HOME": str(tmp_path_factory.mktemp("pre-commit")),
        "PRE_COMMIT_NO_CONCURRENCY": "1",
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_SYSTEM": os.devnull,
        **{f"GIT_{who}_{what}": "a@b" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")},
    }


@pytest.fixture(scope="session")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of what an installation of lettertrans is made from."""
    folder = tmp_path_factory.mktemp("lettertrans")
    for name in PACKAGED:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / name, folder / name)
    return folder


@pytest.fixture(scope="session")
def git(without_network: dict[str, str]) -> Git:
    def run(folder: Path, *words: str) -> str:
        ran = subprocess.run(["git", *words], cwd=folder, env=without_network, capture_output=True, text=True)
        assert ran.returncode == 0, ran.stderr
        return ran.stdout.strip()

    return run


@pytest.fixture
def campaign_in_git(campaign_folder: Path, git: Git) -> Path:
    """A campaign in a repository, its catalogs made and nothing translated."""
    subprocess.run(
        [sys.executable, "-m", "lettertrans", "update"], cwd=campaign_folder, check=True, capture_output=True
    )
    git(campaign_folder, "init", "-q")
    git(campaign_folder, "add", "-A")
    git(campaign_folder, "commit", "-q", "-m", "campaign")
    return campaign_folder
