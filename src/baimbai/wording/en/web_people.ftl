# Offices, people, roles.
web-people-offices = Offices
web-people-office = Office
web-people-level = Level
web-people-desk = Contact desk
web-people-desk-hint = A desk or post, not a person's name; for instance Planning Section.
web-people-phone = Telephone
web-people-email = Email
web-people-sent = Sending in
web-people-sent-in = sent in
web-people-writing = still writing
web-people-contact-change = Change the contact
web-people-contact-done = The contact was saved.
web-people-contact = The contact cannot be saved yet: { $why }
web-people-title = People and roles
web-people-account = Account
web-people-name-full = Full name
web-people-roles = Roles
web-people-role = Role
web-people-role-name = { $role ->
    [pengusul] Proponent
    [penyelenggara] Organiser
    [pimpinan] Head of office
    [peninjau] Reviewer
    [auditor] Auditor
    *[admin] Administrator
}
web-people-last = Last signed in
web-people-active = active
web-people-closed = closed
web-people-find = Find a name or office
web-people-find-do = Find
web-people-next = Next
web-people-none = No account fits.
web-people-make = Make an account
web-people-make-hint = Its password is drawn by chance and shown only once after this.
web-people-give = Give a role
web-people-end = End
web-people-from = From
web-people-until = Valid until
web-people-until-hint = Empty: without end.
web-people-close = Close the account
web-people-reopen = Reopen the account
web-people-done = The account { $name } was changed.
web-people-factor = Two-step sign-in
web-people-factor-forget = Forget a lost second step
web-people-factor-hint = Say how the person was recognised. A new one is set up at the next sign-in.
web-people-password-new = New password
web-people-password-once = Write it down now and hand it over in person: this password is never shown again.
web-people-name = This account name cannot be used: { $why }
web-people-role-unknown = The office { $office } or role { $role } is not known. Choose from the list.
web-people-ended = The role would end on { DATE($day) }, before it begins. Choose today or later.
web-people-has-role = { $name } has that role at that office already.
web-people-role-over = That role has ended already.
web-people-self = Administrators cannot close their own account or end their own role. Ask another administrator.
