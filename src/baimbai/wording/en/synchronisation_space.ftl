# Findings of synchronisation: space and time

## Kinds of finding

## Evidence
finding-tumpang-sta = The road { $name } is proposed twice over up to { DECIMAL($km, digits: 1) } km in the same years: { LIST($stretches) }.
finding-tumpang-sta-terbalik = The road { $name } is proposed from both ends and twice over up to { DECIMAL($km, digits: 1) } km, if the chainage counts from one zero point: { LIST($stretches) }. Make sure of the zero point.
finding-mungkin-tumpang = The road { $name } is proposed more than once for the same works. { $known }; { LIST($unknown) } gives no chainage, but its { DECIMAL($km, digits: 1) } km may lie within. Ask for the chainage.
finding-celah = Corridor { $name }: nobody proposes { LIST($gaps) } between the proposed stretches ({ LIST($stretches) }).
