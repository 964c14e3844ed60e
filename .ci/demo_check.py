"""Proves the demo: it comes up, an account of the printed table signs in, the round is computed,
and Ctrl-C ends everything. Needs nothing but Python's own library; stops by itself.
"""

import http.cookiejar
import os
import re
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.parse
import urllib.request
from pathlib import Path

UP_WITHIN, COMPUTED_WITHIN, DOWN_WITHIN = 120, 300, 40
"""Seconds."""
COMPUTED = re.compile(r"Rp[\d.]+,00")


def check(example: Path) -> None:
    """Start, look, stop. Raises SystemExit saying what was not as it should be."""
    with tempfile.TemporaryDirectory() as data:
        port, log = _free_port(), Path(data) / "log"
        program = Path(sys.executable).with_name("baimbai")
        command = [program, "demo", str(example), "--port", str(port), "--data", f"{data}/data"]
        with log.open("wb") as out:
            demo = subprocess.Popen(command, stdout=out, stderr=out, start_new_session=True)
        try:
            _look(demo, f"http://127.0.0.1:{port}", example.name, log)
        finally:
            # As the terminal does it: to all of the foreground at once.
            os.killpg(demo.pid, signal.SIGINT)
            code = demo.wait(timeout=DOWN_WITHIN)
        if code != 0:
            raise SystemExit(f"Ctrl-C: exit code {code}\n{log.read_text()}")
        print("demo: up, signed in to, computed, stopped")


def _look(demo: subprocess.Popen[bytes], address: str, slug: str, log: Path) -> None:
    browser = urllib.request.build_opener(
        urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar())
    )
    page = _until(demo, lambda: _get(browser, f"{address}/akun/login/"), UP_WITHIN, log)
    name, password = re.findall(r"^│ (\w+) +│ ([\w-]+) +│", log.read_text(), re.MULTILINE)[0]
    token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', page)[1]
    form = {"login": name, "password": password, "csrfmiddlewaretoken": token}
    browser.open(f"{address}/akun/login/", urllib.parse.urlencode(form).encode(), timeout=30)
    home = f"{address}/putaran/{slug}/"
    _until(demo, lambda: COMPUTED.search(_get(browser, home)), COMPUTED_WITHIN, log)


def _get(browser: urllib.request.OpenerDirector, address: str) -> str:
    with browser.open(address, timeout=30) as answer:
        return answer.read().decode()


def _until(demo, look, seconds: int, log: Path):
    last = time.monotonic() + seconds
    while time.monotonic() < last and demo.poll() is None:
        try:
            found = look()
        except OSError:
            found = None
        if found:
            return found
        time.sleep(1)
    raise SystemExit(f"waited {seconds} s in vain\n{log.read_text()}")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


if __name__ == "__main__":
    check(Path(sys.argv[1]))
