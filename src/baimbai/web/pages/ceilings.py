"""Ceilings (*pagu*): their versions, one beside another, and ways to a new one."""

from collections.abc import Iterable, Sequence
from typing import Any

import polars as pl
from django.conf import settings
from django.core.signing import BadSignature, Signer
from django.db.models import Count, Sum
from django.http import Http404, HttpResponse, HttpResponseBase, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from baimbai.errors import BaimbaiError, Refused
from baimbai.web.access import require
from baimbai.web.actions.ceilings import CeilingRow, cut, new_version, put_in_force, read_upload
from baimbai.web.actions.receive import keep_file
from baimbai.web.forms import rupiah_in
from baimbai.web.gate import Call, here, page, spoken, tell
from baimbai.web.models import Ceiling, CeilingVersion, Organisation, Round
from baimbai.web.records import ceilings_table, plan_of, rulebook_of
from baimbai.web.sheets import Column, sent_table

_KEY = ["source", "owner", "year"]
_NEW_ROWS = 5
_SUFFIXES = (".xlsx", ".xlsm", ".xls", ".ods", ".csv")
_UNPROCESSABLE = 422
_ROWS_SHOWN = 2_000
"""A longer version is read in its workbook."""


@require_GET
def versions(request: Call) -> HttpResponse:
    """All versions, with what they hold, and which is in force."""
    found = here(request).ceiling_versions.select_related("made_by").annotate(
        lines=Count("rows"), total=Sum("rows__amount_rupiah")
    )[:200]  # fmt: skip
    return render(request, "settings/ceilings.html", {"versions": found})


@require_GET
def version(request: Call, number: int) -> HttpResponse:
    """One version, by source, owner and year."""
    chosen = _version(request, number)
    context = {"version": chosen, "rows": _rows(chosen)[:_ROWS_SHOWN], **_sums(chosen)}
    return render(request, "settings/ceilings_version.html", context)


@require_GET
def export(request: Call, number: int, form: str) -> HttpResponseBase:
    """One version in the columns of a round's pagu.xlsx."""
    chosen = _version(request, number)
    rows = chosen.rows.values_list("source", "owner_id", "year", "amount_rupiah", "basis")
    name = f"pagu-{here(request).slug}-{number}"
    return sent_table(name, form, export_columns(), ((chosen.name, *row) for row in rows))


def export_columns() -> Sequence[Column]:
    """The headings that `intake.ceilings` reads, in either language."""
    heads = (("scenario", 16), ("source", 14), ("owner", 12), ("year", 8), ("amount", 22))
    columns = [Column(spoken().text(f"web-settings-column-{h}"), width) for h, width in heads[:3]]
    return [
        *columns, Column(spoken().text("web-settings-column-year"), 8, "0"),
        Column(spoken().text("web-settings-column-amount"), 22, "#,##0"),
        Column(spoken().text("web-settings-column-basis"), 60),
    ]  # fmt: skip


@require_GET
def compare(request: Call) -> HttpResponse:
    """Two versions side by side: what differs."""
    numbers = [request.GET.get(name, "") for name in ("a", "b")]
    if not all(number.isdecimal() and len(number) < 6 for number in numbers):
        raise Http404
    first, second = (_version(request, int(number)) for number in numbers)
    rows = compared(ceilings_table(first), ceilings_table(second))
    context = {
        "first": first, "second": second, "rows": rows[:_ROWS_SHOWN], "differing": len(rows),
        "versions": here(request).ceiling_versions.all()[:200],
        "before": _total(first), "after": _total(second),
    }  # fmt: skip
    return render(request, "settings/ceilings_compare.html", context)


def compared(before: pl.DataFrame, after: pl.DataFrame) -> list[dict[str, Any]]:
    """Rows of two CEILINGS that differ: source, owner, year, before, after, difference."""
    value = "amount_rupiah"
    both = before.select(*_KEY, pl.col(value).alias("before")).join(
        after.select(*_KEY, pl.col(value).alias("after")), on=_KEY, how="full", coalesce=True
    )
    changed = both.filter(pl.col("before").ne_missing(pl.col("after"))).sort(_KEY)
    difference = pl.col("after").fill_null(0) - pl.col("before").fill_null(0)
    return changed.with_columns(difference.alias("difference")).to_dicts()


