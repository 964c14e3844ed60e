# The frame of all pages: header, menu, switches, footer.
web-look-table = Working table
web-look-menu = Menu
web-look-menu-home = Home
web-look-menu-proposals = Proposals
web-look-menu-uploads = Uploads
web-look-menu-grid = Grid of proposals
web-look-menu-map = Map
web-look-menu-submission = Submission
web-look-menu-findings = Findings
web-look-menu-gaps = Service gaps
web-look-menu-scores = Scores
web-look-menu-funding = Funding
web-look-menu-scenarios = Scenarios
web-look-menu-fairness = Fairness
web-look-menu-organisations = Organisations
web-look-menu-people = People
web-look-menu-settings = Round settings
web-look-menu-history = History
web-look-group-proposing = Proposing
web-look-group-synchronising = Synchronisation
web-look-group-choosing = Priorities and money
web-look-group-keeping = Keeping order
web-look-round = Rakortek { $province } { $year }
web-look-phase = { $phase ->
    [persiapan] Being prepared
    [dibuka] Open for proposals
    [verifikasi] Verification
    [rapat] Meeting
   *[selesai] Closed
}
web-look-closes = Proposals close
web-look-answers = Answers close
web-look-find = Search proposals
web-look-find-button = Search
web-look-display = Display
web-look-unit = Unit of money
web-look-unit-name = { $unit ->
    [ribu] Rp thousand
    [juta] Rp million
    [miliar] Rp billion
    [triliun] Rp trillion
   *[rp] Rp
}
web-look-unit-word = { $unit ->
    [ribu] thousand
    [juta] million
    [miliar] billion
    [triliun] trillion
   *[rp] { "" }
}
web-look-theme = Colours
web-look-theme-system = As the system
web-look-theme-light = Light
web-look-theme-dark = Dark
web-look-account = Account
web-look-illustrative = Illustrative example: costs, ceilings and proposals are invented. Do not quote as official data.
web-look-live-on = connected
web-look-live-off = disconnected
web-look-live-back = Connected again. Load the page anew where something looks old.
web-look-footer = The working table of public works coordination meetings. Open-source software, Apache-2.0.
web-look-top = Back to the top
web-look-pages = Pages
web-look-way = Where this page lies
web-look-rounds = All rounds
web-look-clock = { $time } left
web-look-clock-over = is over
web-look-role = { $role ->
    [pengusul] proposes
    [penyelenggara] organises
    [pimpinan] head of office
    [peninjau] reviews
    [auditor] auditor
   *[admin] keeps accounts
}
web-look-error = The page cannot be opened
web-look-refused = This cannot be done
web-look-to-home = To the round's home
web-look-to-rounds = To the rounds
web-look-busy = Too many requests from here. Wait a minute, then try again.
