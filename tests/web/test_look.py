"""The frame of all pages: the menu by role, what a strict policy forbids, accounts in our words."""

import re
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from allauth.mfa.totp.internal import auth as totp
from django.contrib.staticfiles import finders
from django.template import Context, Template
from django.test import Client

import baimbai.web
from baimbai.web.menu import GROUPS, menu
from baimbai.web.models import Round
from baimbai.web.statics import STATIC
from baimbai.web.vendor import vendor_path
from tests.web.conftest import PASSWORD

TEMPLATES = Path(baimbai.web.__file__).parent / "templates"
_TAGS = re.compile(r"{%.*?%}|{{.*?}}")
Browse = Callable[[str], Client]


def _seen(browse: Browse, name: str, address: str) -> str:
    return browse(name).get(address).content.decode()


def _menu(text: str) -> list[str]:
    nav = text[text.index('<nav id="menu"') : text.index("</nav>", text.index('<nav id="menu"'))]
    return re.findall(r"<a [^>]*>([^<]*)</a>", nav)


@pytest.mark.parametrize(
    ("name", "missing"),
    [
        ("pengusul", {"people", "releases", "handover"}),
        ("peninjau", {"uploads", "people", "releases", "handover"}),
        ("penyelenggara", set()),
        ("pimpinan", set()),
        ("auditor", set()),
        ("admin", {"uploads", "releases", "handover"}),
    ],
)
def test_the_menu_shows_what_the_role_may_open(
    seat: Callable[[str], Any], table: Round, name: str, missing: set[str]
) -> None:
    lines = [line.key for _, lines in menu(seat(name), table, "/") for line in lines]
    every = [one for _, pages in GROUPS for one in pages]
    assert lines == [f"web-look-menu-{one}" for one in every if one not in missing]


def test_the_menu_marks_the_page_and_what_lies_below_it(
    seat: Callable[[str], Any], table: Round
) -> None:
    def marked(path: str) -> dict[str, str]:
        lines = [line for _, lines in menu(seat("auditor"), table, path) for line in lines]
        return {line.key: line.current for line in lines if line.current}

    home = f"/putaran/{table.slug}/"
    assert marked(home) == {"web-look-menu-home": "page"}
    assert marked(f"{home}rapat/3/97.01-001/") == {"web-look-menu-agenda": "true"}
    assert marked(f"{home}rapat/pleno/") == {"web-look-menu-plenary": "page"}
    assert marked(f"{home}riwayat/") == {"web-look-menu-history": "page"}
    assert marked(f"{home}riwayat/17/") == {"web-look-menu-history": "true"}


def test_strangers_see_no_menu(browse: Browse) -> None:
    assert 'id="menu"' not in _seen(browse, "", "/akun/login/")


def test_templates_hold_nothing_that_the_policy_forbids() -> None:
    """No inline script, style or handler: the browser would drop them without a word."""
    forbidden = re.compile(
        r"<script(?![^>]*\bsrc=)(?![^>]*application/json)|<style|\sstyle=|\son[a-z]+=|hx-on|javascript:"
    )
    found = {
        path.relative_to(TEMPLATES).as_posix(): forbidden.findall(
            _TAGS.sub("", path.read_text("utf-8"))
        )
        for path in TEMPLATES.rglob("*.html")
    }
    assert {path: what for path, what in found.items() if what} == {}


def test_every_file_that_templates_and_scripts_name_exists() -> None:
    pages = "\n".join(path.read_text("utf-8") for path in TEMPLATES.rglob("*.html"))
    named = set(re.findall(r"""{% static ["']([^"']+)["'] %}""", pages))
    for name, file in re.findall(r'{% vendor "([^"]+)" "([^"]+)" %}', pages):
        vendor_path(name, file)
    for script in (STATIC / "js").glob("*.js"):
        text = script.read_text("utf-8")
        for path in re.findall(r"""(?:from|import) *\(?["'](\.[^"']+)["']""", text):
            target = (script.parent / path).resolve()
            named |= {target.relative_to(STATIC).as_posix()} if "vendor" not in path else set()
    assert {path for path in named if finders.find(path) is None} == set()


def test_money_is_served_in_full_and_its_head_names_the_unit(browse: Browse) -> None:
    request = SimpleNamespace(COOKIES={"satuan": "juta"})
    page = Template("{{ amount|rupiah }} {% unit %}")
    assert page.render(Context({"amount": 1_500_000_000, "request": request})) == (
        '<data class="money" value="1500000000">Rp1.500.000.000,00</data> '
        '<span class="unit" data-unit>(juta Rp)</span>'
    )


# Accounts


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("id", "Nama akun atau kata sandi tidak cocok."),
        ("en", "Account or password is not right."),
    ],
)
def test_a_wrong_password_is_told_without_saying_which_was_wrong(
    browse: Browse, language: str, told: str
) -> None:
    client = browse("")
    client.cookies["bahasa"] = language
    for account in ("siapa", "pengusul"):
        answer = client.post("/akun/login/", {"login": account, "password": "bukan-ini"})
        assert _errors(answer.content.decode()) == [told]


