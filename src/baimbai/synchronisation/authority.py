"""Authority: a proposal stands at the wrong door, or rightly knocks at another's."""

from collections.abc import Iterator

from baimbai.synchronisation.dossier import Dossier
from baimbai.synchronisation.finding import Finding, Mandate
from baimbai.synchronisation.subject import Subject
from baimbai.wording.message import Message, Value

_RANK = {"kabkota": 0, "provinsi": 1, "pusat": 2}


def wrong_authority(dossier: Dossier) -> Iterator[Finding]:
    """Another level's job, to be paid with the proponent's own money (`salah_kewenangan`);
    asked of the responsible level instead, it is passed on (`usulan_diteruskan`)."""
    for subject in dossier.subjects:
        mandate = dossier.mandates[subject.proposal.id]
        job = own_job(mandate)
        if job is None or job == subject.proposal.level:
            continue
        own = _own_free_money(dossier, subject)
        if own:
            yield _at_the_wrong_door(dossier, subject, mandate, job, own)
        elif _asks_the_responsible(dossier, subject):
            yield dossier.finding(
                "usulan_diteruskan",
                "info",
                [subject.proposal.id],
                Message("finding-usulan-diteruskan", {**_whose(dossier, mandate), "level": job}),
                ("alihkan",),
                mandate.rule,
            )


def listed_otherwise(dossier: Dossier) -> Iterator[Finding]:
    """The status list, or the sheet's own statement, says another level than the measured rule
    (`status_beda_aturan`)."""
    for subject in dossier.subjects:
        mandate = dossier.mandates[subject.proposal.id]
        declared = subject.proposal.declared_status
        by_law = dossier.rulebook.rules[mandate.rule].yields["level"] if mandate.rule else None
        said = mandate.level if mandate.basis in ("aset", "pernyataan") else declared
        if by_law is None or said in (None, by_law) or by_law == "desa" or said == "desa":
            continue
        values: dict[str, Value] = {"basis": mandate.basis, "said": said or "", "law": by_law}
        yield dossier.finding(
            "status_beda_aturan",
            "sedang",
            [subject.proposal.id],
            Message("finding-status-beda-aturan", values),
            ("cek_status", "perbaiki"),
            mandate.rule,
        )


def own_job(mandate: Mandate) -> str | None:
    """The level at the table that does the job: a village's is done by its kabupaten."""
    return "kabkota" if mandate.level == "desa" else mandate.level


def _own_free_money(dossier: Dossier, subject: Subject) -> tuple[str, ...]:
    """The sources asked that are the proponent's own and not tied to a purpose; a sheet that
    names no source asks for its own."""
    level = subject.proposal.level
    found: list[str] = []
    requests = dossier.requests.get(subject.proposal.id, ())
    if not any(request.source for request in requests):
        return ("tanpa-sumber",)
    for request in requests:
        if request.source is None:
            continue
        source = dossier.rulebook.sources[request.source]
        balai = level == "pusat" and source.id == "APBN-BALAI"
        if balai or (not source.tied and source.payer in ("sendiri", level)):
            found.append(source.id)
    return tuple(dict.fromkeys(found))


def _asks_the_responsible(dossier: Dossier, subject: Subject) -> bool:
    """Whether all money asked is another office's that may pay for it."""
    asked = {r.source for r in dossier.requests.get(subject.proposal.id, ()) if r.source}
    judged = dossier.judged[subject.proposal.id]
    others = all(dossier.rulebook.sources[source].payer != "sendiri" for source in asked)
    return bool(asked) and others and all(judged[source][0] for source in asked)


def _at_the_wrong_door(
    dossier: Dossier, subject: Subject, mandate: Mandate, job: str, own: tuple[str, ...]
) -> Finding:
    level = subject.proposal.level
    # The centre may build for a region where the national interest asks it; no sheet tells.
    if level == "pusat":
        kind, severity = "perlu_verifikasi", "sedang"
    else:
        kind = "salah_kewenangan"
        severity = "tinggi" if _RANK[job] > _RANK[level] else "sedang"
    values: dict[str, Value] = {
        **_whose(dossier, mandate),
        "level": job,
        "proponent": level,
        "sources": own,
    }
    exits = ("alihkan", "ganti_sumber", "perbaiki", "tolak_dengan_alasan")
    return dossier.finding(
        kind,
        severity,
        [subject.proposal.id],
        Message("finding-salah-kewenangan", values),
        exits,
        mandate.rule,
    )


def _whose(dossier: Dossier, mandate: Mandate) -> dict[str, str]:
    responsible = dossier.offices.get(mandate.responsible or "", "-")
    return {"basis": mandate.basis, "responsible": responsible}
