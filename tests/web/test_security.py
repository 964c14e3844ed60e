"""What guards the table, asked of every address: policy, forgery, escaping, nonsense."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import quote, urlencode

import pytest
from django.conf import settings as django_settings
from django.http import HttpResponseBase
from django.test import Client
from django.urls import reverse
from hypothesis import given, settings
from hypothesis import strategies as st

from baimbai.web.models import Finding, Proposal, Round
from baimbai.web.statics import STATIC, VENDOR

from .addresses import Address, addresses
from .conftest import PASSWORD

Browse = Callable[[str], Client]
TEMPLATES = Path(STATIC).parent / "templates"
CHANGED = "<img src=x onerror=alert(1)>{{7*7}}"
FORMULA = '=HYPERLINK("http://jahat.example","klik")'


def _values(table: Round) -> Mapping[str, list[str]]:
    """Values of a part that name something, by kind or by name."""
    proposal = Proposal.objects.filter(round=table).order_by("number")[0]
    finding = Finding.objects.filter(run=table.run).order_by("number")[0]
    return {
        "int": [str(table.run_id), "0", "1", "2"],
        "slug": [finding.key],
        "str": [proposal.number, "97.01", "csv", "xlsx", "jalan"],
        "round": [table.slug],
        "number": [proposal.number],
    }


def _examples(table: Round) -> Iterator[tuple[Address, str]]:
    """Each address with parts that name something, as far as the round has it."""
    values = _values(table)
    for address in addresses():
        fillings = {
            name: values["round"] if name == "round" else values.get(kind, values["str"])
            for name, kind in address.parts.items()
        }
        for turn in range(min(2, max([1, *map(len, fillings.values())]))):
            parts = {name: each[turn % len(each)] for name, each in fillings.items()}
            yield address, address.filled(parts)


def _policy(text: str) -> dict[str, str]:
    pairs = (each.strip().partition(" ") for each in text.split(";"))
    return {name: value for name, _, value in pairs}


def _is_lax(answer: HttpResponseBase) -> bool:
    """An answer without the policy, or with one that lets something through."""
    policy = _policy(answer.headers.get("Content-Security-Policy", ""))
    headers = [
        answer.headers.get(each)
        for each in ("X-Content-Type-Options", "X-Frame-Options", "Referrer-Policy")
    ]
    strict = (policy.get("default-src"), policy.get("script-src"), policy.get("style-src"))
    return (
        headers != ["nosniff", "DENY", "same-origin"]
        or strict != ("'none'", "'self'", "'self'")
        or policy.get("frame-ancestors") != "'none'"
        or "unsafe" in str(policy)
    )


class _Unlawful(HTMLParser):
    """What the policy would refuse, or would leave the machine."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        said = {name: (value or "").strip().lower() for name, value in attrs}
        runs = tag == "script" and given.get("type") != "application/json"
        if tag == "style" or (runs and "src" not in given):
            self.found.append(f"<{tag}>")
        for name, value in said.items():
            inline = name == "style" or name.startswith(("on", "hx-on"))
            leaves = name in ("src", "href", "action", "poster", "srcset") and (
                value.startswith(("http:", "https:", "//", "javascript:", "data:text"))
            )
            if inline or leaves or value.startswith("js:"):
                self.found.append(f"<{tag} {name}={value!r}>")


def _unlawful(text: str) -> list[str]:
    parser = _Unlawful()
    parser.feed(text)
    return parser.found


def test_no_template_writes_what_the_policy_refuses_or_calls_elsewhere() -> None:
    found = {}
    for path in sorted(TEMPLATES.rglob("*.html")):
        # A tag between the quotes of an attribute would end it for the parser.
        text = re.sub(r"{[{%].*?[%}]}", "", path.read_text(encoding="utf-8"))
        if faults := _unlawful(text):
            found[str(path.relative_to(TEMPLATES))] = faults
    assert found == {}


def test_the_search_for_what_is_refused_finds_it() -> None:
    assert _unlawful('<p style="color:red" onclick="x()"><style></style><script>x</script>') == [
        "<p style='color:red'>", "<p onclick='x()'>", "<style>", "<script>",
    ]  # fmt: skip
    assert _unlawful('<a href="//x.example/"><img src="https://x.example/a.png">') == [
        "<a href='//x.example/'>", "<img src='https://x.example/a.png'>",
    ]  # fmt: skip
    assert _unlawful('<script src="/static/x.js"></script><a href="/x/">x</a>') == []
    assert _unlawful('<script type="application/json">{"no": "script"}</script>') == []


