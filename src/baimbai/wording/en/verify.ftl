# Checking minutes, their archive, and electronic signatures.
verified-minutes = { $title }, { $number }: the archive is whole, { COUNT($files) } files as in the manifest{ $closed ->
    [1] {""}
   *[0] ; still a draft, not closed
}.
verified-head = These minutes were drawn up at entry { $seq }, seal { $head }; compare with what their footer prints.
verified-signed = { $file }: the minutes as closed, and { COUNT($signatures) } electronic signatures; nothing was added after them.
verified-signature = - { $signer } (certificate by { $issuer }), { $at }, over the first { COUNT($covers) } bytes: valid{ $expired ->
    [1] {"; "}the certificate was not in force at that moment
   *[0] {""}
}. Whether its issuer can be trusted is not judged here.
verified-pdf = { $file } is as in its archive; { COUNT($signatures) } electronic signatures are valid.
verified-pdf-alone = { $file }: { COUNT($signatures) } electronic signatures are valid and cover the whole file. Its archive does not lie beside it, so its content was checked by the signatures only.
verify-no-signing = Minutes and signatures are checked with pyHanko, which is not installed. Install baimbai[web] and try again.
verify-manifest = { $file } was changed: it does not match its own seal. Fetch it again from an original copy.
verify-contents = isi.json is not the content of minutes, or was changed. Fetch it again from an original copy.
verify-zip = { $file } is not a whole archive of minutes: the frame of the zip was changed. Fetch it again from an original copy.
verify-too-much = { $file } is larger than any archive of minutes; it was not checked.
verify-head = The ledger in the archive does not go through seal { $head } at entry { $seq }, which the minutes print: one of them was replaced.
verify-recorded = The ledger records fingerprint { $said } for { $file }, but the file has { $found }: it was replaced.
verify-other-bytes = { $file } differs from the closed minutes from byte { $offset } on: the document was changed.
verify-appended-unsigned = { $file } has { COUNT($bytes) } bytes after the end of the closed minutes without a signature: something was added.
verify-pdf-unreadable = The PDF cannot be read: it was changed or is damaged. Fetch it again from an original copy.
verify-pdf-appended = { $file }: { COUNT($bytes) } bytes were added after the signature of { $signer }; nobody signed them.
verify-pdf-alone = { $file } has no signature, and its archive does not lie beside it. Put it into the folder of the minutes' archive and check again.
verify-signature-broken = { $file }: the signature of { $signer } (field { $field }) does not hold; what was signed or the signature was changed.

# Signing.
sign-key-large = The certificate file is larger than { $kilobytes } KB. Choose your own .p12 or .pfx file.
sign-key-passphrase = The certificate file cannot be opened: the passphrase is wrong, or it is no .p12/.pfx file. Nothing was signed; try again.
sign-key-empty = The certificate file has no key that matches its certificate. Ask its issuer for the complete file.
sign-key-weak = The certificate's key is too weak or not known: RSA of at least { $bits } bits or an elliptic curve is needed.
sign-no-block = Office { $organisation } has no signature block in these minutes. Offices that were present sign.
sign-twice = Office { $organisation } has signed these minutes already. One office, one signature.
sign-other-bytes = What was signed is not these minutes: the file differs from byte { $offset } on. Download the latest file again, sign it without changing it, and upload it.
sign-not-one = The file has { $count } new signatures; there should be exactly one.
