"""Funding tables too large for branch and bound (*tabel pendanaan besar*)."""
