# Uploads: download, send, compare, take. The grid.
web-upload-title = Uploads
web-upload-lead = Send your workbook, see what would change, then take it into the table.
web-upload-way = Where this page is
web-upload-step-book = 1. Get the workbook
web-upload-step-send = 2. Send a file
web-upload-book = Download the workbook
web-upload-book-of = Download the workbook of { $office }
web-upload-book-hint = It holds your office's proposals as they stand now, with ids and pick lists. A layout of your own may be sent too; its columns are read by their headings.
web-upload-to-grid = Open the grid
web-upload-office = Office
web-upload-every-office = All offices
web-upload-filter = Show
web-upload-file = File of proposals
web-upload-file-hint = Excel (.xlsx, .xlsm, .xls), ODS, CSV, or a drawing (GeoPackage, GeoJSON, KML, Shapefile in a .zip); at most { COUNT($megabytes) } MB. Nothing on the table changes before you take it.
web-upload-send = Send
web-upload-closed = Sending in is closed for your office: the deadline has passed or your proposals were submitted. Ask for it to be opened if something must still be mended.
web-upload-none = Nothing was sent yet. Download the workbook, fill it in and send it back here; files in a layout of your own are read too.
web-upload-column-file = File
web-upload-column-sent = Sent
web-upload-column-state = State
web-upload-column-proposals = Proposals
web-upload-column-new = New
web-upload-column-changed = Changed
web-upload-column-faults = Faults
web-upload-state = { $state ->
    [diterima] Received
    [terbaca] Read, not taken yet
    [diterapkan] Taken
    [ditolak] Could not be read
   *[dibatalkan] Cancelled
}
web-upload-pages = Pages of the list
web-upload-page-of = Page { COUNT($page) } of { COUNT($pages) } ({ COUNT($total) } rows)
web-upload-previous = Previous
web-upload-next = Next
web-upload-waiting = Waiting to be read …
web-upload-reading = Being read.
web-upload-stage = { $stage ->
    [opening] Opening the file …
    [reading] Reading rows and columns …
    [comparing] Comparing with the table …
    [keeping] Keeping what was found …
   *[index] Laying out the page …
}
stage-opening = Opening the file
stage-reading = Reading rows and columns
stage-comparing = Comparing with the table
stage-keeping = Keeping what was found
stage-index = Laying out the pages
web-upload-read-over = It has been read.
web-upload-show = See what was found
web-upload-again-button = Read again
web-upload-other = Send another file
web-upload-let-go = This upload was cancelled; nothing was taken from it.
web-upload-cancel = Cancel this upload
web-upload-cancelled = Upload { $file } was cancelled. The proposals on the table are unchanged.
web-upload-again = { $state ->
    [diterima] The same file was sent before and is being read; this is it.
    [terbaca] The same file was sent before and waits to be taken; this is it.
    [diterapkan] The same file was taken before ({ $file }). It is compared with the table once more; no proposal comes in twice.
   *[other] The same file was sent before ({ $file }).
}
web-upload-kind = Kind of change
web-upload-every-kind = All
web-upload-kind-of = { $kind ->
    [baru] New
    [berubah] Changed
    [hilang] Not in the file
   *[luar] Withdrawn or merged already
}
web-upload-no-file = Choose a file first.
web-upload-empty = The file { $file } is empty. Choose one that holds proposals.
web-upload-large = The file is larger than { COUNT($megabytes) } MB. Remove pictures or sheets that are not needed, then send it again.
web-upload-wrong-kind = Files of this kind are not read. Accepted: { LIST($accepted) }.
web-upload-over = { $state ->
    [diterapkan] This upload was taken already.
    [dibatalkan] This upload was cancelled already.
    [ditolak] This file cannot be read. Send another one.
    [diterima] This upload is still being read. Wait a moment.
   *[terbaca] This upload waits to be taken.
}
web-upload-stale = Since { $file } was compared, your office has new proposals on the table. Press “Compare again”, so that the same proposal does not come in twice; nothing was taken yet.
web-upload-meaning = No column means “{ $meaning }”. Choose from the list.
web-upload-sum = { COUNT($rows) } rows with something in them = { COUNT($proposals) } proposals + { COUNT($others) } other rows.
web-upload-new = New proposals
web-upload-changed = Changed proposals
web-upload-cells = { COUNT($count) } cells
web-upload-unchanged = Unchanged
web-upload-missing = Not in the file
web-upload-faults = Faults to mend
web-upload-warnings = { COUNT($count) } warnings
web-upload-nothing = Nothing changed: the file says what the table says.
web-upload-take = Take into the table
web-upload-taken = Taken: { COUNT($new) } new proposals, { COUNT($changed) } changed, { COUNT($withdrawn) } withdrawn; { COUNT($conflicts) } cells not taken because of conflicts.
web-upload-compare-again = Compare again
web-upload-remarked = Download the file with remarks
web-upload-comparison = Download the comparison
web-upload-original = Download the original file
web-upload-tabs = What was found
web-upload-tab-changes = Changes
web-upload-tab-remarks = Remarks
web-upload-tab-others = Other rows
web-upload-tab-columns = Columns
web-upload-conflicts = Not taken because of conflicts
web-upload-conflicts-hint = These cells were changed on the table after the file was compared, or their proposal was verified. The table's stay; mend them in the grid where the file is right.
web-upload-column-proposal = Proposal
web-upload-column-field = Column
web-upload-column-then = When compared
web-upload-column-now = On the table now
web-upload-column-table-says = On the table
web-upload-column-file-says = In the file
web-upload-column-take = Take
web-upload-choose-missing = Proposal { $number } is not in the file
web-upload-keep = Keep it
web-upload-withdraw = Withdraw it
web-upload-take-one = Take { $number } { $field }
web-upload-choose = Keep these choices
web-upload-choose-and-take = Keep these choices and take
web-upload-chosen = Choices kept; nothing was taken yet.
web-upload-no-changes = No changes to show.
web-upload-drawn = Drawing on the map
web-upload-severity = Severity
web-upload-every-severity = All
web-upload-cell = { $sheet } cell { $cell }
web-upload-settled = Settled
web-upload-no-remarks = No remarks: every cell was read.
web-upload-sheet = Sheet { $sheet }
web-upload-rows = Rows { COUNT($first) }–{ COUNT($last) }
web-upload-rows-before = Rows before
web-upload-rows-after = Rows after
web-upload-others-hint = Rows that hold something but are no proposals, with the reason. Where one is a proposal after all, mend its row in the file and send it again.
web-upload-no-others = There are no other rows.
web-upload-column-sheet = Sheet
web-upload-column-row = Row
web-upload-column-reason = Reason
web-upload-column-text = What it holds
web-upload-columns-hint = This is how every column was understood. Where it is wrong, set its meaning: the file is read again, and the setting holds for later files with the same heading too.
web-upload-column-column = Column
web-upload-column-heading = Heading
web-upload-column-sample = Sample
web-upload-column-meaning = Understood as
web-upload-unused = Not used
web-upload-certainty = { $certainty ->
    [pasti] certain
    [mirip] similar
    [isi] by its contents
   *[ditetapkan] set
}
web-upload-correct = Correct it
web-upload-by-itself = Leave it to the reader
web-upload-unit-read = Money unit by the heading
web-upload-meaning-of = Meaning of column { $heading }
web-upload-unit-of = Money unit of column { $heading }
web-upload-set = Set

