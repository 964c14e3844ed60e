"""What the ways out of a finding (*jalan keluar*) do to its proposals: a function each.

Called inside the transaction of `settle`; each gives what it did, for the settlement's details.
"""

from collections.abc import Callable, Mapping

from baimbai.errors import Refused
from baimbai.web.actions.case import Case, Details, summed
from baimbai.web.actions.divide import divide_scope, share_out
from baimbai.web.actions.put_in_order import put_in_order
from baimbai.web.actions.verify import merge, route, send_back
from baimbai.web.eligible import eligible_for
from baimbai.web.models import Organisation


def merge_into(case: Case) -> Details:
    """`gabung`, `pilih_satu`: the finding's other proposals are taken up in the one that stays;
    the only one of a finding in any other of the round."""
    kept = case.anywhere(case.wish.kept)
    others = [p.number for p in case.standing if p.pk != kept.pk]
    if not others:
        raise Refused("web-settle-merge-itself", number=kept.number)
    if kept.pk in {p.pk for p in case.proposals}:
        kept = case.held(kept.number)
    elif kept.status == "draf":
        raise Refused("web-verify-draft", number=kept.number)
    for number in others:
        merge(case.actor, case.held(number), kept, case.reason)
    return {"kept": kept.number, "merged": others}


def change_source(case: Case) -> Details:
    """`ganti_sumber`: money is asked of a source that may pay for the works."""
    wanted = {k: source for k, source in case.wish.sources.items() if source and source != k[1]}
    if not wanted:
        raise Refused("web-settle-nothing")
    eligible = eligible_for(case.place, case.proposals)
    for number in dict.fromkeys(number for number, _ in wanted):
        row = case.held(number)
        news = {old: new for (of, old), new in wanted.items() if of == number}
        for new in news.values():
            if new not in eligible.get(number, ()):
                raise Refused("web-settle-source", number=number, source=new)
        asked = row.requests.values_list("source", "year", "amount_rupiah")
        case.alter(row, {}, summed([(news.get(s or "", s), y, a) for s, y, a in asked]))
    return {f"{number} {old}".strip(): new for (number, old), new in wanted.items()}


def hand_over(case: Case) -> Details:
    """`alihkan`: the responsible office takes the proposals over."""
    office = Organisation.objects.filter(pk=case.wish.office).first()
    if office is None:
        raise Refused("web-settle-office")
    for number in case.chosen():
        route(case.actor, case.held(number), office, case.reason)
    return {"routed_to": office.pk, "proposals": list(case.chosen())}


def ask_to_mend(case: Case) -> Details:
    """`perbaiki`, `lengkapi`, `minta_sta`: sent back to their offices; drafts, which are with them
    still, are not: the finding tells them."""
    if not case.proposals:
        return {}
    done: dict[str, list[str]] = {"sent_back": [], "drafts": []}
    for number in case.chosen():
        row = case.looked_at(number)
        if row.status == "draf":
            done["drafts"].append(number)
        else:
            send_back(case.actor, row, case.reason)
            done["sent_back"].append(number)
    return dict(done)


WAYS_OUT: Mapping[str, Callable[[Case], Details]] = {
    "gabung": merge_into,
    "pilih_satu": merge_into,
    "urutkan": put_in_order,
    "bagi_lingkup": divide_scope,
    "bagi_porsi": share_out,
    "ganti_sumber": change_source,
    "alihkan": hand_over,
    "perbaiki": ask_to_mend,
    "lengkapi": ask_to_mend,
    "minta_sta": ask_to_mend,
}
"""The others change no proposal: their reason is all."""
