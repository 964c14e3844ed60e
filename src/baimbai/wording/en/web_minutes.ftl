# Minutes: drawing up, closing, signing, checking.
web-look-menu-minutes-list = Minutes
web-minutes-title = Minutes
web-minutes-lead = One set of minutes for each desk and one for the plenary. They are drawn up from the rulings, the attendance and the objections on record.
web-minutes-way = Breadcrumbs
web-minutes-desk = Desk or plenary
web-minutes-sitting = Sitting
web-minutes-sat = closed
web-minutes-sits = sitting now
web-minutes-not-yet = not opened yet
web-minutes-state-head = State
web-minutes-state = { $state ->
    [rancangan] Draft
    [ditutup] Closed, waiting for signatures
   *[ditandatangani] Signed by all parties
}
web-minutes-number = Number of the minutes
web-minutes-number-is = Number { $number }
web-minutes-edition = Draft { $edition }
web-minutes-signatures = Signatures
web-minutes-none = There are no desks yet. Draw up the agenda first; minutes follow it.
web-minutes-none-yet = Not drawn up yet. A draft can be drawn up at any time; the minutes are closed once the sitting is.
web-minutes-of = Minutes of { $name }
web-minutes-files = Documents
web-minutes-draft-hint = A draft shows how things stood when it was drawn up. Draw it up again after new rulings.
web-minutes-pdf-signed = Signed PDF
web-minutes-pdf = PDF
web-minutes-docx = Word document
web-minutes-archive = Archive to be checked (zip)
web-minutes-fingerprint = Fingerprint of the PDF (SHA-256)
web-minutes-seal-at = Ledger seal, entry { $seq }
web-minutes-office = Office
web-minutes-signer = Name of the signer
web-minutes-function = Function
web-minutes-way-of = How
web-minutes-way-name = { $way ->
    [pades] Electronic signature
    [bsre] Electronic signature by BSrE
   *[basah] By hand, scanned
}
web-minutes-at = When
web-minutes-not-signed = has not signed
web-minutes-seen = Signatures in the PDF
web-minutes-holds = valid
web-minutes-broken = not valid
web-minutes-expired = certificate not in force when signing
web-minutes-issuer = certificate by { $issuer }; whether the issuer can be trusted is not judged here
web-minutes-draw = Draw up a draft
web-minutes-draw-hint = Holds rulings, attendance and objections up to now, marked DRAFT on every page.
web-minutes-close = Close the minutes
web-minutes-close-hint = They are frozen with the ledger's last seal and can then be signed. Once closed they cannot be changed.
web-minutes-number-hint = As in the office's registry, for example 600.1.2/123/BA/PUPR/2026.
web-minutes-desk-open-hint = Close the sitting first; its minutes can be closed after that.
web-minutes-editions = Earlier drafts
web-minutes-sign = Sign
web-minutes-by-key = Own certificate
web-minutes-by-key-hint = The .p12 or .pfx file is used to sign now and for nothing else. Neither the file nor its passphrase is kept.
web-minutes-key-file = Certificate file (.p12, .pfx)
web-minutes-passphrase = Passphrase of the certificate
web-minutes-by-service = BSrE
web-minutes-by-service-hint = Signed by the BSrE e-Sign service. NIK and passphrase are passed on and not kept.
web-minutes-elsewhere = Signed with another program
web-minutes-elsewhere-hint = Download the latest PDF, sign it without changing it, and upload the result.
web-minutes-latest = Latest PDF
web-minutes-signed-file = Signed PDF
web-minutes-by-hand = Signed by hand
web-minutes-by-hand-hint = Upload a scan of the signed page. Its fingerprint goes into the ledger.
web-minutes-many-hint = Choose every office that signed on this scan.
web-minutes-scan = Scan (PDF, JPG or PNG)
web-minutes-send = Upload
web-minutes-nothing-to-sign = There is nothing for you to sign: your office was not at this sitting, or has signed.
web-minutes-stamp = Signed electronically by
web-minutes-stamp-certificate = certificate: { $holder }
web-minutes-drawn = Draft { $edition } was drawn up.
web-minutes-closed = Minutes number { $number } are closed and ready to be signed.
web-minutes-signed = The signature of { $office } is kept.
web-minutes-signed-expired = Note: the certificate was not in force when signing. This is recorded in the ledger and seen by whoever checks.
web-minutes-scanned = The scan for { $count } offices is kept, fingerprint { $sha256 }.
web-minutes-desk-open = { $desk } still sits or was not opened. Close the sitting, then close its minutes.
web-minutes-number-needed = Enter the number of the minutes as in the registry, at most { $most } characters.
web-minutes-closed-before = These minutes were closed as number { $number } and cannot be drawn up again.
web-minutes-meanwhile = This desk changed while its minutes were drawn up. Load the page anew and try again.
web-minutes-sign-draft = This is still a draft. Closed minutes are signed.
web-minutes-signer-needed = Enter the name of the signer.
web-minutes-no-office = Choose the office that signs.
web-minutes-no-file = No file was chosen, or it is empty.
web-minutes-file-large = The file is larger than { $kilobytes } KB. Choose a smaller one.
web-minutes-scan-kind = A scan must be a PDF, JPG or PNG.
web-minutes-service-off = The BSrE service is not set up here. Use your own certificate or sign by hand.
web-minutes-service-refused = The BSrE service did not sign (answer { $status }). { $said } Nothing was changed.
web-minutes-service-away = The BSrE service cannot be reached. Nothing was changed; try again later or use another way.
web-minutes-verify-title = Check authenticity
web-minutes-verify = Check
web-minutes-verify-file = File of the minutes
web-minutes-verify-file-hint = Only its fingerprint is computed; the file is not kept.
web-minutes-verify-typed = Or type the fingerprint or seal that is printed
web-minutes-verify-wrong = A fingerprint has { $least } to 64 hexadecimal digits (0–9, a–f).
web-minutes-genuine = { $way ->
    [pdf] These are closed minutes
    [tanda-tangan] These are closed minutes with electronic signatures
    [pindaian] This is a scan of signed minutes
   *[segel] This seal is printed on closed minutes
}
web-minutes-compare = Compare the fingerprint above with that of your file, or check the file below.
web-minutes-unknown = Not known: this is no fingerprint of minutes that were closed here. The file may be a draft, may have been changed, or may come from elsewhere.
web-minutes-closed-at = Closed
web-minutes-press = Press release
web-minutes-press-hint = Drawn up from the agreed list; every figure comes from the archive. Marked DRAFT until the plenary's minutes are closed.
web-minutes-press-docx = Word document
web-minutes-press-md = Text
web-minutes-files-gone = The files of these minutes are no longer on the server. Restore them from a backup, or draw them up again while they are a draft.
name-act-draw-minutes = drew up a draft
name-act-close-minutes = closed the minutes
name-act-sign-minutes = signed
name-act-all-signed = signed by all
name-kind-minutes = minutes
name-field-edition = Edition
name-field-signed-sha256 = Fingerprint of what was signed
name-field-certificate-in-force = Certificate in force
name-pades = electronic signature
name-bsre = electronic signature by BSrE
name-basah = by hand
name-ditutup = closed
name-ditandatangani = signed
name-field-signed-for = For
web-minutes-press-moved = The round was computed anew after minutes number { $number } were closed; its figures are not theirs. Go back to the computation of the meeting, then draw up the press release.
