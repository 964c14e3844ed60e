error-roads-zone-node = Zone { $zone } lies at node { $node }, but no link touches that node. Correct the zone's node, or add the link.
error-roads-demand-zone = Demand names { $origin } to { $destination }, but one of them is not on the list of zones. Correct its code, or add the zone.
error-roads-demand-large = { COUNT($tonnes) } tonnes a year are too many to be counted exactly. Check the unit: tonnes a year are asked for.
error-roads-change = Project { $project } changes the link from { $tail } to { $head }: both ends are the same, or not on the network. Correct the nodes.
help-roads = baimbai roads evaluate --links LINKS --zones ZONES --demand DEMAND --projects PROJECTS --out EFFECTS.csv

    Counts, for every project by itself, how the cost of carriage changes in a year, and for whom.
    Files: CSV or workbooks, headings in Indonesian or English.

    --links LINKS       from, to, cost (rupiah a tonne); or a list of roads with length, class,
    {"                    "}surface, condition and terrain, from which costs are worked out
    --zones ZONES       zone, node, region_code
    --demand DEMAND     origin, destination, tonnes (a year)
    --projects PROJECTS project, from, to, cost (the new one); or closed: yes
    --costs COSTS.yaml  figures of your own for the cost of carriage
    --outside RUPIAH    cost a tonne to places out of reach (default: twice the dearest way)
    --by-zone           by zone as well
    --pairs             all pairs of projects as well: which help, and which replace each other
    --together          all projects together as well
    --workers N         share out to N processes; --cluster ADDRESS: to a Dask cluster

    Result: EFFECTS.csv, and beside it -wilayah (regions), -arus (flows), -zona (zones),
    -pasangan (pairs), -bersama (together), -catatan (remarks).
error-roads-empty = Not one row could be taken from { $file }. Check its headings: `baimbai roads --help` names those that are needed.
error-roads-output = { $file } is a folder. Give the name of a file, effects.csv for instance.
remark-ruas-tanpa-ujung = Link { $text } does not name a node at both ends. Fill in from and to.
remark-ruas-tanpa-biaya = Link { $text } gives no cost that can be used. Fill in rupiah a tonne, at least 1.
remark-ruas-kembar = Link { $text } is there already, above; this row is not used. Delete one of them, or tell their codes apart.
remark-proyek-tanpa-ujung = Project { $text } does not give a code and two different nodes. Fill in project, from and to.
remark-proyek-tanpa-biaya = The row of project { $text } must give a new cost or closed: yes, one of them. Complete the row.
remark-proyek-kembar = Project { $text } changes the link from { $tail } to { $head } already, above; this row is not used. Put both together.
cli-roads-counted = Counting project { COUNT($done) } of { COUNT($total) }
cli-roads-written = Written: { $files }
road-effects = { COUNT($count) } projects, each by itself. Saved on carriage in a year, largest first:
road-effect = { $project }: { RUPIAH($saving) } on { COUNT($tonnes) } tonnes, { COUNT($pairs) } pairs of zones
road-outside = Places out of reach are counted at { RUPIAH($cost) } a tonne.
road-outside-none = All zones can be reached.
road-assumed = Assumed: fixed loads, all on the cheapest way; congestion and new traffic are not counted.
remark-jalan-di-luar-jaringan = { COUNT($count) } road or bridge proposals lie on links that the round's network does not have, so that their effect on carriage is not counted. Add the links where the effect should be seen.
road-together = All projects together: { RUPIAH($saving) } a year; added up one by one: { RUPIAH($sum) }.
