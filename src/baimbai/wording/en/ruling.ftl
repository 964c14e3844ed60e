# Rulings of the meeting: why one cannot be taken.
ruling-desk-not-open = { $desk } has not been opened. Open the desk, then rule again.
ruling-desk-closed = { $desk } is closed; its rulings no longer change. Take this proposal to the plenary.
ruling-backdated = The ruling's time ({ $at }) lies before the desk was opened or before the ruling that stands. Rulings are not backdated; save again with the time of now.
ruling-ahead = The ruling's time ({ $at }) is ahead of the server's clock. Check the clock of your device.
ruling-scope = Proposal { $proposal } is outside the sectors or regions of { $desk }. Take it to the desk that discusses it.
ruling-elsewhere = Proposal { $proposal } was ruled on by { $desk }. That ruling stands; take the difference to the plenary.
ruling-result = The result { $result } is not known.
ruling-reason = The reason code { $reason } is not known. Choose one from the list.
ruling-text = Write the reason in words; the minutes print it.
ruling-condition = Accommodated with a condition needs the condition. Write what must be met.
ruling-route = Name the office that takes it over, other than its proponent.
ruling-due = The due date { DATE($due) } had passed when it was ruled on.
ruling-amount = { $result ->
    [diakomodir] A proposal that is accommodated needs its money: amount { RUPIAH($amount) }, parts { RUPIAH($sum) }. Both must be the same and above nought.
    [diakomodir_bersyarat] A proposal that is accommodated needs its money: amount { RUPIAH($amount) }, parts { RUPIAH($sum) }. Both must be the same and above nought.
   *[lain] A proposal that is not accommodated carries no money; the amount is { RUPIAH($amount) }, the parts { RUPIAH($sum) }. Leave them empty.
}
ruling-payment = Every part of the money must be above nought.
ruling-source = The source { NAME($source) } may not pay for this proposal (rule { $rule }). Choose another source.
ruling-no-ceiling = { $owner } has no ceiling of { NAME($source) } for { $year }. Choose another source, owner or year.
ruling-owner = The ceiling { NAME($source) } of { $owner } is not one that may pay for this proposal. Choose the owner that is responsible for it.
ruling-ceiling = The ceiling { NAME($source) } of { $owner } for { $year } has { RUPIAH($left) } left, { RUPIAH($amount) } is asked. Lower the amount or choose another source.
name-sesuai-hitungan = as computed
name-mendesak = urgent
name-siap = ready to start
name-arahan = directed by the centre or the head of region
name-bencana = disaster
name-pagu-kurang = no room under the ceiling
name-belum-siap = not ready
name-bukan-kewenangan = another authority's
name-duplikat = duplicate
name-tumpang-tindih = overlap
name-data-kurang = data missing
ruled-reason = { $desk }, { NAME($reason) }: { $text }
ruled-condition = Meet the condition: { $condition }
name-rapat = ruled by the meeting
