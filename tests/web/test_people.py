"""Accounts are kept by administrators; roles hold for a time; passwords are shown once."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client

from baimbai.errors import Refused
from baimbai.web.actions.contact import set_contact
from baimbai.web.actions.people import (
    close_account,
    drawn_password,
    end_role,
    forget_factor,
    give_role,
    make_account,
    reopen_account,
    set_password,
)
from baimbai.web.actor import Actor, actor_of
from baimbai.web.models import Entry, Membership, Organisation, Person, Round
from tests.web.conftest import SLUG

Seat = Callable[[str], Actor]
Browse = Callable[[str], Client]
AT = f"/putaran/{SLUG}/pengguna/"


def _new(admin: Actor, **more: object) -> Person:
    return make_account(admin, "desk-bm", drawn_password(), "97", "peninjau", **more)  # type: ignore[arg-type]


def _seats(person: Person, admin: Actor) -> frozenset[tuple[str, str]]:
    return actor_of(person, admin.now, admin.now.date()).seats


def test_an_account_has_its_role_from_the_day_it_was_given(table: Round, seat: Seat) -> None:
    admin = seat("admin")
    person = _new(admin, full_name="Desk Bina Marga")
    assert (person.spoken_name, _seats(person, admin)) == (
        "Desk Bina Marga", frozenset({("97", "peninjau")}),
    )  # fmt: skip
    lines = Entry.objects.filter(kind="person", record=str(person.pk)).order_by("pk")
    assert [(one.action, one.changes) for one in lines] == [
        ("make_account", []),
        ("give_role", [["role", None, ["peninjau", "97"]], ["valid_to", None, None]]),
    ]


def test_no_password_stands_in_the_history(table: Round, seat: Seat) -> None:
    person = _new(seat("admin"))
    password = set_password(seat("admin"), person)
    lines = Entry.objects.filter(kind="person", record=str(person.pk))
    assert [
        one.action for one in lines if password in f"{one.changes}{one.label}{one.reason}"
    ] == []


def test_a_role_ends_with_its_last_day(table: Round, seat: Seat) -> None:
    admin = seat("admin")
    person = _new(admin, valid_to=admin.now.date() + timedelta(days=3))
    later = [
        len(actor_of(person, admin.now, admin.now.date() + timedelta(days=days)).seats)
        for days in (0, 3, 4)
    ]
    assert later == [1, 1, 0]


def test_a_role_that_is_ended_holds_no_more_whenever_it_began(table: Round, seat: Seat) -> None:
    admin = seat("admin")
    person = _new(admin)
    end_role(admin, person.memberships.get())
    assert _seats(person, admin) == frozenset()
    again = give_role(admin, person, "97", "peninjau")
    Membership.objects.filter(pk=again.pk).update(valid_from=admin.now.date() - timedelta(days=9))
    end_role(admin, again)
    assert _seats(person, admin) == frozenset()
    with pytest.raises(Refused) as fault:
        end_role(admin, again)
    assert fault.value.message.key == "web-people-role-over"


@pytest.mark.parametrize("name", ["pengusul", "penyelenggara", "pimpinan", "peninjau", "auditor"])
def test_only_administrators_keep_accounts(table: Round, seat: Seat, name: str) -> None:
    actor, other = seat(name), Person.objects.get(username="tetangga")
    for act in (
        lambda: _new(actor),
        lambda: give_role(actor, other, "97", "admin"),
        lambda: end_role(actor, other.memberships.get()),
        lambda: close_account(actor, other),
        lambda: reopen_account(actor, other),
        lambda: set_password(actor, other),
        lambda: forget_factor(actor, other, "x"),
    ):
        with pytest.raises(PermissionDenied):
            act()


@pytest.mark.parametrize(
    ("given", "key"),
    [
        (("tetangga", "kata-sandi-baru-88", "97", "auditor"), "web-people-taken"),
        (("ada spasi", "kata-sandi-baru-88", "97", "auditor"), "web-people-name"),
        (("", "kata-sandi-baru-88", "97", "auditor"), "web-people-name"),
        (("baru", "12345678", "97", "auditor"), "web-people-password"),
        (("baru", "kata-sandi-baru-88", "99", "auditor"), "web-people-role-unknown"),
        (("baru", "kata-sandi-baru-88", "97", "raja"), "web-people-role-unknown"),
    ],
)
def test_an_account_that_cannot_be_is_refused_whole(
    table: Round, seat: Seat, given: tuple[str, str, str, str], key: str
) -> None:
    before = Person.objects.count()
    with pytest.raises(Refused) as fault:
        make_account(seat("admin"), *given)
    assert (fault.value.message.key, Person.objects.count()) == (key, before)


def test_nobody_has_a_role_twice(table: Round, seat: Seat) -> None:
    with pytest.raises(Refused) as fault:
        give_role(seat("admin"), Person.objects.get(username="pengusul"), "97.01", "pengusul")
    assert fault.value.message.key == "web-people-has-role"


def test_administrators_cannot_shut_themselves_out(table: Round, seat: Seat) -> None:
    admin = seat("admin")
    assert admin.person is not None
    for act in (
        lambda: close_account(admin, admin.person),  # type: ignore[arg-type]
        lambda: end_role(admin, admin.person.memberships.get()),  # type: ignore[union-attr]
    ):
        with pytest.raises(Refused) as fault:
            act()
        assert fault.value.message.key == "web-people-self"


def test_a_closed_account_is_out_at_its_next_click(
    table: Round, seat: Seat, browse: Browse
) -> None:
    client = browse("tetangga")
    assert client.get(f"/putaran/{SLUG}/").status_code == 200
    person = Person.objects.get(username="tetangga")
    close_account(seat("admin"), person, "Pindah tugas")
    assert client.get(f"/putaran/{SLUG}/").status_code == 302
    person.refresh_from_db()
    reopen_account(seat("admin"), person)
    assert client.get(f"/putaran/{SLUG}/").status_code == 200


def test_a_new_password_is_shown_once_and_signs_the_old_one_out(
    table: Round, browse: Browse
) -> None:
    client, admin = browse("tetangga"), browse("admin")
    person = Person.objects.get(username="tetangga")
    shown = admin.post(f"{AT}{person.pk}/kata-sandi/")
    password = shown.context["password"]
    person.refresh_from_db()
    assert person.check_password(password)
    assert shown.headers["Cache-Control"] == "no-store"
    assert password not in admin.get(f"{AT}{person.pk}/").content.decode()
    assert client.get(f"/putaran/{SLUG}/").status_code == 302


def test_what_was_typed_stays_when_an_account_is_refused(table: Round, browse: Browse) -> None:
    given = {"username": "tetangga", "office": "97", "role": "auditor", "full_name": "Desk"}
    page = browse("admin").post(f"{AT}baru/", given)
    assert page.status_code == 422
    assert "sudah dipakai" in page.context["error"]
    assert 'value="Desk"' in page.content.decode()


def test_accounts_are_found_by_name_and_office(table: Round, browse: Browse) -> None:
    found = {
        typed: [p.username for p in browse("auditor").get(f"{AT}?cari={typed}").context["people"]]
        for typed in ("tetang", "Teluk Rona", "tidak ada")
    }
    assert found == {"tetang": ["tetangga"], "Teluk Rona": ["pengusul"], "tidak ada": []}


@pytest.mark.parametrize(
    ("name", "allowed"),
    [("pengusul", True), ("admin", True), ("tetangga", False), ("penyelenggara", False),
     ("auditor", False)],
)  # fmt: skip
def test_an_office_says_itself_how_it_is_reached(
    table: Round, seat: Seat, name: str, allowed: bool
) -> None:
    office = Organisation.objects.get(pk="97.01")

    def change() -> Organisation:
        return set_contact(seat(name), table, office, "Subbag Perencanaan", "0511-1", "a@b.example")

    if not allowed:
        with pytest.raises(PermissionDenied):
            change()
        return
    assert (change().contact, change().phone) == ("Subbag Perencanaan", "0511-1")
    lines = Entry.objects.filter(kind="organisation", record="97.01")
    assert [one.changes for one in lines] == [
        [
            ["contact", "", "Subbag Perencanaan"],
            ["phone", "", "0511-1"],
            ["email", "", "a@b.example"],
        ]
    ]


def test_what_is_no_address_of_mail_is_refused(table: Round, seat: Seat) -> None:
    office = Organisation.objects.get(pk="97.01")
    with pytest.raises(Refused) as fault:
        set_contact(seat("pengusul"), table, office, "Desk", "", "bukan surel")
    assert fault.value.message.key == "web-people-contact"


def test_who_is_nobody_to_the_table_sees_no_names_of_people(table: Round, browse: Browse) -> None:
    names = {
        name: "tetangga" in browse(name).get(f"/putaran/{SLUG}/instansi/97.02/").content.decode()
        for name in ("pengusul", "auditor", "penyelenggara")
    }
    assert names == {"pengusul": False, "auditor": True, "penyelenggara": True}


def test_a_lost_second_factor_is_forgotten_with_a_reason_only(table: Round, seat: Seat) -> None:
    with pytest.raises(Refused) as fault:
        forget_factor(seat("admin"), Person.objects.get(username="tetangga"), " ")
    assert fault.value.message.key == "web-settings-reason-needed"