def test_no_script_or_style_of_ours_evaluates_text_or_calls_elsewhere() -> None:
    refused = re.compile(
        r"\beval\(|\bnew Function\b|document\.write\(|setTimeout\(\s*[\"'`]|@import\s+[\"']http"
        r"|[\"'(`]https?://(?!www\.w3\.org/)"
    )
    found = {}
    for path in sorted(STATIC.rglob("*")):
        ours = path.suffix in (".js", ".mjs", ".css", ".svg") and VENDOR not in path.parents
        if ours and (faults := refused.findall(path.read_text(encoding="utf-8"))):
            found[path.name] = faults
    assert found == {}


@pytest.mark.parametrize("name", ["admin", "penyelenggara", "pengusul", ""])
def test_every_answer_carries_the_policy_and_no_page_writes_what_it_refuses(
    table: Round, browse: Browse, name: str
) -> None:
    client, lax, found = browse(name), [], {}
    for _, path in _examples(table):
        answer = client.get(path)
        if _is_lax(answer):
            lax.append(path)
        kind = answer.headers.get("Content-Type", "")
        if kind.startswith("text/html") and (faults := _unlawful(answer.content.decode())):
            found[path] = faults
        answer.close()
    assert (lax, found) == ([], {})


def test_cookies_of_a_secure_site_are_secure(tmp_path: Path) -> None:
    names = (
        "SESSION_COOKIE_SECURE", "CSRF_COOKIE_SECURE", "SECURE_SSL_REDIRECT",
        "SESSION_COOKIE_HTTPONLY", "SESSION_COOKIE_SAMESITE", "CSRF_COOKIE_SAMESITE",
        "SECURE_HSTS_SECONDS", "CSRF_TRUSTED_ORIGINS", "DEBUG",
    )  # fmt: skip
    ask = (
        "import json; from baimbai.web import settings as s;"
        f"print(json.dumps([getattr(s, n, None) for n in {names!r}]))"
    )
    environment = {
        "BAIMBAI_HTTPS": "1", "BAIMBAI_HOSTS": "meja.example", "BAIMBAI_DATA": str(tmp_path),
        "PYTHONPATH": os.pathsep.join(sys.path),
    }  # fmt: skip
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-c", ask],
        env=environment,
        capture_output=True,
        check=True,
        text=True,
    )
    # What is None here is Django's own default: HttpOnly for sessions, Lax for both.
    assert json.loads(done.stdout) == [
        True, True, True, None, "Lax", None, 31_536_000, ["https://meja.example"], False,
    ]  # fmt: skip
    assert django_settings.SESSION_COOKIE_HTTPONLY is True
    assert django_settings.CSRF_COOKIE_SAMESITE == "Lax"


def test_the_cookie_of_a_session_is_out_of_reach_of_scripts(browse: Browse) -> None:
    client = browse("")
    answer = client.post("/akun/login/", {"login": "auditor", "password": PASSWORD})
    cookie = answer.cookies[django_settings.SESSION_COOKIE_NAME]
    assert (cookie["httponly"], cookie["samesite"], cookie["path"]) == (True, "Lax", "/")


def test_a_session_begins_anew_where_somebody_signs_in(browse: Browse) -> None:
    client = browse("pengusul")
    before = client.cookies[django_settings.SESSION_COOKIE_NAME].value
    client.post("/akun/logout/")
    client.cookies[django_settings.SESSION_COOKIE_NAME] = before
    client.post("/akun/login/", {"login": "auditor", "password": PASSWORD})
    assert client.cookies[django_settings.SESSION_COOKIE_NAME].value != before


def test_other_names_of_the_host_are_refused(table: Round, browse: Browse) -> None:
    answer = browse("auditor").get(f"/putaran/{table.slug}/", headers={"host": "jahat.example"})
    assert answer.status_code == 400


@pytest.mark.parametrize("name", ["admin", "penyelenggara", ""])
def test_nothing_is_done_for_a_form_that_is_not_ours(
    table: Round, browse: Browse, name: str
) -> None:
    known = browse(name)
    client = Client(enforce_csrf_checks=True)
    client.cookies = known.cookies
    done = {path: client.post(path).status_code for _, path in _examples(table)}
    assert {path: status for path, status in done.items() if status != 403} == {}


def _change(table: Round, title: str) -> None:
    rows = Proposal.objects.filter(round=table)
    rows.update(title=title, asset_name=title, note=title, desa=title, kecamatan=title,
                source_sheet=title[:60], status_reason=title, search=title.lower())  # fmt: skip


@pytest.mark.parametrize("title", [CHANGED, FORMULA])
def test_what_people_write_is_shown_not_obeyed(table: Round, browse: Browse, title: str) -> None:
    _change(table, title)
    client, obeyed = browse("penyelenggara"), []
    for _, path in _examples(table):
        asking = (path, f"{path}?{urlencode({'q': title, 'urut': title})}")
        # What was asked for is shown on pages; of files only cells are obeyed.
        for asked in asking if title == CHANGED else asking[:1]:
            answer = client.get(asked)
            kind = answer.headers.get("Content-Type", "")
            if answer.streaming or not kind.startswith("text/"):
                answer.close()
                continue
            text = answer.content.decode()
            html = kind.startswith("text/html")
            if (html and ("<img src=x" in text or "49" in _near(text))) or (
                not html and re.search(r'(^|[;,"])=HYPERLINK', text, re.MULTILINE)
            ):
                obeyed.append(asked)
    assert obeyed == []


