# The working table on the web: what all pages use.
web-name = Baimbai
web-unit = { $unit ->
    [ribu] (Rp thousand)
    [juta] (Rp million)
    [miliar] (Rp billion)
    [triliun] (Rp trillion)
   *[rp] (Rp)
}
web-round-taken = There is a round { $slug } already. Choose another name.
web-run-many = { COUNT($most) } pieces of work are waiting already. Try again once some are done.
web-run-over = This work is over; there is nothing to call off.
web-run-fault = Something went wrong inside Baimbai; no result was kept. Start it again; if it happens again, tell whoever runs this server.
web-run-broken = The work stopped half way; nothing was half-written. Start it again.
web-people-password = The password cannot be used: { $why }
web-people-taken = There is an account { $name } already. Choose another name.
web-error-wrong = The request cannot be read.
web-error-forbidden = Your role does not open this page.
web-error-forged = The form was open for too long. Go back, load the page anew and send it again.
web-error-missing = There is no such page, or it is not for you.
web-sign-in = Sign in
web-sign-out = Sign out
web-back = Back
web-rounds = Rounds
web-home = Home
web-language = Language
web-main = To the content
