# The press text: facts of the release only.
press-heading = { COUNT($proposals) } infrastructure proposals of { $province } agreed for fiscal year { $year }
press-lead = { $place }, { DATE($date) } – { $host } and { COUNT($offices) } proposing offices agreed on { COUNT($proposals) } of { COUNT($all) } infrastructure proposals for fiscal year { $year }, worth { RUPIAH($rupiah) } over the years that are planned.
press-works = The largest works among them:
press-sources = They are paid by:
press-regions = By kabupaten/kota the amounts are:
press-sum = { $name }: { RUPIAH($rupiah) }
press-rest = { COUNT($count) } other sources: { RUPIAH($rupiah) }
press-region = { $name }: { COUNT($works) } works, { RUPIAH($rupiah) }
press-passed = { COUNT($proposals) } proposals could not be accommodated yet. Each has its reason in writing and may be proposed again:
press-result = { $result }: { COUNT($count) } proposals
press-close = What follows is due by { DATE($date) }. The figures come from the release with the checksum { $checksum }, which anybody can verify.
file-siaran-pers-md = press text, from this release's figures
file-sipd-xlsx = rows for SIPD
file-krisna-dak-xlsx = rows for KRISNA-DAK
file-sitia-xlsx = rows for SITIA