def _near(text: str) -> str:
    """What stands where the title's braces were."""
    return "".join(re.findall(r"onerror=alert\(1\)(?:&gt;|>)(.{0,7})", text))


PIECES = st.sampled_from(
    [
        "", "0", "-1", "1", "10**9", "1000000000", str(10**30), "1e400", "NaN", "\0", "a\0b",
        "..", "../../etc/passwd", "..%2f..%2fetc%2fpasswd", "%2e%2e/%2e%2e/", "__import__",
        "-__class__", "'", '"', "' OR 1=1 --", "%", "%%s", "{{7*7}}", "<b>", "\ud7ff", "٣", "ﾊ",
        "*", '"*', "NEAR(a b)", "a:b", "-", "(", "a & | !", "\\", "x" * 3000, "-" * 400,
        "180,-90,-180,90", "inf,nan,0,0", "2026-13-45", "0001-01-01", "9999-12-31", "\r\nX: y",
    ]
)  # fmt: skip
TYPED = PIECES | st.text(max_size=20).filter(lambda text: text.isprintable() or "\0" in text)
ASKED = st.sampled_from(
    [
        "q", "hal", "halaman", "urut", "kolom", "pengusul", "wilayah", "bidang", "jenis", "status",
        "pekerjaan", "hasil", "pita", "gerbang", "sumber", "tahun", "min", "maks", "temuan",
        "kotak", "keadaan", "keparahan", "pihak", "tampilan", "orang", "kantor", "tindakan",
        "catatan", "dari", "sampai", "a", "b", "kiri", "kanan", "lembar", "run", "next",
    ]
)  # fmt: skip


def _sane(text: str) -> str:
    """Without lone surrogates, which no browser sends."""
    return text.encode("utf-8", "ignore").decode()


def test_no_nonsense_breaks_a_page(table: Round, browse: Browse) -> None:
    values = _values(table)
    clients = {name: browse(name) for name in ("penyelenggara", "pengusul", "admin", "")}
    for client in clients.values():
        client.raise_request_exception = False
    every = [address for address in addresses() if address.name != "told"]

    @settings(max_examples=200, deadline=None)
    @given(st.data())
    def ask(data: st.DataObject) -> None:
        address = data.draw(st.sampled_from(every))
        parts = {
            name: data.draw(st.sampled_from(values.get(name) or values.get(kind, ["x"])) | TYPED)
            for name, kind in address.parts.items()
        }
        query = data.draw(st.lists(st.tuples(ASKED, TYPED), max_size=4))
        path = address.filled({name: _sane(text) for name, text in parts.items()})
        asked = f"{path}?{urlencode([(n, _sane(v)) for n, v in query])}"
        client = clients[data.draw(st.sampled_from(sorted(clients)))]
        answer = client.get(asked)
        assert answer.status_code < 500, asked
        if not answer.streaming:
            assert b"root:x:" not in answer.content
        answer.close()

    ask()


@pytest.mark.parametrize(
    "path",
    [
        "/putaran/..%2f..%2fetc/", "/putaran/%00/", "/static/../settings.py",
        "/static/%2e%2e/settings.py", "/akun/..%2f", "/%00", "/putaran/" + "x" * 5000 + "/",
    ],
)  # fmt: skip
def test_a_path_leads_nowhere_else(browse: Browse, path: str) -> None:
    client = browse("admin")
    client.raise_request_exception = False
    assert client.get(path).status_code in (400, 404)


@pytest.mark.parametrize("text", ["a\0b", "\0"])
def test_text_without_a_meaning_is_turned_away(table: Round, browse: Browse, text: str) -> None:
    client = browse("auditor")
    client.raise_request_exception = False
    path = f"/putaran/{table.slug}/"
    asked = client.get(f"{path}?q={quote(text)}"), client.post("/bahasa/", {"next": text})
    assert [answer.status_code for answer in asked] == [400, 400]


def test_a_body_that_is_too_large_is_turned_away(
    browse: Browse, settings: pytest.FixtureRequest
) -> None:
    client = browse("")
    client.raise_request_exception = False
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 2_000  # type: ignore[attr-defined]
    settings.DATA_UPLOAD_MAX_NUMBER_FIELDS = 20  # type: ignore[attr-defined]
    address = reverse("account_login")
    large = client.post(address, {"login": "x" * 3_000, "password": "x"})
    many = client.post(address, {f"a{number}": "1" for number in range(30)})
    assert (large.status_code, many.status_code) == (400, 400)
