"""Commands of the table (*menjalankan meja kerja*): serve it, open rounds, make accounts."""

import argparse
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from types import FrameType

from django.conf import settings
from django.core.management import call_command
from django.utils import timezone
from rich.console import Console
from rich.table import Table

from baimbai.errors import BaimbaiError, Refused
from baimbai.web.actions.demo import Account, around, lay_demo
from baimbai.web.actions.demo_meeting import bring_to_meeting
from baimbai.web.actions.open_round import open_round
from baimbai.web.actions.people import drawn_password, make_account, set_password
from baimbai.web.actor import at_the_machine
from baimbai.web.models import Person
from baimbai.web.models.people import ROLES
from baimbai.web.work import work
from baimbai.web.worker import attend, claim_next, serve_lanes
from baimbai.wording.wording import LANGUAGES, Wording, wording

_SERVER = "uvicorn"
_LOOK_EVERY = 0.5
"""Seconds between two looks at whether server and worker live."""
_PATIENCE = 15
"""Seconds that each of them has to end in."""
NOT_DONE = 2

Given = argparse.Namespace


def main(arguments: Sequence[str]) -> int:
    """Run one of the commands; its exit code. What goes wrong is said in words."""
    given = _parser().parse_args(arguments)
    command: Callable[[Given], int] = given.command
    try:
        return command(given)
    except BaimbaiError as error:
        print(_words(given).say(error.message), file=sys.stderr)  # noqa: T201
        return NOT_DONE


def _words(given: Given) -> Wording:
    return wording(given.lang)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m baimbai.web")
    parser.add_argument("--lang", choices=LANGUAGES, default="id")
    commands = parser.add_subparsers(required=True, metavar="command")

    def add(name: str, command: Callable[[Given], int]) -> argparse.ArgumentParser:
        made = commands.add_parser(name, help=(command.__doc__ or "").partition("\n")[0])
        made.set_defaults(command=command)
        return made

    for made in (add("serve", _serve), demo := add("demo", _demo)):
        made.add_argument("--host", default="127.0.0.1")
        made.add_argument("--port", type=int, default=8000)
        made.add_argument("--processes", type=int, default=1)
    demo.add_argument("folder", type=Path)
    demo.add_argument("--meeting", action="store_true")
    opened = add("open", _open)
    opened.add_argument("folder", type=Path)
    opened.add_argument("--slug", default="")
    account = add("account", _account)
    account.add_argument("name")
    account.add_argument("--office", required=True)
    account.add_argument("--role", required=True, choices=ROLES)
    add("password", _password).add_argument("name")
    add("migrate", _migrate)
    add("worker", _work_on)
    one = add("work", _work)
    one.add_argument("run", type=int)
    one.add_argument("claim")
    one.add_argument("worker", type=int)
    return parser


def _migrate(_given: Given) -> int:
    """Lay out the database, or bring it to this version."""
    call_command("migrate", verbosity=0, interactive=False)
    call_command("createcachetable", verbosity=0)
    return 0


def _demo(given: Given) -> int:
    """Open a round folder with one account a role, whose passwords are printed once."""
    _migrate(given)
    place, accounts = lay_demo(given.folder, timezone.now())
    say = _words(given).text
    if accounts and given.meeting:
        print(say("web-serve-demo-meeting"), flush=True)  # noqa: T201
        bring_to_meeting(place, timezone.now(), _do_what_waits)
    if accounts:
        _print_accounts(accounts, _words(given), f"http://{given.host}:{given.port}/")
    else:
        print(say("web-serve-demo-kept"))  # noqa: T201
    return 0


def _do_what_waits() -> None:
    """The next run, here and now."""
    run = claim_next(timezone.now())
    if run is not None:
        attend(run, lambda: False)


