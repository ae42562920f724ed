"""`kg serve`: an archive over HTTP. The only command that opens a socket."""

from __future__ import annotations

import argparse
import sys
from importlib.util import find_spec

from kg.cli.forked_limit import prepare, within_copy
from kg.errors import InvalidInput

LOOPBACK = ("127.0.0.1", "localhost", "[::1]")


def run(arguments: argparse.Namespace) -> int:
    """Answers until it is stopped, each query in a process of its own."""
    if find_spec("starlette") is None or find_spec("uvicorn") is None:
        raise InvalidInput("serve: needs what `pip install 'kg[serve]'` installs")
    import uvicorn

    from kg.archive.folder import require_archive
    from kg.archive.serving import Served, application, served

    require_archive(arguments.store)

    prepare(served.__module__)

    def ask(query: str, accept: str) -> Served:
        return within_copy(arguments.timeout, served, arguments.store, query, accept, arguments.rows)

    server = application(ask, {*LOOPBACK, arguments.host}, arguments.cors)
    print(f"http://{arguments.host}:{arguments.port}/sparql answers; Ctrl-C stops it", file=sys.stderr)
    uvicorn.run(server, host=arguments.host, port=arguments.port, log_level="error", access_log=False)
    return 0
