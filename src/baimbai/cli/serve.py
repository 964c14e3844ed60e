"""`baimbai serve`, `baimbai demo`: the working table on the web, in a process of its own.

The web application is an extra (`baimbai[web]`), and neither door imports the other.
"""

import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Annotated

import typer

from baimbai.cli.door import Language, Spoken
from baimbai.errors import RoundError
from baimbai.rounds.plan import PLAN_FILE
from baimbai.wording.wording import wording

EXAMPLE = Path("examples/kalsel-2027")
_PROGRAM = (sys.executable, "-m", "baimbai.web")

Host = Annotated[str, typer.Option("--host")]
Port = Annotated[int, typer.Option("--port", min=1, max=65_535)]
Processes = Annotated[int, typer.Option("--processes", min=1, max=32)]
Data = Annotated[Path, typer.Option("--data", envvar="BAIMBAI_DATA")]
Meeting = Annotated[bool, typer.Option("--meeting")]
_HERE = Path("baimbai-data")


def serve(
    host: Host = "127.0.0.1", port: Port = 8000, processes: Processes = 1, data: Data = _HERE,
    lang: Spoken = Language.INDONESIAN,
) -> int:  # fmt: skip
    """Serve the table: database, worker and web server, until Ctrl-C."""
    _need_web()
    # In this program's stead, so that whoever stops it stops the server and the worker too.
    os.execve(  # noqa: S606  # Our own program, our own arguments.
        sys.executable,
        [*_PROGRAM, "--lang", lang, "serve", "--host", host, "--port", str(port),
         "--processes", str(processes)],
        _environment(data),
    )  # fmt: skip


def demo(
    folder: Annotated[Path, typer.Argument()] = EXAMPLE, host: Host = "127.0.0.1",
    port: Port = 8000, data: Data = _HERE, meeting: Meeting = False,
    lang: Spoken = Language.INDONESIAN,
) -> int:  # fmt: skip
    """Lay a round folder on the table with one account a role, and serve it; with --meeting as on
    the day of its meeting."""
    _need_web()
    if not (folder / PLAN_FILE).is_file():
        raise RoundError("serve-demo-folder", folder=str(folder), file=PLAN_FILE)
    typer.echo(wording(lang).text("serve-demo-laying", folder=str(folder)))
    command = [
        *_PROGRAM, "--lang", lang, "demo", str(folder), "--host", host, "--port", str(port),
        *(["--meeting"] if meeting else []),
    ]  # fmt: skip
    laid = subprocess.run(command, env=_environment(data), check=False).returncode  # noqa: S603
    return laid or serve(host, port, 1, data, lang)


def _need_web() -> None:
    """Raises RoundError where the packages of the web are not installed."""
    missing = [name for name in ("django", "allauth", "csp", "uvicorn") if find_spec(name) is None]
    if missing:
        raise RoundError("serve-not-installed", missing=tuple(missing))


def _environment(data: Path) -> dict[str, str]:
    return {**os.environ, "BAIMBAI_DATA": str(data)}
