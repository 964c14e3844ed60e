"""Source of funds: money asked that may not pay for this work (`salah_sumber_dana`)."""

from collections.abc import Iterator

from baimbai.rulebook.rulebook import Rule
from baimbai.synchronisation.authority import own_job
from baimbai.synchronisation.dossier import Dossier
from baimbai.synchronisation.finding import Finding
from baimbai.synchronisation.subject import Subject
from baimbai.wording.message import Message, Value


def wrong_sources(dossier: Dossier) -> Iterator[Finding]:
    """One finding a proposal and rule; what only doubt stands behind is `perlu_verifikasi`."""
    for subject in dossier.subjects:
        refused: dict[str, list[str]] = {}
        for request in dossier.requests.get(subject.proposal.id, ()):
            if request.source is None:
                continue
            rule = _refusing(dossier, subject, request.source)
            if rule is not None and request.source not in refused.setdefault(rule.id, []):
                refused[rule.id].append(request.source)
        for name, sources in refused.items():
            yield _finding(dossier, subject, dossier.rulebook.rules[name], tuple(sources))


def _refusing(dossier: Dossier, subject: Subject, source_id: str) -> Rule | None:
    """The rule against a source; None where it may pay, or where the fault is the authority."""
    source = dossier.rulebook.sources[source_id]
    job = own_job(dossier.mandates[subject.proposal.id])
    another = job is not None and job != subject.proposal.level
    if another and not source.tied:
        return None  # A finding of authority says it already.
    allowed, rule = dossier.judged[subject.proposal.id][source_id]
    if not allowed:
        return dossier.rulebook.rules[rule]
    if another and source.payer == "sendiri":
        return _for_another_level(dossier, source_id)
    return None


def _for_another_level(dossier: Dossier, source: str) -> Rule | None:
    """The rule by which a source of one's own never pays for another level's asset."""
    return next(
        (
            rule
            for rule in dossier.rulebook.of_topic("sumber_dana")
            if source in rule.yields["sources"] and rule.yields.get("for_another_level")
        ),
        None,
    )


def _finding(dossier: Dossier, subject: Subject, rule: Rule, sources: tuple[str, ...]) -> Finding:
    mandate = dossier.mandates[subject.proposal.id]
    allowed = tuple(
        source for source, (may, _) in dossier.judged[subject.proposal.id].items() if may
    )
    values: dict[str, Value] = {
        "sources": sources,
        "level": mandate.level or "-",
        "work": subject.proposal.work_type,
        "asset": subject.proposal.asset_type,
        "allowed": allowed or ("-",),
        "sentence_id": rule.sentence["id"],
        "sentence_en": rule.sentence["en"],
    }
    return dossier.finding(
        str(rule.yields.get("finding", "salah_sumber_dana")),
        str(rule.yields.get("severity", "sedang")),
        [subject.proposal.id],
        Message("finding-salah-sumber-dana", values),
        ("ganti_sumber", "alihkan", "perbaiki", "tolak_dengan_alasan"),
        rule.id,
    )
