# Errors in the rulebook

error-rulebook-edition = There is no rulebook edition { $edition }. Known editions: { $known }. Mend "rulebook" in round.yaml.
error-rulebook-yaml = Rule file { $file } cannot be read: { $fault }. Mend its YAML.
error-rulebook-test = { $file }, rule { $rule }: the test { $test } is not understood. Use all, any, not, always, or field with a comparison.
error-rulebook-field = { $file }, rule { $rule }: there is no field "{ $field }". Fields that can be tested: { $known }.
error-rulebook-operator = { $file }, rule { $rule }: "{ $operator }" cannot compare the field "{ $field }". What can: { $known }.
error-rulebook-value = { $file }, rule { $rule }: { $value } does not fit "{ $operator }" on the field "{ $field }". Give a number, a text, a pattern or a list of texts, as the field needs.
error-rulebook-missing = { $file }, rule { $rule }: the part "{ $part }" is missing. Add it.
error-rulebook-known = { $file }, rule { $rule }: "{ $part }" says { $value }, but must be one of: { $known }.
error-rulebook-date = { $file }, rule { $rule }: { $value } is not a date. Write it like 2026-01-31.
error-rulebook-spelling = { $file }, source { $rule }: the pattern "{ $value }" is not a valid regular expression. Mend it.
error-rulebook-twice = Rule { $rule } stands more than once for the same day. Remove one, or give them periods that do not overlap.
error-rulebook-open = Source { $source } does not end in a rule that always holds. Add a last rule with the test always for it.
error-nomenclature-columns = Nomenclature file { $file } lacks the column { $missing }. Its first line must be edition,code,name,unit.
error-nomenclature-code = Nomenclature file { $file }, line { $line }: "{ $code }" is no code, or already stands in the same edition. Mend the line.
