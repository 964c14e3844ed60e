"""What is decided or said on a proposal's sheet (*keputusan, komentar*): small forms, posted."""

from collections.abc import Callable, Mapping

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST

from baimbai.errors import Refused
from baimbai.web.access import shown_to
from baimbai.web.actions import verify
from baimbai.web.actions.comment import comment
from baimbai.web.gate import Call, here, page, tell
from baimbai.web.models import Organisation, Proposal
from baimbai.web.pages.proposal_sheet import proposal_here

Decide = Callable[[Call, Proposal, str], object]


def _verify(request: Call, row: Proposal, reason: str) -> object:
    return verify.verify(request.actor, row, reason)


def _send_back(request: Call, row: Proposal, reason: str) -> object:
    return verify.send_back(request.actor, row, reason)


def _send_again(request: Call, row: Proposal, _reason: str) -> object:
    return verify.send_again(request.actor, row)


def _route(request: Call, row: Proposal, reason: str) -> object:
    to = get_object_or_404(
        Organisation, pk=request.POST.get("kepada", ""), submissions__round=here(request)
    )
    return verify.route(request.actor, row, to, reason)


def _merge(request: Call, row: Proposal, reason: str) -> object:
    number = request.POST.get("ke", "").strip()
    into = shown_to(request.actor, here(request)).filter(number=number).first()
    if into is None:
        raise Refused("web-proposals-merge-unknown", number=number[:80])
    return verify.merge(request.actor, row, into, reason)


def _withdraw(request: Call, row: Proposal, reason: str) -> object:
    return verify.withdraw(request.actor, row, reason)


def _restore(request: Call, row: Proposal, reason: str) -> object:
    return verify.restore(request.actor, row, reason)


DECISIONS: Mapping[str, Decide] = {
    "verify": _verify,
    "send-back": _send_back,
    "send-again": _send_again,
    "route": _route,
    "merge": _merge,
    "withdraw": _withdraw,
    "restore": _restore,
}
"""Last part of the address's name → what it does."""
_WORDS: Mapping[str, str] = {
    "verify": "setujui",
    "send-back": "kembalikan",
    "send-again": "ajukan-lagi",
    "route": "alihkan",
    "merge": "gabungkan",
    "withdraw": "tarik",
    "restore": "pulihkan",
}


def _decision(name: str) -> Callable[..., HttpResponse]:
    """The page that one form posts to; the version that was read must still stand."""

    @require_POST
    def decide(request: Call, number: str) -> HttpResponse:
        row = proposal_here(request, number)
        version = request.POST.get("version", "")
        if not version.isascii() or not version.isdecimal() or len(version) > 9:
            raise Http404
        row.version = int(version)
        DECISIONS[name](request, row, request.POST.get("alasan", ""))
        tell(request, f"web-proposals-done-{name}", number=row.number)
        return redirect("proposal", round=here(request).slug, number=row.number)

    return decide


@require_POST
def say(request: Call, number: str) -> HttpResponse:
    """Comment, confirm or answer."""
    row = proposal_here(request, number)
    comment(request.actor, row, request.POST.get("jenis", "komentar"), request.POST.get("teks", ""))
    tell(request, "web-proposals-done-comment", number=row.number)
    return redirect("proposal", round=here(request).slug, number=row.number)


URLS = [
    *(
        page(
            f"putaran/<slug:round>/usulan/<path:number>/{_WORDS[name]}/", _decision(name),
            name=f"proposal-{name}",
            verb="proposal.write" if name in ("send-again", "withdraw") else "proposal.verify",
        )
        for name in DECISIONS
    ),
    page("putaran/<slug:round>/usulan/<path:number>/komentar/", say, name="proposal-comment",
         verb="table.read"),
]  # fmt: skip
