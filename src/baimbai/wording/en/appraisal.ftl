# Gate
name-lolos = passed
name-dialihkan = re-routed
name-tertahan = held

gate-open = Proposed by the authority responsible, { $office }; nothing holds it.
gate-rerouted = Proposed by { $proponent }, but { $basis ->
        [aset] by the asset list
        [aturan] by rule { $law }
        [pernyataan] by the proposal's own word
       *[pengusul] by its proponent
    }{ $area_known ->
        [0] {""}
       *[other] {" "}(area { DECIMAL($area_ha, digits: 0) } ha)
    } the authority lies with { $office }{ $level ->
        [tidak_diketahui] {""}
       *[other] {" "}(authority: { NAME($level) })
    }. It is re-routed to { $office } and can be funded through that office only.
gate-nobody = { $level ->
        [tidak_diketahui] It is not known who is responsible
       *[other] The authority is { NAME($level) } { $basis ->
            [aset] by the asset list
            [aturan] by rule { $law }
            [pernyataan] by the proposal's own word
           *[pengusul] by its proponent
        }{ $area_known ->
            [0] {""}
           *[other] {" "}(area { DECIMAL($area_ha, digits: 0) } ha)
        }
    }, and no office at this meeting answers for it.
gate-no-source = No source may lawfully pay for { NAME($work_type) } under { $level ->
        [tidak_diketahui] an authority that is not known
       *[other] the authority of { NAME($level) }
    }.
gate-papers = Works of { RUPIAH($cost_rupiah) }, and the proposal itself says that these are missing: { LIST($lacking) }. From { RUPIAH($threshold) }, works cannot be programmed without them.
gate-money-unit = The cost of { RUPIAH($cost_rupiah) } is likely in a wrong money unit (rupiah, thousands or millions) and cannot be trusted yet. The proposal is held until its cost is made sure.

# Criteria
name-kondisi = condition
name-kesiapan = readiness
name-penerima = people served
name-pemerataan = equity
name-lapangan-kerja = jobs
name-strategis = strategy

appraisal-condition = { $known ->
        [aset] { DECIMAL($stable) } % of { $asset_name } is stable, so the gap is 100 − { DECIMAL($stable) } = { DECIMAL($gap) }.
        [jaringan] { DECIMAL($stable) } % of the network ({ NAME($asset_type) }) in { $region } is stable (the asset itself is not on the list), so the gap is 100 − { DECIMAL($stable) } = { DECIMAL($gap) }.
        [layanan] { DECIMAL($stable) } % of the need of this service in { $region } is served, so the gap is 100 − { DECIMAL($stable) } = { DECIMAL($gap) }.
       *[tidak_ada] No data on stability.
    } { $condition ->
        [tidak_disebut] The proposal does not state a condition.
       *[other] Condition by the proposal: { NAME($condition) } = { DECIMAL($worn) }.
    } { $informed ->
        [0] No data: middle value { DECIMAL($points) }.
       *[other] The worse counts: { DECIMAL($points) }.
    }
appraisal-condition-surveyed = Survey of the road: { $survey ->
        [iri] IRI
        [sdi] SDI
       *[rci] RCI
    } of { DECIMAL($survey_value) } means { NAME($surveyed) } = { DECIMAL($survey_worn) } (the worse of IRI and SDI). { appraisal-condition }
appraisal-readiness = Papers needed: { $needed }. Ready: { $ready_count }{ $ready_count ->
        [0] {""}
       *[other] {" "}({ LIST($ready) })
    }. Missing: { $missing_count }{ $missing_count ->
        [0] {""}
       *[other] {" "}({ LIST($missing) })
    }. Unknown: { $unknown_count }{ $unknown_count ->
        [0] {""}
       *[other] {" "}({ LIST($unknown) }), counted half
    }. ({ $ready_count } + 0.5 × { $unknown_count }) / { $needed } × 100 = { DECIMAL($points) }.
