# Results
name-diakomodir = Accommodated
name-diakomodir-bersyarat = Accommodated on condition
name-ditunda = Deferred
name-ditolak = Refused

# Minutes
minutes-title = MINUTES OF AGREEMENT ON PROPOSED PROGRAMMES AND ACTIVITIES, FISCAL YEAR { $year }
minutes-number = Number: ……………/……………/{ $year }
minutes-mark = DRAFT
minutes-opening =
    On this { $weekday ->
        [1] Monday
        [2] Tuesday
        [3] Wednesday
        [4] Thursday
        [5] Friday
        [6] Saturday
       *[7] Sunday
    }, day { WORDS($day) } of { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    } in the year { WORDS($year) } ({ DATE($date) }), at { $place }, { $meeting } was held to align and agree the proposed programmes and activities of fiscal year { $fiscal_year }.
minutes-basis = The meeting was guided by:
minutes-closing = These minutes are drawn up truthfully, to be used as appropriate. This draft stands as the agreement once the parties below have signed it.

minutes-hasil-heading = Results on the proposals
minutes-hasil = The meeting considered { COUNT($proposals) } { $proposals ->
        [one] proposal
       *[other] proposals
    } worth { RUPIAH($asked) } ({ WORDS($asked) } rupiah){ $doubted ->
        [0] {""}
       *[other] , of which { COUNT($doubted) } worth { RUPIAH($doubted_rupiah) } are likely in a wrong money unit
    }, with these results:
minutes-result-with = { NAME($result) }: { COUNT($proposals) } { $proposals ->
        [one] proposal
       *[other] proposals
    } worth { RUPIAH($asked) }; programmed { RUPIAH($programmed) } ({ WORDS($programmed) } rupiah).
minutes-result-without = { NAME($result) }: { COUNT($proposals) } { $proposals ->
        [one] proposal
       *[other] proposals
    } worth { RUPIAH($asked) }.

minutes-pendanaan-heading = Funding
minutes-pendanaan = Accommodated proposals are funded with { RUPIAH($rupiah) } ({ WORDS($rupiah) } rupiah) in all. By source:
minutes-pendanaan-none = No proposal is funded yet.
minutes-source = { NAME($source) }: { RUPIAH($rupiah) } for { COUNT($proposals) } { $proposals ->
        [one] proposal
       *[other] proposals
    }.

minutes-tahun-heading = Funding by year
minutes-tahun = Funding by fiscal year:
minutes-year = Fiscal year { $year }: { RUPIAH($rupiah) }.

minutes-pagu-heading = Ceilings and scenario
minutes-pagu = Funding was made under the ceiling scenario “{ $scenario }” for fiscal years { $first } to { $last }: { $ceilings ->
        [one] one ceiling
       *[other] { COUNT($ceilings) } ceilings
    } of { RUPIAH($ceiling) } in all, { RUPIAH($used) } used, { RUPIAH($rest) } left. Should ceilings change, this list is made again.
minutes-floor-kept = The floor of { $region }, { RUPIAH($floor) }, is kept: { RUPIAH($programmed) } is programmed.
minutes-floor-short = The floor of { $region }, { RUPIAH($floor) }, is not yet reached: { RUPIAH($programmed) } is programmed.

minutes-pembuktian-heading = Quality of the plan
minutes-pembuktian = This plan is at most { DECIMAL($percent, digits: 1) } % below the proven upper bound. Every row was checked again in whole rupiah: provisions { COUNT($checks) }, rows { COUNT($rows) }, none broken.
minutes-pembuktian-best = It is proven that no other lawful plan has a higher value. Every row was checked again in whole rupiah: provisions { COUNT($checks) }, rows { COUNT($rows) }, none broken.

minutes-sinkronisasi-heading = Alignment across levels
minutes-sinkronisasi = { $proposals ->
        [one] One proposal is
       *[other] { COUNT($proposals) } proposals are
    } handed to the authority responsible:
minutes-sinkronisasi-none = Every proposal was made by the authority responsible; none is re-routed.
minutes-handed = { $office } takes over { COUNT($proposals) } { $proposals ->
        [one] proposal
       *[other] proposals
    } worth { RUPIAH($asked) }; { COUNT($funded) } accommodated.

minutes-duplikat-heading = Duplicate proposals
minutes-duplikat = Groups of proposals that exclude each other: { COUNT($groups) }, with { COUNT($proposals) } proposals in all. In { COUNT($settled) } of them one proposal has been chosen.{ $open ->
        [0] {""}
       *[other] {" "}The proponents and the host settle the other { COUNT($open) }.
    }
