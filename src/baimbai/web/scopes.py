"""What a key opens (*cakupan kunci*): a few scopes, each a part of the work."""

SCOPES = (
    "baca", "usulan", "pengesahan", "hitungan", "pengaturan", "rapat", "rilis", "tindak_lanjut",
    "akun",
)  # fmt: skip
"""Reads what its person may read; writes for its office (proposals, uploads, sending in, comments,
answers); verifies and settles; asks for computations and scenarios; changes the round's settings,
ceilings and weights; holds the meeting; publishes; follows up; keeps accounts.

A scope opens nothing that the key's person may not do."""
READ = "baca"
