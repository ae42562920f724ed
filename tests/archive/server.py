"""An Oxigraph server on loopback, which can be killed and started anew over the same files."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kg.model import Address

PROGRAM = shutil.which("oxigraph", path=str(Path(sys.executable).parent)) or shutil.which("oxigraph")
LONGEST = 20
"""Seconds that a server may take to answer."""


class OxigraphServer:
    """The server; started when it is made."""

    def __init__(self, folder: Path) -> None:
        if PROGRAM is None:
            pytest.skip("Oxigraph's server is not installed: pip install oxigraph")
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.folder = folder
        self.address = Address.of(f"http://127.0.0.1:{self.port}")
        self.start()

    def start(self) -> None:
        """Starts it, and waits until it answers."""
        self.process = subprocess.Popen(
            [str(PROGRAM), "serve", "--location", str(self.folder), "--bind", f"127.0.0.1:{self.port}"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        until = time.monotonic() + LONGEST
        while time.monotonic() < until:
            try:
                socket.create_connection(("127.0.0.1", self.port), timeout=1).close()
                return
            except OSError:
                time.sleep(0.02)
        raise TimeoutError("the server does not answer")

    def kill(self) -> None:
        """Ends it as a machine would that lost its power."""
        self.process.kill()
        self.process.wait()
