# Rules that clash
error-funding-clash = These cannot be kept together, and none of them is one too many. Commitments of the meeting: { LIST($proposals) }. Ceilings (source, owner, year, rupiah): { LIST($ceilings) }. Links: { LIST($links) }. Portions: { LIST($portions) }. Withdraw one of the commitments, or ease one of the others.
