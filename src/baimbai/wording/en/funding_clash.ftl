# Rules that clash
error-funding-clash = These cannot be kept together; leaving out any one was tried, and none was found to be one too many. Commitments of the meeting: { LIST($proposals) }. Ceilings (source, owner, year, rupiah): { LIST($ceilings) }. Links: { LIST($links) }. Portions: { LIST($portions) }. Withdraw one of the commitments, or ease one of the others.
