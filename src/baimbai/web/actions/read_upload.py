"""Reading an upload (*membaca kiriman*): rows become proposals, compared with the table."""

from collections import Counter
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import polars as pl
from django.conf import settings

from baimbai.errors import WorkbookError
from baimbai.intake.changes import Compared, compare_with_table
from baimbai.intake.opening import Opened, open_file
from baimbai.intake.places import Places
from baimbai.intake.receive import Received, receive
from baimbai.intake.remark import REMARK_SEVERITIES, Remark
from baimbai.rounds.codes import compare_codes
from baimbai.rounds.papers import open_mapping, open_nomenclature
from baimbai.rounds.plan import read_plan
from baimbai.web.actions.compute import Finish, Report
from baimbai.web.actions.open_round import store_remarks
from baimbai.web.actions.record import tell_open_pages
from baimbai.web.kept import keep
from baimbai.web.models import Proposal, Run, Upload
from baimbai.web.models.proposal import OUT
from baimbai.web.reader import reader_of
from baimbai.web.records import office_tables
from baimbai.wording.message import Message


def read_upload(run: Run, folder: Path, report: Report) -> Finish:
    """Read the run's upload and compare it with its office's proposals on the table.

    A file that cannot be opened is turned down with the reason; nothing of it is kept.
    """
    upload, place = run.upload, run.round
    if upload is None:
        raise ValueError("a reading without an upload")
    report("opening", upload.file_name)
    office = reader_of(place, upload.organisation_id)
    try:
        opened = open_upload(upload, office.places)
    except WorkbookError as fault:
        return partial(_turn_down, upload, fault.message)
    report("reading", upload.file_name)
    mapping = open_mapping(place.folder).for_organisation(upload.organisation_id)
    received = _remarked(receive(opened.workbook, office, mapping), opened, upload)
    report("comparing", "")
    proposals, requests = office_tables(place, upload.organisation_id)
    rows = Proposal.objects.filter(round=place, organisation=upload.organisation_id)
    standing = list(rows.values_list("number", "version", "status"))
    out = {number for number, _, status in standing if status in OUT}
    compared = compare_with_table(
        received, opened.workbook, proposals, requests, out, upload.organisation_id
    )
    report("keeping", "")
    versions = {number: version for number, version, _ in standing}
    keep(folder, opened.workbook, received, compared, proposals, requests, versions)
    return partial(_finish, upload, received, compared)


def open_upload(upload: Upload, places: Places | None) -> Opened:
    """The stored file, under the name that the office gave it. Raises WorkbookError."""
    try:
        opened = open_file(Path(settings.UPLOADS) / upload.stored_as, places)
    except WorkbookError as fault:
        values = {**fault.message.values, "file": upload.file_name}
        raise WorkbookError(fault.message.key, **values) from fault
    return replace(opened, workbook=replace(opened.workbook, file=upload.file_name))


def _remarked(received: Received, opened: Opened, upload: Upload) -> Received:
    """With what was doubtful in opening it, and codes that the round's edition does not have."""
    plan = read_plan(upload.round.folder)
    codes = compare_codes(received.proposals, open_nomenclature(upload.round.folder, plan), plan)
    doubts = (
        Remark(upload.file_name, "", "", "peringatan", text, upload.organisation_id)
        for text in opened.doubts
    )
    return received.with_remarks([*codes, *doubts])


def _finish(upload: Upload, received: Received, compared: Compared) -> dict[str, int | float]:
    upload.remarks.all().delete()
    if received.remarks.height:
        store_remarks(upload, received.remarks, compared.proposals)
    counts = _counts(received, compared)
    upload.state, upload.summary = "terbaca", counts
    upload.save(update_fields=["state", "summary"])
    tell_open_pages(upload.round, "upload", upload=upload.pk, state=upload.state)
    return {name: value for name, value in counts.items() if isinstance(value, int)}


def _counts(received: Received, compared: Compared) -> dict[str, Any]:
    """What was found, in numbers; every row that is not empty is one of them."""
    kinds = Counter(compared.changes["kind"])
    severities = Counter(received.remarks["severity"])
    changed = compared.changes.filter(pl.col("kind") == "berubah")["number"].n_unique()
    return {
        "rows_nonempty": received.nonempty_rows,
        "proposals": received.proposals.height,
        "other_rows": received.other_rows.height,
        "new": kinds["baru"],
        "changed": changed,
        "changes": kinds["berubah"],
        "unchanged": compared.unchanged,
        "missing": kinds["hilang"],
        "out": kinds["luar"],
        "remarks": {name: severities[name] for name in REMARK_SEVERITIES},
    }


def _turn_down(upload: Upload, text: Message) -> dict[str, int | float]:
    upload.state, upload.summary = "ditolak", {"error": text.packed()}
    upload.save(update_fields=["state", "summary"])
    tell_open_pages(upload.round, "upload", upload=upload.pk, state=upload.state)
    return {}