minutes-duplikat-none = No proposals that exclude each other were found.

minutes-kelengkapan-heading = Conditions to be met
minutes-kelengkapan = { $proposals ->
        [one] One proposal is
       *[other] { COUNT($proposals) } proposals are
    } accommodated on condition. The conditions are to be met by { DATE($due) } by:
minutes-kelengkapan-none = No proposal is accommodated on condition.
minutes-owner = { $office }: { COUNT($proposals) } { $proposals ->
        [one] proposal
       *[other] proposals
    }.

minutes-bank-heading = Proposal bank
minutes-bank = { $proposals ->
        [one] The deferred proposal
       *[other] The { COUNT($proposals) } deferred proposals
    }, worth { RUPIAH($asked) }, { $proposals ->
        [one] is kept in the proposal bank and comes
       *[other] are kept in the proposal bank and come
    } back in the next round without being filed again.
minutes-bank-none = No proposal is deferred.

minutes-penolakan-heading = Refused proposals
minutes-penolakan = { $proposals ->
        [one] One proposal is
       *[other] { COUNT($proposals) } proposals are
    } refused. Annex I gives the reason and the rule for each. By rule:
minutes-penolakan-none = No proposal is refused.
minutes-refused-rule = Rule { $rule }: { COUNT($proposals) } { $proposals ->
        [one] proposal
       *[other] proposals
    }.
minutes-refused = No rule named: { COUNT($proposals) } { $proposals ->
        [one] proposal
       *[other] proposals
    }.

minutes-penerusan-heading = Where the result goes
minutes-penerusan = This result is the province's one position; each office responsible passes it on to:
minutes-penerusan-none = There is no proposal to pass on yet.
minutes-route-konreg = The regional consultation of the Ministry of Public Works: { COUNT($proposals) } { $proposals ->
        [one] proposal
       *[other] proposals
    }, { RUPIAH($rupiah) }.
minutes-route-krisna = KRISNA-DAK: { COUNT($proposals) } { $proposals ->
        [one] proposal
       *[other] proposals
    }, { RUPIAH($rupiah) }.
minutes-route-sitia = SITIA (Presidential Instruction on Regional Roads): { COUNT($proposals) } { $proposals ->
        [one] proposal
       *[other] proposals
    }, { RUPIAH($rupiah) }.
minutes-route-sipd = SIPD-RI (work plans, Renja and RKPD): { COUNT($proposals) } { $proposals ->
        [one] proposal
       *[other] proposals
    }, { RUPIAH($rupiah) }.

# Annexes
annex-matriks = Matrix of results by kabupaten/kota
annex-temuan = List of findings
annex-pendanaan = Funding by source
annex-tindak-lanjut = Follow-up

# Follow-up of each proposal
follow-up-programme = Enter it in the work plan of { LIST($years) } with { RUPIAH($amount_rupiah) } from { LIST($sources) }.
follow-up-take-over = Take over the proposal of { $proponent }{ $papers_count ->
        [0] {""}
       *[other] ; complete { LIST($papers) }
    }{ $findings_count ->
        [0] {""}
       *[other] ; settle the findings { LIST($findings) }
    }. Then enter it in the work plan of { LIST($years) } with { RUPIAH($amount_rupiah) } from { LIST($sources) }.
follow-up-complete = Meet its conditions: { $papers_count ->
        [0] {""}
       *[other] complete { LIST($papers) }
    }{ $findings_count ->
        [0] {""}
       *[other] { $papers_count ->
            [0] {""}
           *[other] {"; "}
        }settle the findings { LIST($findings) }
    }. Then enter it in the work plan of { LIST($years) } with { RUPIAH($amount_rupiah) } from { LIST($sources) }.
follow-up-assign = Make sure who is responsible, then pass the proposal of { $proponent } on to them.
follow-up-adapt = Fit the source of funds or the kind of works to the rule quoted, or withdraw the proposal.
follow-up-mend = Make sure of cost, volume and unit, then submit the correction.
follow-up-prepare = { $papers_count ->
        [0] Meet the readiness criteria
       *[other] Complete { LIST($papers) }
    }, then bring it back in the next round.
follow-up-duplicate = Bring the proponents together. { LIST($rivals) } is programmed; agree that this proposal is withdrawn or merged.
follow-up-prerequisite = Put its prerequisite { LIST($before) } first, then bring both back in the next round.
follow-up-partners = Bring the funders together ({ LIST($partners) }) and agree each one's share.
follow-up-bank = Keep it in the proposal bank; it comes back in the next round, or as soon as a ceiling grows.