web-grid-title = Grid of proposals
web-grid-lead = Change cells as in Excel, then save. Copy and paste ranges from and to Excel.
web-grid-read-only = For reading only: these proposals are not open to be changed by you.
web-grid-office = Office
web-grid-find = Search
web-grid-sector = Sector
web-grid-status = Status
web-grid-status-of = { $status ->
    [draf] Draft
    [diajukan] Submitted
    [dikembalikan] Sent back
    [diverifikasi] Verified
    [dialihkan] Re-routed
    [digabung] Merged
   *[ditarik] Withdrawn
}
web-grid-every = All
web-grid-with-remarks = Only with remarks
web-grid-order = Order
web-grid-order-of = { $order ->
    [judul] Name of the proposal
    [wilayah] Kabupaten or kota
    [biaya] Largest amount
    [terbaru] Changed last
   *[nomor] Number of the proposal
}
web-grid-filter = Show
web-grid-save = Save
web-grid-undo = Undo
web-grid-redo = Redo
web-grid-keys = Keyboard
web-grid-keys-text = Arrows, Tab: move. Shift+arrows: select a range. Enter or F2: edit the cell; typing replaces it. Esc: leave it. Delete: clear. Ctrl+C, Ctrl+V: copy, paste (from and to Excel). Ctrl+D: fill down. Ctrl+Z, Ctrl+Y: undo, redo. Ctrl+S: save.
web-grid-label = Proposals of { $office }
web-grid-number = ID
web-grid-loading = Loading rows …
web-grid-empty = No proposals match.
web-grid-saved = Saved: { $count } rows.
web-grid-saving = Saving …
web-grid-refused = { $count } rows could not be saved yet; the reason is shown beside.
web-grid-conflict = Somebody else changed this row. Compare, then choose.
web-grid-offline = The connection is lost. Your changes are kept in this browser and sent again once it is back.
web-grid-back = The connection is back; what waited is being sent.
web-grid-unsaved = { $count } cells not saved yet
web-grid-kept = All saved
web-grid-restored = { $count } cells that were not saved yet have been restored from this browser. Check them, then save.
web-grid-mine = Yours
web-grid-theirs = On the table now
web-grid-use-mine = Use mine
web-grid-use-theirs = Use the table's
web-grid-sign-in = Your session has ended. Your changes are kept in this browser: sign in again in another tab, then save.
web-grid-several = From several sources or years; change it in the proposal's form.
web-grid-pasted = { $count } cells pasted.
web-grid-cut-off = { $count } cells were not pasted: outside the table, or not open to be changed.
web-grid-remarks = Remarks
web-grid-nothing = Choose a marked cell to read its remark.
web-grid-cell = This cell cannot be changed in the grid.
web-grid-form = Open the proposal's form
web-grid-elsewhere = Other proposals were taken into the table. Save, then load the page again to see them.
web-grid-gone = This proposal is no longer on the table.
web-grid-none = There are no proposals yet. Send a workbook, or add a proposal by its form.
web-grid-closed = This proposal is not open to be changed.
web-grid-many-sources = Its money comes from several sources or years; change it in the proposal's form.
web-grid-no-proposal = This row no longer reads as a proposal. Write the name of the work.
web-grid-nonsense = What was to be saved could not be read; nothing was changed.
web-grid-column-proposal = Proposal
web-grid-column-cost = Cost
web-grid-edit = Change
web-grid-phone = On a small screen, change proposals by their forms; the whole grid shows on a wide one.
web-grid-of-upload = Remarks of upload { $file }
