"""Starting the table (*menjalankan meja kerja*): database, worker, web server, in one command."""

import argparse
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from types import FrameType

from django.core.management import call_command

from baimbai.web.actions.demo import lay_demo
from baimbai.web.work import work
from baimbai.web.worker import serve_queue

_SERVER = "uvicorn"


def main(arguments: Sequence[str]) -> int:
    """Run one of the commands; its exit code."""
    given = _parser().parse_args(arguments)
    command: Callable[[argparse.Namespace], int] = given.command
    return command(given)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m baimbai.web")
    commands = parser.add_subparsers(required=True)
    serve = commands.add_parser("serve")
    serve.add_argument("--host", default="127.0.0.1")
    serve.add_argument("--port", type=int, default=8000)
    serve.add_argument("--processes", type=int, default=1)
    serve.set_defaults(command=_serve)
    commands.add_parser("migrate").set_defaults(command=_migrate)
    demo = commands.add_parser("demo")
    demo.add_argument("folder", type=Path)
    demo.set_defaults(command=_demo)
    commands.add_parser("worker").set_defaults(command=_work_on)
    one = commands.add_parser("work")
    one.add_argument("run", type=int)
    one.add_argument("claim")
    one.set_defaults(command=lambda given: work(given.run, given.claim))
    return parser


def _migrate(_given: argparse.Namespace | None = None) -> int:
    call_command("migrate", verbosity=0, interactive=False)
    call_command("createcachetable", verbosity=0)
    return 0


def _demo(given: argparse.Namespace) -> int:
    """A fresh database with the example round, one account a role; passwords on the terminal."""
    _migrate()
    lay_demo(given.folder, print)
    return 0


def _work_on(_given: argparse.Namespace) -> int:
    stop = threading.Event()

    def ask(_signal: int, _frame: FrameType | None) -> None:
        stop.set()

    signal.signal(signal.SIGTERM, ask)
    signal.signal(signal.SIGINT, ask)
    serve_queue(stop.is_set)
    return 0


def _serve(given: argparse.Namespace) -> int:
    """Worker and web server until one of them ends, or the terminal says stop."""
    _migrate()
    worker = subprocess.Popen([sys.executable, "-m", "baimbai.web", "worker"])
    command = [
        sys.executable, "-m", _SERVER, "baimbai.web.asgi:application", "--host", given.host,
        "--port", str(given.port), "--workers", str(given.processes), "--log-level", "warning",
        "--timeout-graceful-shutdown", "3",
    ]  # fmt: skip
    server = subprocess.Popen(command, env=os.environ)  # noqa: S603
    try:
        return server.wait()
    except KeyboardInterrupt:
        return 0
    finally:
        for child in (server, worker):
            child.terminate()
        for child in (server, worker):
            child.wait(timeout=15)