@require_http_methods(["GET", "POST"])
def edit(request: Call, number: int) -> HttpResponse:
    """A new version from one that stands, its rows changed in a table."""
    base = _version(request, number)
    if request.method == "POST":
        try:
            rows = rows_in(request.POST)
            made = _make(request, rows)
        except BaimbaiError as error:
            return _edit_form(request, base, _typed(request.POST), error)
        return redirect("ceilings-version", round=made.round.slug, number=made.number)
    standing = base.rows.values_list("source", "owner_id", "year", "amount_rupiah", "basis")
    return _edit_form(request, base, [tuple(map(str, row)) for row in standing])


def _edit_form(
    request: Call, base: CeilingVersion, rows: Sequence[Sequence[str]],
    error: BaimbaiError | None = None,
) -> HttpResponse:  # fmt: skip
    place = here(request)
    blank = [("", "", "", "", "")] * _NEW_ROWS
    context = {
        "version": base, "rows": [*rows, *blank], "given": request.POST,
        "sources": list(rulebook_of(place, plan_of(place)).sources),
        "owners": _owners(place),
    }  # fmt: skip
    return _with_error(request, "settings/ceilings_edit.html", context, error)


def _typed(given: QueryDict) -> list[tuple[str, ...]]:
    names = ("source", "owner", "year", "amount", "basis")
    columns = [given.getlist(name) for name in names]
    return [row for row in zip(*columns, strict=False) if any(cell.strip() for cell in row)]


def rows_in(given: QueryDict) -> list[CeilingRow]:
    """The rows that a form sends; those without an amount are left out. Raises Refused."""
    rows: list[CeilingRow] = []
    for source, owner, year, amount, basis in _typed(given):
        worth = rupiah_in(amount)
        if worth is None:
            continue
        if not year.strip().isdecimal():
            raise Refused("web-settings-ceilings-unknown", source=source, owner=owner, year=year)
        rows.append((source.strip(), owner.strip(), int(year), worth, basis.strip()))
    return rows


@require_http_methods(["GET", "POST"])
def cutting(request: Call, number: int) -> HttpResponse:
    """A new version by rules such as `DAK-*=-48%`: shown first, made when confirmed."""
    base = _version(request, number)
    given = request.POST if request.method == "POST" else request.GET
    typed = [line.strip() for line in given.get("rules", "").splitlines() if line.strip()]
    context: dict[str, Any] = {"version": base, "given": given}
    try:
        rows = cut(base, typed)
        changed = [(row, before) for row, before in rows if before != row[3]]
        context |= {
            "changed": changed[:_ROWS_SHOWN], "before": sum(b or 0 for _, b in rows),
            "after": sum(row[3] for row, _ in rows), "shown": bool(typed),
        }  # fmt: skip
        if request.method == "POST":
            made = _make(request, [row for row, _ in rows])
            return redirect("ceilings-version", round=made.round.slug, number=made.number)
    except BaimbaiError as error:
        return _with_error(request, "settings/ceilings_cut.html", context, error)
    return _with_error(request, "settings/ceilings_cut.html", context, None)


