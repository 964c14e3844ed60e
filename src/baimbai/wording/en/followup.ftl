# Follow-up: commitments, realisation, good practice.
followup-kind = { $code ->
    [lahan] land
    [desain] design and studies
    [dana_pendamping] co-funding
    [pemeliharaan] upkeep
    [serah_terima] asset hand-over
   *[lainnya] other
}
followup-state = { $code ->
    [terbuka] open
    [dilaporkan] said to be done
    [ditepati] kept
    [terlambat] kept late
    [ingkar] not kept
   *[gugur] dropped
}
followup-column-number = Number
followup-column-kind = Kind
followup-column-text = Commitment
followup-column-owner = Owner
followup-column-due = Due
followup-column-state = State
followup-column-proposal = Proposal ID
followup-column-title = Proposal title
followup-column-made-in = Round
followup-column-settled-on = Settled on
followup-column-proof = Proof
followup-book-sheet = Commitments
followup-book-title = Commitments of the coordination meeting
followup-book-hint = Fill in State, Settled on and Proof. Dates: 2027-04-30 or 30 April 2027. Put this file into the next round's folder as komitmen.xlsx.
followup-book-empty = The workbook of commitments is empty; none is carried over.
followup-book-none = This workbook has no table of commitments. It needs the columns Commitment, Owner, Due.
followup-book-text = The commitment is empty. Write what was promised.
followup-book-owner = The owner “{ $text }” is not known in this round. Use an office's ID or name from round.yaml.
followup-book-due = The date “{ $text }” cannot be read. Write it as 2027-04-30 or 30 April 2027.
followup-book-state = The state “{ $text }” is not known. Known: { LIST($known) }.
followup-book-kind = The kind “{ $text }” is not known; it was recognised from the words.
followup-book-twice = The number { $number } is used by a row above. Give it another.
followup-book-settled = The state { $state } and the column Settled on do not agree: what is done, reported or dropped has a day, what is open has none.
followup-progress-sheet = Realisation
followup-progress-title = Realisation of { $office } in { $year }
followup-progress-hint = Cumulative figures at the end of a quarter: physical in percent of the year's work (0–100), financial in rupiah. Leave a quarter empty that is not reported yet.
followup-progress-column-id = Proposal ID
followup-progress-column-title = Work
followup-progress-column-organisation = Office
followup-progress-column-year = Year
followup-progress-column-programmed = Programmed (Rp)
followup-progress-column-physical = Physical (%)
followup-progress-column-financial = Financial (Rp)
followup-progress-column-note = Note
followup-progress-quarter = Quarter { $quarter }
followup-no-progress = No progress could be read. Columns for the proposal's ID or the work's name, physical and financial are needed; download the template as an example.
followup-unnamed = This row has figures without a proposal's ID or a work's name. Complete it so that it can be recorded.
followup-unknown = “{ $text }” is not programmed in this round, or several works have that name. Fill in the proposal's ID.
followup-no-figures = { $proposal } was not reported yet.
followup-when = The quarter or the year is not named. Fill in the columns, or name them in the headings.
followup-year = { $proposal } is not programmed in { $year }.
followup-future = Quarter { $quarter } of { $year } has not begun; its progress cannot be reported yet.
followup-twice = Quarter { $quarter } of this work is reported in row { $line } already. Leave one.
followup-without-physical = Money without physical progress. Fill it in; nothing is written 0.
followup-without-financial = Physical progress without money. Fill it in; nothing is written 0.
followup-physical-unreadable = “{ $text }” is no percentage from 0 to 100. Write 45 or 45.5.
followup-financial-unreadable = “{ $text }” cannot be read as rupiah.
followup-falling-fisik = Physical progress of quarter { $quarter } ({ DECIMAL($now) } %) is below the one before ({ DECIMAL($before) } %). Figures are cumulative; check.
followup-falling-keuangan = Money of quarter { $quarter } ({ RUPIAH($now) }) is below the one before ({ RUPIAH($before) }). Figures are cumulative; check.
followup-beyond = Money of quarter { $quarter } ({ RUPIAH($paid) }) exceeds what is programmed ({ RUPIAH($programmed) }). Check, or name the change.
followup-paid-ahead = Quarter { $quarter }: { DECIMAL($paid) } % paid, { DECIMAL($physical) } % built. Thirty points and more need an explanation.
practice-large = The file has more than { $most } MB. Split it.
practice-file = This file is no YAML or JSON that can be read.
practice-format = This file is no collection of practice cards of format { $known }. It needs: format and cards.
practice-cards = The file holds no cards, or more than { COUNT($most) }.
practice-twice = Codes used more than once in the file: { LIST($codes) }.
practice-card = Card { $place } is no card.
practice-code = Card { $card }: the code must be 2–60 letters, digits, dots, underscores or hyphens, such as kalsel-jembatan-01.
practice-unknown = Card { $card }: unknown fields: { LIST($fields) }.
practice-missing = Card { $card }: { $field } is empty. Complete it.
practice-long = Card { $card }: { $field } has more than { COUNT($most) } letters.
practice-codes = Card { $card }: { $field } holds codes that are not known: { LIST($found) }.
practice-wrong = Card { $card }: { $field } does not have the form that it should.
minutes-komitmen-heading = Last year's commitments
minutes-komitmen = Commitments carried over from the round before: { COUNT($all) }; kept { COUNT($ditepati) }, kept late { COUNT($terlambat) }, not kept { COUNT($ingkar) }, still running { COUNT($terbuka) }. Unfinished and agreed to be carried on:
minutes-komitmen-item = { $owner }: { $text } (due { DATE($due) }, { $number })
minutes-komitmen-more = and { COUNT($count) } more commitments as listed
