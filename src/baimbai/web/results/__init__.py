"""Reading what runs computed (*hasil hitungan*): for pages that show it, never to change it."""
