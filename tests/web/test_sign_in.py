"""Signing in: rate limits, a new session, no sign-up, a second factor where a role needs one."""

from collections.abc import Callable

import pytest
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.conf import settings
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from baimbai.web.models import Person, Round
from tests.web.conftest import PASSWORD, SLUG

Browse = Callable[[str], Client]
SIGN_IN = "/akun/login/"


@pytest.fixture(autouse=True)
def _nobody_counted(db: None) -> None:
    cache.clear()


def _sign_in(client: Client, name: str, password: str = PASSWORD, **more: str) -> int:
    return client.post(SIGN_IN, {"login": name, "password": password}, **more).status_code


def test_a_person_signs_in_and_lands_at_the_round(table: Round) -> None:
    client = Client()
    assert _sign_in(client, "pengusul") == 302
    assert client.get("/").headers["Location"] == f"/putaran/{SLUG}/"


def test_the_session_gets_a_new_key_at_sign_in(table: Round) -> None:
    client = Client()
    client.get(SIGN_IN)
    session = client.session
    session["titipan"] = "1"
    session.save()
    client.cookies[settings.SESSION_COOKIE_NAME] = session.session_key
    _sign_in(client, "pengusul")
    assert client.cookies[settings.SESSION_COOKIE_NAME].value != session.session_key


def test_five_wrong_passwords_shut_an_account_for_a_while_even_to_the_right_one(
    table: Round,
) -> None:
    tried = [_sign_in(Client(REMOTE_ADDR=f"127.0.0.{n}"), "pengusul", "salah") for n in range(2, 7)]
    assert tried == [200] * 5
    late = Client(REMOTE_ADDR="127.0.0.9")
    assert "_auth_user_id" not in late.session
    _sign_in(late, "pengusul")
    assert "_auth_user_id" not in late.session
    other = Client(REMOTE_ADDR="127.0.0.10")
    _sign_in(other, "tetangga")
    assert "_auth_user_id" in other.session


def test_what_is_counted_is_shared_by_all_processes() -> None:
    assert settings.CACHES["default"]["BACKEND"].endswith("DatabaseCache")


def test_a_wrong_name_and_a_wrong_password_are_told_alike(table: Round) -> None:
    def said(name: str) -> str:
        page = Client().post(SIGN_IN, {"login": name, "password": "salah-sekali"})
        return str(page.context["form"].errors.as_text())

    assert said("pengusul") == said("tidak-ada")


@pytest.mark.parametrize("address", ["signup/", "password/reset/", "email/", "social/"])
def test_nobody_signs_up_or_resets_alone(db: None, address: str) -> None:
    assert Client().get(f"/akun/{address}").status_code == 404


def test_a_role_that_needs_it_sets_up_a_second_factor_before_anything_else(
    table: Round, browse: Browse, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settings, "MFA_ROLES", frozenset({"pimpinan", "auditor"}))
    setting_up = f"{reverse('mfa_activate_totp')}?wajib=1"
    shown = {
        name: browse(name).get(f"/putaran/{SLUG}/").headers.get("Location", "")
        for name in ("pimpinan", "auditor", "pengusul")
    }
    assert shown == {"pimpinan": setting_up, "auditor": setting_up, "pengusul": ""}
    assert browse("pimpinan").get("/").headers["Location"] == setting_up
    assert browse("pimpinan").post(f"/putaran/{SLUG}/hitung/").headers["Location"] == setting_up
    TOTP.activate(Person.objects.get(username="pimpinan"), generate_totp_secret())
    assert browse("pimpinan").get(f"/putaran/{SLUG}/").status_code == 200


def test_a_second_factor_is_asked_for_at_sign_in(table: Round) -> None:
    TOTP.activate(Person.objects.get(username="pimpinan"), generate_totp_secret())
    client = Client()
    answer = client.post(SIGN_IN, {"login": "pimpinan", "password": PASSWORD})
    assert answer.headers["Location"].startswith(reverse("mfa_authenticate"))
    assert client.get(f"/putaran/{SLUG}/").status_code == 302
