# Accounts: signing in, passwords, second factor, devices.
web-account-password-change = Change password
web-account-factor = Two-step verification
web-account-sessions = Signed-in devices
