# What is late on $day, from the documents themselves: jq -c --arg day 2026-06-01 -f overdue.jq cases/*/*.json
. as $case
| .duties[]
| select((.status == "running" or .status == "lapsed") and .due < $day)
| {number: $case.number, title: $case.title, stage: $case.stage, duty: .id, owedBy, due}