appraisal-readiness-none = No paper is required: { DECIMAL($points) }.
appraisal-people = { COUNT($counted) } people by the proposal. { COUNT($counted) } / ({ RUPIAH($cost_rupiah) } / Rp1 billion) = { DECIMAL($measured) } people per Rp1 billion; 25 × (log₁₀ { DECIMAL($measured) } − 1), within 0–100 = { DECIMAL($points) }.
appraisal-people-listed = { COUNT($counted) } people by the asset list. { COUNT($counted) } / ({ RUPIAH($cost_rupiah) } / Rp1 billion) = { DECIMAL($measured) } people per Rp1 billion; 25 × (log₁₀ { DECIMAL($measured) } − 1), within 0–100 = { DECIMAL($points) }.
appraisal-people-capped = { COUNT($said) } people are claimed, limited to the region's population of { COUNT($counted) }. { COUNT($counted) } / ({ RUPIAH($cost_rupiah) } / Rp1 billion) = { DECIMAL($measured) } people per Rp1 billion; 25 × (log₁₀ { DECIMAL($measured) } − 1), within 0–100 = { DECIMAL($points) }.
appraisal-people-unknown = People served or cost are not known for certain: the same low value for all, { DECIMAL($points) }.
appraisal-equity = { $money_points_known ->
        [0] What is asked per head in { $region } is not known.
       *[other] Asked in { $region }: { RUPIAH($per_head) } per head; province's average { RUPIAH($average_per_head) }: 100 − 50 × { RUPIAH($per_head) } / { RUPIAH($average_per_head) }, within 0–100 = { DECIMAL($money_points) }.
    } { $poverty_points_known ->
        [0] Poverty is not known.
       *[other] Poverty { DECIMAL($poverty) } %, average { DECIMAL($average_poverty) } %: 50 × { DECIMAL($poverty) } / { DECIMAL($average_poverty) }, at most 100 = { DECIMAL($poverty_points) }.
    } { $roads_points_known ->
        [0] The stability of roads is not known.
       *[other] Roads not stable { DECIMAL($bad_roads) } %, average { DECIMAL($average_bad_roads) } %: 50 × { DECIMAL($bad_roads) } / { DECIMAL($average_bad_roads) }, at most 100 = { DECIMAL($roads_points) }.
    } Mean of { $measures } { $measures ->
        [one] measure
       *[other] measures
    } = { DECIMAL($points) }.
appraisal-equity-remote = { $money_points_known ->
        [0] What is asked per head in { $region } is not known.
       *[other] Asked in { $region }: { RUPIAH($per_head) } per head; province's average { RUPIAH($average_per_head) }: 100 − 50 × { RUPIAH($per_head) } / { RUPIAH($average_per_head) }, within 0–100 = { DECIMAL($money_points) }.
    } { $poverty_points_known ->
        [0] Poverty is not known.
       *[other] Poverty { DECIMAL($poverty) } %, average { DECIMAL($average_poverty) } %: 50 × { DECIMAL($poverty) } / { DECIMAL($average_poverty) }, at most 100 = { DECIMAL($poverty_points) }.
    } { $roads_points_known ->
        [0] The stability of roads is not known.
       *[other] Roads not stable { DECIMAL($bad_roads) } %, average { DECIMAL($average_bad_roads) } %: 50 × { DECIMAL($bad_roads) } / { DECIMAL($average_bad_roads) }, at most 100 = { DECIMAL($roads_points) }.
    } Remoteness { DECIMAL($remote) }, average { DECIMAL($average_remote) }: 50 × { DECIMAL($remote) } / { DECIMAL($average_remote) }, at most 100 = { DECIMAL($remote_points) }. Mean of { $measures } { $measures ->
        [one] measure
       *[other] measures
    } = { DECIMAL($points) }.
appraisal-equity-unknown = Across kabupaten/kota, or no data on the region: middle value { DECIMAL($points) }.
appraisal-jobs = { NAME($work_type) }: { COUNT($low) }–{ COUNT($mid) }–{ COUNT($high) } person-days per Rp1 billion (low–middle–high). The middle against the highest: { COUNT($mid) } / { COUNT($most) } × 100 = { DECIMAL($points) }. Source: { $source } ({ NAME($status) }).
appraisal-jobs-unknown = The rulebook has no person-days on site for { NAME($work_type) }, so it counts { DECIMAL($points) }.
appraisal-jobs-all = { appraisal-jobs } { appraisal-jobs-economy }
appraisal-jobs-unknown-all = { appraisal-jobs-unknown } { appraisal-jobs-economy }
appraisal-jobs-economy = In the whole economy for Rp1 billion: { DECIMAL($direct_low) }–{ DECIMAL($direct_mid) }–{ DECIMAL($direct_high) } people at work for a year in the sectors paid at once, and { DECIMAL($further_low) }–{ DECIMAL($further_mid) }–{ DECIMAL($further_high) } in others (low–middle–high); they add no points. Source: { $table_source } ({ NAME($table_status) }).
appraisal-strategy = Label { $label_points ->
        [0] none
       *[other] { LIST($labels) }
    } = { $label_points }; { $continued_points ->
        [0] does not continue works
       *[other] continues works under way
    } = { $continued_points }; origin { $origin ->
        [tidak_disebut] not stated
       *[other] { NAME($origin) }
    } = { $origin_points } (every origin counts the same). { $label_points } + { $continued_points } + { $origin_points } = { $sum }.

# Weight errors
error-weight-unknown = The weights name an unknown criterion "{ $criterion }". Use one of: { LIST($known) }. Mend "weights" in round.yaml.
error-weight-value = The weight of "{ $criterion }" is written { $weight }, but must be a number of 0 or more. Mend "weights" in round.yaml.
error-weight-none = All weights are 0, so nothing can be scored. Give weight to at least one of: { LIST($known) }.
