# Commands of python -m baimbai.web.
web-serve-account = Account
web-serve-password = Password
web-serve-role = Role
web-serve-office = Office
web-serve-once = Write the passwords down: this table is shown only once. A new password: python -m baimbai.web password ACCOUNT
web-serve-demo-kept = This round is on the table already and stays as it is. A new password for an account: python -m baimbai.web password ACCOUNT
web-serve-running = The table is served at { $address } (data: { $data }). Ctrl-C stops it.
web-serve-opened = { $title } is open at putaran/{ $slug }/. Check its calendar on the settings page.
web-serve-made = Password of { $name }: { $password }
web-serve-unknown = There is no account { $name }. There are: { LIST($known) }
web-serve-port = Port { $port } cannot be used ({ $fault }). Choose another with --port.
web-serve-demo-meeting = Preparing the day of the meeting: every office sends in, the round is computed, the agenda drawn up …
