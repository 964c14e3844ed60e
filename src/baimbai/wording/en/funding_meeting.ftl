# What the meeting laid down: outcomes and reasons
funding-funded-mulai = Funded with { RUPIAH($amount) } from { LIST($sources) }, ceilings of { LIST($owners) }, in { LIST($years) }: it starts later than asked.
funding-funded-bertahap = Funded with { RUPIAH($amount) } from { LIST($sources) }, ceilings of { LIST($owners) }, in { LIST($years) }: in phases, though asked for at once.
funding-funded-sebagian = Funded with { RUPIAH($amount) } from { LIST($sources) }, ceilings of { LIST($owners) }, in { LIST($years) }: a part of the scope asked for.
funding-funded-ded = Not ready for works; funded with { RUPIAH($amount) } for its detailed design from { LIST($sources) }, ceilings of { LIST($owners) }, in { LIST($years) }.
funding-funded-lahan = Not ready for works; funded with { RUPIAH($amount) } for its land from { LIST($sources) }, ceilings of { LIST($owners) }, in { LIST($years) }.
funding-funded-studi = Not ready for works; funded with { RUPIAH($amount) } for its feasibility study from { LIST($sources) }, ceilings of { LIST($owners) }, in { LIST($years) }.
funding-together-barred = It must start together with { $other } ({ $title }), which cannot be funded.
funding-together-short = It must start together with { $other } ({ $title }), which no ceiling has room for in the same year.
funding-limit-rupiah = The meeting's limit "{ $name }" is at most { RUPIAH($limit) }; { RUPIAH($used) } of it are taken.
funding-limit-count = The meeting's limit "{ $name }" is at most { COUNT($limit) } proposals; { COUNT($used) } are taken.
funding-help-limit-rupiah = It fits if the meeting's limit "{ $name }" rises by { RUPIAH($rise) }.
funding-help-limit-count = It fits if the meeting's limit "{ $name }" rises by { COUNT($rise) } proposals.
funding-under-way = The ceiling { NAME($source) } of { $owner } puts works under way first: { $other } ({ $title }) is not funded.
funding-help-under-way = Put { $other } first.

# Remarks
funding-idle-portion = The portion rule { $rule } of { NAME($source) } concerns no proposal of this round. Check the kinds of assets and works in the proposal matrix.
funding-idle-floor = A floor of { RUPIAH($floor) } is set for region { $region }, but no proposal lies there. Ask for proposals or remove the floor.
funding-plain-plan = The second check refused the plan that the search found ({ $fault }); a plain plan is used: what must be in first, then the highest scores that still fit. It is lawful, but may be far from the best. Report this to the developers.

# Laws that are checked again
name-batas-rapat = the meeting's limits on groups
name-lanjutan-dahulu = works under way come first
name-serentak = started at the same time
name-paling-banyak = at most
name-paling-sedikit = at least
name-batas-bawah = floor

# Errors
error-funding-group = The meeting's limit "{ $name }" ({ $kind }) cannot be used. Its kind is paling_banyak, paling_sedikit or batas_bawah; give either rupiah or count, a whole number from zero (batas_bawah: rupiah only).
error-funding-group-twice = Two limits of the meeting are called "{ $name }". Give them different names.
error-funding-group-unknown = The meeting's limit "{ $name }" names { $named } under { $what }, which this round does not have. Check the spelling.
error-funding-group-empty = The meeting's limit "{ $name }" concerns no proposal at all. Mend its conditions or remove it.
error-funding-synergy = The synergy of { $a } and { $b } is worth { $points } thousandths of a point. Name two different proposals and a figure above zero.
error-funding-synergy-twice = The synergy of { $a } and { $b } is written more than once. Keep one.
error-funding-synergy-unknown = The synergy of { $a } and { $b } names a proposal that this round does not have. Check its id.
error-funding-soft = The soft ceiling { $source } of { $owner } in { $year } cannot be used. Write it once; its most rupiah must be a whole number of steps, 1 to 4,095, and its price a whole number from zero.
error-funding-soft-unknown = The soft ceiling { $source } of { $owner } in { $year } has no ceiling in this round. Check source, owner and year.
error-funding-shape = The option shape "{ $shape }" in funding.options has a figure out of range. Start 1–5 years, phases 2–10 years, scope and stages 1–99 per cent, losses 0–1000 thousandths.
error-funding-scope-unknown = The scope that may be cut names proposal { $proposal }, which this round does not have. Name proposals of the round.
error-funding-group-barred = The meeting's limit "{ $name }" asks for at least so much, but no proposal of its group can be funded. Change the limit or the ceilings.
