# Questions to a plan
help-why = baimbai why FOLDER PROPOSAL [--scenario NAME] [--lang id|en]

    Says why a proposal is funded or not: the verdict, the rule and where it is written, the ceilings
    that have no room and what a million rupiah of them is worth, what was taken instead, and what
    would change it. Each help was tried: the plan was made again and the proposal was in it.

    FOLDER is what baimbai run wrote (nothing is solved again), or a round's folder.
    --scenario NAME   another scenario of ceilings; the round is then run anew
help-promise = baimbai promise FOLDER PROPOSAL… [--scenario NAME] [--quick] [--lang id|en]

    Says what it costs to put proposals in, each alone and all together: what drops out, for whom,
    at which score, and how many points are lost at least and at most.

    FOLDER is what baimbai run wrote, or a round's folder.
    --scenario NAME   another scenario of ceilings; the round is then run anew
    --quick           without the full search: sooner, but the interval may be wider
stage-recall = Reading the plan back
stage-standing = Laying the plan out
stage-helps = Trying what would change it
stage-promise = Making the plan again with

cli-proposal-unknown = Proposal { $proposal } is not in this round. Near: { LIST($known) }.
why-proposal = { $proposal }: { $title } ({ $office }), { RUPIAH($cost) }, score { DECIMAL($score, digits: 1) }; scenario { $scenario }
why-rule = Rule { $rule }: { $sentence } Source: { $source } ({ $status }).
why-ceiling = No room in the ceiling { NAME($source) } of { $owner } in { $year }: { RUPIAH($need) } needed, { RUPIAH($left) } left. A million rupiah more there is worth { DECIMAL($price, digits: 3) } thousandths of a point. Lowest scores paid from it:
why-taken = { DECIMAL($score, digits: 1) }  { $proposal }: { $title }
why-helps = What would change it, each tried by making the plan again:
why-help-drops = Then out of the plan: { $dropped }.
why-no-help = Of scores, costs, sources, papers and single ceilings, nothing that was tried gets it in.
why-tried = Smaller changes may do as well; these are the smallest that were found.
promise-proposals = Put in
promise-at-least = points lost at least
promise-at-most = at most
promise-drop-out = drop out
promise-come-in = come in
promise-payers = other payer
promise-points = { DECIMAL($points, digits: 3) }
promise-affected = { DECIMAL($score, digits: 1) }  { $proposal }: { $title } – { $office }, { $region }
promise-refused = Cannot be put in.
promise-free = Nothing drops out and no points are lost.
promise-meaning = Points are counted against the present plan. No plan with the promise loses less than “at least”; the plan shown loses “at most”.
promise-floor = The floor of { $region } is missed: { RUPIAH($now) } of { RUPIAH($floor) }. The points speak of plans that reach this much.
why-first = Needed whatever else helps: { $help }