@require_http_methods(["GET", "POST"])
def upload(request: Call) -> HttpResponse:
    """A workbook of ceilings: what it holds and what could not be read, before it is taken."""
    context: dict[str, Any] = {}
    if request.method == "POST":
        sent = request.FILES.get("file")
        try:
            if sent is None or sent.size is None or sent.name is None:
                raise Refused("web-settings-file-none")
            suffix = f".{sent.name.rpartition('.')[2].lower()}"
            if suffix not in _SUFFIXES or sent.size > settings.MAX_UPLOAD_BYTES:
                raise Refused("web-settings-file-kind", most=settings.MAX_UPLOAD_BYTES // 1024**2)
            stored = keep_file(sent.read(), suffix)["stored_as"]
            read = read_upload(here(request), stored)
        except BaimbaiError as error:
            return _with_error(request, "settings/ceilings_upload.html", context, error)
        context = {
            "token": Signer(salt="ceilings").sign(stored), "file_name": sent.name,
            "found": [
                (name, part.height, int(part["amount_rupiah"].sum()))
                for name, part in read.by_scenario.items()
            ],
            "remarks": read.remarks.head(500).to_dicts(),
        }  # fmt: skip
    return render(request, "settings/ceilings_upload.html", context)


@require_POST
def take(request: Call) -> HttpResponse:
    """Make a version of what an uploaded workbook holds."""
    require(request.actor, "round.settings", here(request))
    try:
        stored = Signer(salt="ceilings").unsign(request.POST.get("token", ""))
    except BadSignature:
        raise Refused("web-settings-file-none") from None
    read = read_upload(here(request), stored)
    chosen = read.by_scenario.get(request.POST.get("scenario", ""))
    if chosen is None:
        raise Refused("web-settings-file-none")
    made = _make(request, chosen)
    return redirect("ceilings-version", round=made.round.slug, number=made.number)


@require_POST
def in_force(request: Call, number: int) -> HttpResponse:
    """Compute by this version from now on."""
    chosen = _version(request, number)
    put_in_force(request.actor, chosen, request.POST.get("reason", ""))
    tell(request, "web-settings-ceilings-chosen", name=chosen.name)
    return redirect("ceilings", round=here(request).slug)


def _make(request: Call, rows: Any) -> CeilingVersion:
    given = request.POST
    made = new_version(
        request.actor, here(request), given.get("name", ""), rows, given.get("reason", "")
    )
    tell(request, "web-settings-ceilings-made", name=made.name)
    return made


def _with_error(
    request: Call, template: str, context: dict[str, Any], error: BaimbaiError | None
) -> HttpResponse:
    if error is None:
        return render(request, template, context)
    text = spoken().say(error.message)
    return render(request, template, {**context, "error": text}, status=_UNPROCESSABLE)


def _version(request: Call, number: int) -> CeilingVersion:
    found = CeilingVersion.objects.select_related("round", "made_by")
    return get_object_or_404(found, round=here(request), number=number)


def _rows(chosen: CeilingVersion) -> Any:
    return chosen.rows.select_related("owner")


def _owners(place: Round) -> Iterable[tuple[str, str]]:
    """Offices of the round, and whoever owns a ceiling in it."""
    ids = set(place.submissions.values_list("organisation", flat=True)) | set(
        Ceiling.objects.filter(version__round=place).order_by().values_list("owner", flat=True)
    )
    return Organisation.objects.filter(pk__in=ids).values_list("pk", "name")


def _total(chosen: CeilingVersion) -> int:
    return int(chosen.rows.aggregate(total=Sum("amount_rupiah"))["total"] or 0)


def _sums(chosen: CeilingVersion) -> dict[str, Any]:
    """Totals by source and year, for the table and its chart."""
    years = sorted({*chosen.rows.order_by().values_list("year", flat=True)})
    found = chosen.rows.order_by().values_list("source", "year").annotate(Sum("amount_rupiah"))
    sums: dict[str, dict[int, int]] = {}
    for source, year, total in found:
        sums.setdefault(source, {})[year] = total
    lines = [
        (source, [by_year.get(year, 0) for year in years], sum(by_year.values()))
        for source, by_year in sorted(sums.items())
    ]
    yearly = [sum(line[1][i] for line in lines) for i in range(len(years))]
    return {"years": years, "sums": lines, "yearly": yearly, "total": sum(yearly)}


_AT = "putaran/<slug:round>/pengaturan/pagu/"
URLS = [
    page(_AT, versions, name="ceilings", verb="table.read"),
    page(f"{_AT}banding/", compare, name="ceilings-compare", verb="table.read"),
    page(f"{_AT}unggah/", upload, name="ceilings-upload", verb="round.settings"),
    page(f"{_AT}unggah/pakai/", take, name="ceilings-take", verb="round.settings"),
    page(f"{_AT}<int:number>/", version, name="ceilings-version", verb="table.read"),
    page(
        f"{_AT}<int:number>/unduh.<str:form>", export, name="ceilings-export", verb="table.read"
    ),
    page(f"{_AT}<int:number>/ubah/", edit, name="ceilings-edit", verb="round.settings"),
    page(f"{_AT}<int:number>/potong/", cutting, name="ceilings-cut", verb="round.settings"),
    page(
        f"{_AT}<int:number>/berlakukan/", in_force, name="ceilings-in-force",
        verb="round.settings",
    ),
]  # fmt: skip
