# Changes at the table
error-change-ceiling = The ceiling { $source } of { $owner } in { $year } is to become { $amount }. Use whole rupiah from zero.
error-change-request = Money is asked anew for { $proposal }, but a row belongs to another proposal or is below zero. Mend the row.
error-change-other-plan = These payments are not a lawful plan of these tables. Run the round again and use its results.
