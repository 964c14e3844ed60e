error-roads-zone-node = Zone { $zone } lies at node { $node }, but no link touches that node. Correct the zone's node, or add the link.
error-roads-demand-zone = Demand names { $origin } to { $destination }, but one of them is not on the list of zones. Correct its code, or add the zone.
error-roads-demand-large = { COUNT($tonnes) } tonnes a year are too many to be counted exactly. Check the unit: tonnes a year are asked for.
error-roads-change = Project { $project } changes the link from { $tail } to { $head }: both ends are the same, or not on the network. Correct the nodes.
