"""A desk and a plenary over a made-up release, signers, and the archive of their minutes."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from functools import cache
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, pkcs12
from cryptography.x509.oid import NameOID

from baimbai.agreement.ledger import LedgerEntry, beginning, chained, write_ledger
from baimbai.agreement.ruling import Ruling
from baimbai.agreement.sitting import Attendee, Sitting, Stance
from baimbai.publication.minutes_archive import (
    CONTENTS,
    LEDGER,
    Contents,
    draw_documents,
    freeze,
    write_contents,
)
from baimbai.publication.names import RoundWording
from baimbai.publication.release import Release
from baimbai.publication.sitting_text import Seal, write_out_sitting

WITA = timezone(timedelta(hours=8), "WITA")
OPENED = datetime(2026, 3, 2, 9, tzinfo=WITA)
DAY = date(2026, 3, 2)
RESULTS = ("diakomodir", "diakomodir_bersyarat", "ditunda", "ditolak", "dialihkan")
REASONS = ("siap", "mendesak", "belum_siap", "duplikat", "bukan_kewenangan")
CODE = ("101", "011", "110")
PASSPHRASE = "sandi-uji"  # noqa: S105  # Of keys that live as long as the test.
ENTRIES = 5


def desk_of(release: Release, ruled: int = 10) -> Sitting:
    """A desk that ruled on the first proposals in turn: taken up, on condition, deferred, refused,
    re-routed, and so on."""
    proposals = release.programme.proposals["id"].to_list()
    offices = release.programme.organisations["id"].to_list()
    payer = release.allocation.ceiling_uses.select("source", "owner", "year").row(0)
    rulings = []
    for n, proposal in enumerate(proposals[:ruled]):
        kind = n % 5
        amount = (n + 1) * 1_000_000_000 if kind < 2 else 0
        rulings.append(Ruling(
            proposal, "desk", "Desk Bina Marga", RESULTS[kind], amount, REASONS[kind],
            f"alasan ke-{n}", "7", OPENED + timedelta(minutes=5 * n),
            ((*payer, amount),) if amount else (),
            "Sertifikat lahan diserahkan" if kind == 1 else "",
            offices[1] if kind in (1, 4) else "", "Kepala Bidang" if kind == 1 else "",
            date(2026, 6, 30) if kind == 1 else None,
            ((offices[2], "penundaan ini keliru"),) if n == 2 else (),
        ))  # fmt: skip
    return Sitting(
        "Desk Bina Marga", "desk", 1, OPENED, OPENED + timedelta(hours=3), 3,
        tuple((proposal, ("temuan",)) for proposal in proposals[: ruled + 2]),
        tuple(Attendee(one, f"Utusan {one}", "Kepala Bidang") for one in offices[:4]),
        tuple(rulings), (Stance(proposals[3], offices[3], "keberatan", "sudah dalam RPJMD"),),
        {"7": "Rahma"},
    )  # fmt: skip


def plenary_of(release: Release) -> Sitting:
    """A plenary over the same rulings."""
    return replace(desk_of(release), name="Rapat Pleno", kind="pleno")


def archive_of(release: Release, folder: Path, *, closed: bool = True) -> Contents:
    """Write the archive of a desk's minutes into an existing folder, with a ledger whose last
    entry but one the minutes print."""
    acts = (
        LedgerEntry(0, f"2026-03-02T0{n}:00:00.000000+00:00", "7", "63", "decide", "decision",
                    f"63.01-{n:03d}", "", (["result", None, "ditunda"],), "belum siap", "")
        for n in range(1, ENTRIES + 1)
    )  # fmt: skip
    entries = list(chained(acts, 1, beginning("uji")))
    write_ledger("uji", entries, folder / LEDGER)
    printed = entries[-2]
    seal = Seal("uji", printed.seq, printed.seal, "600/12/BA" if closed else "", closed,
                "http://localhost/verifikasi/0123/", CODE)  # fmt: skip
    sitting = desk_of(release)
    words = RoundWording("id", release.programme)
    contents = Contents("1/1", seal, write_out_sitting(sitting, release, seal, words), DAY)
    write_contents(contents, sitting, folder / CONTENTS)
    draw_documents(folder)
    freeze(folder, "baimbai uji")
    return contents


@cache
def pkcs12_of(name: str, *, days: int = 30, bits: int = 2048) -> bytes:
    """A signer's file, made for the test; in force from a year ago until so many days from now."""
    key = rsa.generate_private_key(65537, bits)
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=365))
        .not_valid_after(now + timedelta(days=days))
        .sign(key, hashes.SHA256())
    )
    protected = BestAvailableEncryption(PASSPHRASE.encode())
    return pkcs12.serialize_key_and_certificates(name.encode(), key, certificate, None, protected)