def _errors(text: str) -> list[str]:
    return re.findall(r'class="(?:refused|error)"[^>]*>([^<]*)<', text)


def test_a_new_password_must_be_typed_twice_and_is_then_in_force(browse: Browse) -> None:
    client = browse("pengusul")
    given = {"oldpassword": PASSWORD, "password1": "sungai-barito-27", "password2": "lain-27-lain"}
    answer = client.post("/akun/password/change/", given)
    assert _errors(answer.content.decode()) == [
        "Kata sandi baru yang kedua tidak sama dengan yang pertama."
    ]
    given["password2"] = given["password1"]
    answer = client.post("/akun/password/change/", given, follow=True)
    assert "Kata sandi sudah diganti." in answer.content.decode()
    assert client.login(username="pengusul", password="sungai-barito-27")  # noqa: S106


def test_a_second_step_is_set_up_asked_for_and_turned_off(browse: Browse) -> None:
    client = Client()
    client.post("/akun/login/", {"login": "auditor", "password": PASSWORD})
    asked = client.get("/akun/2fa/totp/activate/")["Location"]
    assert _errors(client.post(asked, {"password": "bukan-ini"}).content.decode()) == [
        "Kata sandi tidak cocok."
    ]
    page = client.post(asked, {"password": PASSWORD}, follow=True).content.decode()
    assert 'src="data:image/svg+xml;base64,' in page
    secret = re.findall(r"<code>([A-Z2-7]+)</code>", page)[0]
    assert _errors(client.post("/akun/2fa/totp/activate/", {"code": "0"}).content.decode()) == [
        "Kode tidak cocok. Kode berganti tiap 30 detik; pakai yang terbaru."
    ]
    answer = client.post("/akun/2fa/totp/activate/", {"code": _code(secret)}, follow=True)
    assert answer.redirect_chain == [("/akun/2fa/recovery-codes/", 302)]
    codes = re.findall(r"<li>([0-9a-f]+)</li>", answer.content.decode())
    assert len(codes) == 10
    file = client.get("/akun/2fa/recovery-codes/download/")
    assert file.content.decode().split() == codes

    other = Client()
    answer = other.post("/akun/login/", {"login": "auditor", "password": PASSWORD}, follow=True)
    assert "Masukkan kode" in answer.content.decode()
    other.post("/akun/2fa/authenticate/", {"code": codes[0]})
    assert other.get("/akun/2fa/").status_code == 200

    answer = client.post("/akun/2fa/totp/deactivate/", follow=True)
    assert "Verifikasi dua langkah dimatikan." in answer.content.decode()


def _code(secret: str) -> str:
    counter = next(totp.yield_hotp_counters_from_time())
    return str(totp.format_hotp_value(totp.hotp_value(secret, counter)))


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize(
    "address",
    [
        "/akun/login/", "/akun/logout/", "/akun/password/change/", "/akun/reauthenticate/",
        "/akun/2fa/", "/akun/sessions/",
    ],
)  # fmt: skip
def test_account_pages_are_ours_in_both_languages(
    browse: Browse, address: str, language: str
) -> None:
    client = browse("" if address == "/akun/login/" else "admin")
    client.cookies["bahasa"] = language
    answer = client.get(address)
    assert (answer.status_code, [t.name for t in answer.templates][1]) == (200, "base.html")
    assert f'<html lang="{language}">' in answer.content.decode()


# Where a page cannot be shown


@pytest.mark.parametrize(
    ("name", "address", "status", "told"),
    [
        ("pengusul", "/putaran/tidak-ada/", 404, "Halaman tidak ada, atau tidak untuk Anda."),
        ("pengusul", "/tidak-ada/", 404, "Halaman tidak ada, atau tidak untuk Anda."),
        ("pengusul", "/putaran/nusa-rekaan/riwayat/rantai/", 403,
         "Peran Anda tidak dapat membuka halaman ini."),
    ],
)  # fmt: skip
def test_an_error_page_says_why_and_leads_on(
    browse: Browse, table: Round, name: str, address: str, status: int, told: str
) -> None:
    client = browse(name)
    answer = client.get(address)
    text = answer.content.decode()
    assert (answer.status_code, _errors(text)) == (status, [told])
    # The reader stays signed in, and has a way on.
    assert 'popovertarget="account"' in text
    ways = re.findall(r'<a class="button primary" href="([^"]+)"', text)
    assert [client.get(way, follow=True).status_code for way in ways] == [200]


def test_a_part_of_a_page_that_cannot_be_shown_is_told_beside_what_asked(
    browse: Browse, table: Round
) -> None:
    answer = browse("pengusul").get(
        "/putaran/nusa-rekaan/riwayat/rantai/", headers={"HX-Request": "true"}
    )
    assert (answer.status_code, answer.content.decode().strip()) == (
        403, '<p class="refused" role="alert">Peran Anda tidak dapat membuka halaman ini.</p>'
    )  # fmt: skip
