"""Practice cards (*praktik baik*): found, read, written, exchanged, taken up."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.db.models import Count, QuerySet
from django.http import HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from baimbai.errors import BaimbaiError, Refused
from baimbai.followup.practices import MOST_BYTES, MOST_CARDS, Card, card_of, write_cards
from baimbai.register.proposal import ASSET_TYPES, WORK_TYPES
from baimbai.synchronisation.review import KINDS
from baimbai.web.access import may
from baimbai.web.actions.practice import (
    LONGEST_NOTE,
    bring_cards,
    look_after,
    save_card,
    take_up,
)
from baimbai.web.finding_board import findings_shown_to
from baimbai.web.forms import optional_day_in, rupiah_in
from baimbai.web.gate import Call, here, page, spoken, tell
from baimbai.web.models import Finding, Practice, Proposal
from baimbai.web.practice_cards import as_card
from baimbai.web.results.listing import choice, listed
from baimbai.web.search import matching
from baimbai.web.templatetags.baimbai import named

_UNPROCESSABLE = 422
MOST_USES = 50
MOST_FIGURES = 40
FORMS = {"yaml": "application/yaml", "json": "application/json"}


@require_GET
def show(request: Call) -> HttpResponse:
    """The cards, by words and kinds; the most used first."""
    rows = _narrowed(request).annotate(used=Count("uses")).order_by("-used", "code")
    context = {
        "rows": listed(rows, request),
        "choices": _choices(request),
        "any": Practice.objects.exists(),
        "writes": may(request.actor, "practice.write", here(request)),
    }
    return render(request, "practices/list.html", context)


def _narrowed(request: Call) -> QuerySet[Practice]:
    given = request.GET
    typed = given.get("q", "")[:200]
    for name, known, prefix in (("aset", ASSET_TYPES, "aset"), ("jenis", WORK_TYPES, "kerja"),
                                ("masalah", KINDS, "masalah")):  # fmt: skip
        code = given.get(name, "")
        if code in known:
            typed += f" {prefix}{code.replace('_', '')}"
    return matching(Practice.objects.all(), typed)


def _choices(request: Call) -> Sequence[Any]:
    return [
        choice(request, name, key, sorted(((code, named(code)) for code in codes),
                                          key=lambda pair: pair[1]))
        for name, key, codes in (("aset", "web-practices-asset", ASSET_TYPES),
                                 ("jenis", "web-practices-work", WORK_TYPES),
                                 ("masalah", "web-practices-problem", KINDS))
    ]  # fmt: skip


@require_GET
def one(request: Call, code: str) -> HttpResponse:
    """A card, where it was taken up, and what its reader may do with it."""
    row = get_object_or_404(Practice.objects.select_related("added_by"), code=code)
    uses = row.uses.select_related("organisation", "proposal__round", "made_by")
    context = {
        "card": row, "uses": uses[:MOST_USES], "used": row.uses.count(), "longest": LONGEST_NOTE,
        "proposal": request.GET.get("usulan", "")[:80],
        "finding": request.GET.get("temuan", "")[:16],
        "writes": may(request.actor, "practice.write", here(request)),
        "takes_up": may(request.actor, "practice.use", here(request)),
    }  # fmt: skip
    return render(request, "practices/card.html", context)


@require_POST
def use(request: Call, code: str) -> HttpResponse:
    """Say that a card is used here."""
    place, given = here(request), request.POST
    row = get_object_or_404(Practice, code=code)
    number, key = given.get("usulan", "").strip(), given.get("temuan", "").strip()
    proposal = _proposal(request, number) if number else None
    finding = _finding(request, key) if key else None
    take_up(request.actor, place, row, given.get("catatan", ""), proposal, finding)
    tell(request, "web-practices-used")
    return redirect("practice", round=place.slug, code=row.code)


def _proposal(request: Call, number: str) -> Proposal:
    row = (
        Proposal.objects.select_related("round").filter(round=here(request), number=number).first()
    )
    if row is None or not may(request.actor, "proposal.read", row):
        raise Refused("web-commitments-proposal", number=number[:80])
    return row


def _finding(request: Call, key: str) -> Finding:
    place = here(request)
    found = findings_shown_to(request.actor, place).filter(key=key[:16]).first()
    if found is None:
        raise Refused("web-practices-finding", finding=key[:16])
    return found


@require_POST
def alive(request: Call, code: str) -> HttpResponse:
    """Somebody looked whether it still lives."""
    row = get_object_or_404(Practice, code=code)
    look_after(request.actor, here(request), row, alive=request.POST.get("hidup") == "ya")
    tell(request, "web-practices-looked-after")
    return redirect("practice", round=here(request).slug, code=row.code)


@require_http_methods(["GET", "POST"])
def add(request: Call) -> HttpResponse:
    """A new card."""
    return _form(request, None)


@require_http_methods(["GET", "POST"])
def edit(request: Call, code: str) -> HttpResponse:
    """Mend a card."""
    return _form(request, get_object_or_404(Practice, code=code))


def _form(request: Call, row: Practice | None) -> HttpResponse:
    context: dict[str, Any] = {
        "row": row, "assets": ASSET_TYPES, "works": WORK_TYPES, "problems": KINDS,
        "given": _typed_of(as_card(row)) if row else {"illustrative": False},
    }  # fmt: skip
    if request.method == "POST":
        try:
            saved = save_card(request.actor, here(request), card_in(request.POST, row), row)
        except BaimbaiError as error:
            context["error"] = spoken().say(error.message)
            context["given"] = _typed_in(request.POST)
            return render(request, "practices/form.html", context, status=_UNPROCESSABLE)
        tell(request, "web-practices-saved")
        return redirect("practice", round=here(request).slug, code=saved.code)
    return render(request, "practices/form.html", context)


_TEXTS = ("code", "title", "province", "office", "context", "done", "conditions", "result",
          "cost_basis")  # fmt: skip
_LISTS = ("asset_types", "work_types", "problems")


def card_in(given: QueryDict, row: Practice | None = None) -> Card:
    """The card that a form sends. Raises Refused naming what is missing or wrong."""
    fields: dict[str, Any] = {name: given.get(name, "").strip() for name in _TEXTS}
    fields |= {name: given.getlist(name) for name in _LISTS}
    fields["cost_rupiah"] = rupiah_in(given.get("cost_rupiah", ""))
    fields["figures"] = figures_in(given.get("figures", ""))
    fields["alive"] = {"ya": True, "tidak": False}.get(given.get("alive", ""))
    fields["checked_on"] = optional_day_in(given, "checked_on")
    fields["illustrative"] = given.get("illustrative") == "1"
    if row is not None:
        fields["code"] = row.code
    return card_of(fields)


def figures_in(text: str) -> list[dict[str, str]]:
    """A figure a line: what | before | after | unit | source. Raises Refused for too many."""
    lines = [line for line in text.splitlines() if line.strip()]
    if len(lines) > MOST_FIGURES:
        raise Refused("practice-wrong", card="", field="figures")
    names = ("what", "before", "after", "unit", "source")
    return [
        dict(zip(names, (part.strip() for part in f"{line}||||".split("|")), strict=False))
        for line in lines
    ]


def _typed_of(card: Card) -> Mapping[str, Any]:
    figures = "\n".join(
        " | ".join((f.what, f.before, f.after, f.unit, f.source)) for f in card.figures
    )
    told: dict[str, Any] = {name: getattr(card, name) for name in (*_TEXTS, *_LISTS)}
    state = {True: "ya", False: "tidak", None: ""}[card.alive]
    day = card.checked_on.isoformat() if card.checked_on else ""
    cost = "" if card.cost_rupiah is None else str(card.cost_rupiah)
    return told | {"figures": figures, "alive": state, "checked_on": day, "cost_rupiah": cost,
                   "illustrative": card.illustrative}  # fmt: skip


def _typed_in(given: QueryDict) -> Mapping[str, Any]:
    names = (*_TEXTS, "figures", "alive", "checked_on", "cost_rupiah")
    told: dict[str, Any] = {name: given.get(name, "") for name in names}
    return told | {name: given.getlist(name) for name in _LISTS} | {
        "illustrative": given.get("illustrative") == "1"
    }  # fmt: skip


@require_http_methods(["GET", "POST"])
def bring(request: Call) -> HttpResponse:
    """Take the cards of a file that another province sent."""
    context: dict[str, Any] = {"megabytes": MOST_BYTES // 1024**2}
    if request.method == "POST":
        file = request.FILES.get("berkas")
        try:
            if not isinstance(file, UploadedFile) or not file.size:
                raise Refused("web-papers-none")
            if file.size > MOST_BYTES:
                raise Refused("practice-large", most=MOST_BYTES // 1024**2)
            replace = request.POST.get("ganti") == "1"
            context["brought"] = bring_cards(
                request.actor, here(request), file.read(), replace=replace
            )
        except BaimbaiError as error:
            context["error"] = spoken().say(error.message)
            return render(request, "practices/bring.html", context, status=_UNPROCESSABLE)
    return render(request, "practices/bring.html", context)


@require_GET
def export(request: Call, form: str) -> HttpResponse:
    """Cards as a file that another province takes: those that the list shows, or one (`?kode=`)."""
    code = request.GET.get("kode", "")
    rows = Practice.objects.filter(code=code) if code else _narrowed(request)
    kind = "json" if form == "json" else "yaml"
    cards = (as_card(row) for row in rows.order_by("code")[:MOST_CARDS])
    response = HttpResponse(write_cards(cards, kind), content_type=FORMS[kind])
    name = f"praktik-{code or 'baik'}.{kind}"
    response["Content-Disposition"] = content_disposition_header(True, name)
    return response


_HERE = "putaran/<slug:round>/praktik/"
URLS = [
    page(_HERE, show, name="practices", verb="table.read"),
    page(f"{_HERE}baru/", add, name="practice-new", verb="practice.write"),
    page(f"{_HERE}berkas/", bring, name="practices-bring", verb="practice.write"),
    page(f"{_HERE}unduh.<str:form>", export, name="practices-export", verb="table.read"),
    page(f"{_HERE}kartu/<str:code>/", one, name="practice", verb="table.read"),
    page(f"{_HERE}kartu/<str:code>/ubah/", edit, name="practice-edit", verb="practice.write"),
    page(f"{_HERE}kartu/<str:code>/pakai/", use, name="practice-use", verb="practice.use"),
    page(f"{_HERE}kartu/<str:code>/hidup/", alive, name="practice-alive", verb="practice.write"),
]  # fmt: skip
