# Weights: agreement, AHP, score sheets
error-weight-ways = round.yaml, { $field }: weights are given in several ways at once ({ LIST($found) }). Write one only: parts, swing or ahp.
error-weight-late = round.yaml, { $field }: the weights were agreed on { DATE($agreed) }, after the meeting on { DATE($held) }. Weights are frozen before scoring: correct the date, or use the weights that were agreed earlier.
error-weight-range = The range of the weight of "{ $criterion }" ({ DECIMAL($low) } to { DECIMAL($high) }) must hold the weight itself ({ DECIMAL($weight) }, more than 0), begin at 0 or more, and not exceed the sum of all weights. Mend "ranges" in round.yaml.
error-weight-version = { $own ->
        [1] The round's weights
       *[other] The weights of the score sheet "{ $sheet }"
    } differ from those that scored before under version { $version } (fingerprint { $before }…, now { $now }…, archive { $archive }). Give them a new "version" and the agreement behind it in round.yaml, put the old weights back, or choose another output folder.
error-archive-weights = { $own ->
        [1] The round's weights
       *[other] The weights of the score sheet "{ $sheet }"
    } (version { $version }) in the archive are not those that were frozen for scoring. Restore the archive from the original copy.
error-swing-value = The swing of "{ $criterion }" is written { $value }, but must be 0 to 100. Mend "swing" in round.yaml.
error-swing-largest = The swing that matters most must have 100 points; the largest is { DECIMAL($largest) }. Give 100 to the most important criterion, then compare the others with it.
error-sheet-source = The score sheet "{ $sheet }" names the source "{ $source }", which the rulebook does not know. Use one of: { LIST($known) }. Mend "score_sheets" in round.yaml.

error-ahp-pair = The comparison{ $named ->
        [0] {""}
       *[other] {" "}by { $participant }
    } "{ $pair }" is no pair. Write two criteria with a slash, such as kondisi/kesiapan: 3.
error-ahp-value = The comparison { $pair }{ $named ->
        [0] {""}
       *[other] {" "}by { $participant }
    } is written { $value }. Use Saaty's scale: 1 to 9 (1 equally important, 9 absolutely more important), or its reciprocals 1/2 to 1/9.
error-ahp-itself = The comparison { $pair }{ $named ->
        [0] {""}
       *[other] {" "}by { $participant }
    } is written { $value }: a criterion against itself is always 1. Remove it or write 1.
error-ahp-contradiction = The comparisons{ $named ->
        [0] {""}
       *[other] {" "}by { $participant }
    } contradict each other: { $pair } = { $value }, but { $back } = { $back_value }. The reciprocal of { $value } is { $needed }; write { $back }: { $needed }, or one direction only.
error-ahp-missing = The comparison { $pair }{ $named ->
        [0] {""}
       *[other] {" "}by { $participant }
    } is missing. Every pair of criteria must be compared once.
error-ahp-shape = The table of comparisons{ $named ->
        [0] {""}
       *[other] {" "}by { $participant }
    } must be square: { $size } rows and { $size } columns, in the order of "criteria", none of them twice.
error-ahp-size = The comparisons{ $named ->
        [0] {""}
       *[other] {" "}by { $participant }
    } are of { $size } criteria; 2 to { $most } are needed.
error-ahp-items = { $participant } compares { LIST($found) }, but { $other } compares { LIST($needed) }. All participants must judge the same criteria.
error-ahp-inconsistent = The comparisons{ $named ->
        [0] {""}
       *[other] {" "}by { $participant }
    } are not consistent: CR = { DECIMAL($ratio, digits: 4) }, at most { DECIMAL($most) }. The judgement that fits worst: { $pair } = { $value }, although { $first } = { $first_value } and { $second } = { $second_value }. By the other comparisons { $pair } is about { DECIMAL($implied) }; with { $better } CR becomes { DECIMAL($after, digits: 4) }. Look at that judgement again together with whoever made it.

name-sheet-name = a name not used twice, of 24 characters at most, without [ ] : * ? / \ '
name-unique-name = a participant's name not used twice
name-range = two numbers: [lowest, highest]
name-pairs-or-matrix = either pairs or matrix

name-langsung = given outright
name-ayunan = swing weights
name-berpasangan = pairwise comparison (AHP)