def _print_accounts(accounts: Sequence[Account], words: Wording, address: str) -> None:
    heads = ("account", "password", "role", "office")
    table = Table(*(words.text(f"web-serve-{head}") for head in heads), title=address)
    for one in accounts:
        role = words.text("web-people-role-name", role=one.role)
        table.add_row(one.username, one.password, role, one.office)
    console = Console()
    # A password cut short by a narrow terminal lets nobody in.
    console = Console(width=max(console.width, 100))
    console.print(table)
    console.print(words.text("web-serve-once"), markup=False)


def _open(given: Given) -> int:
    """Open a round folder, with a calendar around today that the province then changes."""
    _migrate(given)
    now = timezone.now()
    slug = given.slug or given.folder.resolve().name
    place = open_round(at_the_machine(now), given.folder, slug, around(now))
    print(_words(given).text("web-serve-opened", title=place.title, slug=place.slug))  # noqa: T201
    return 0


def _account(given: Given) -> int:
    """Make an account; its password is printed once."""
    _migrate(given)
    password = drawn_password()
    make_account(at_the_machine(timezone.now()), given.name, password, given.office, given.role)
    print(_words(given).text("web-serve-made", name=given.name, password=password))  # noqa: T201
    return 0


def _password(given: Given) -> int:
    """Give an account a new password, printed once."""
    person = Person.objects.filter(username=given.name).first()
    if person is None:
        known = tuple(Person.objects.order_by("username").values_list("username", flat=True)[:20])
        raise Refused("web-serve-unknown", name=given.name, known=known)
    password = set_password(at_the_machine(timezone.now()), person)
    print(_words(given).text("web-serve-made", name=given.name, password=password))  # noqa: T201
    return 0


def _work(given: Given) -> int:
    """Do one claimed run (what a worker starts)."""
    return work(given.run, given.claim, given.worker)


def _work_on(_given: Given) -> int:
    """Do runs that wait, until told to stop."""
    stop = threading.Event()

    def ask(_signal: int, _frame: FrameType | None) -> None:
        stop.set()

    signal.signal(signal.SIGTERM, ask)
    signal.signal(signal.SIGINT, ask)
    starter = os.getppid()
    # Whose server was killed outright is nobody's worker.
    serve_lanes(lambda: stop.is_set() or os.getppid() != starter)
    return 0


def _serve(given: Given) -> int:
    """Serve the table until the server ends, or the terminal or the machine says stop."""
    _check_port(given.host, given.port)
    _migrate(given)
    # Whoever stops us by a signal wants the children stopped too.
    # By name: whoever is started in the background of a script inherits that SIGINT is ignored.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    server = subprocess.Popen(_server_command(given))  # noqa: S603  # Our own arguments.
    worker = _start_worker()
    say = _words(given).text
    address = f"http://{given.host}:{given.port}/"
    print(say("web-serve-running", address=address, data=str(settings.DATA)), flush=True)  # noqa: T201
    try:
        while server.poll() is None:
            if worker.poll() is not None:
                worker = _start_worker()
            time.sleep(_LOOK_EVERY)
        return server.returncode
    except KeyboardInterrupt:
        return 0
    finally:
        _stop(server, worker)


def _server_command(given: Given) -> list[str]:
    return [
        sys.executable, "-m", _SERVER, "baimbai.web.asgi:application", "--host", given.host,
        "--port", str(given.port), "--workers", str(given.processes), "--log-level", "warning",
        "--no-server-header", "--timeout-graceful-shutdown", "3",
    ]  # fmt: skip


def _start_worker() -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-m", "baimbai.web", "worker"])


def _stop(*children: subprocess.Popen[bytes]) -> None:
    """End both; a second Ctrl-C does not cut that short."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for child in children:
        child.terminate()
    for child in children:
        try:
            child.wait(timeout=_PATIENCE)
        except subprocess.TimeoutExpired:
            child.kill()


def _check_port(host: str, port: int) -> None:
    """Raises Refused where somebody else listens there already."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as fault:
            raise Refused("web-serve-port", port=str(port), fault=str(fault)) from fault
