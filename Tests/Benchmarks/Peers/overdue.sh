#!/usr/bin/env bash
# What is late on a day, from the documents of a registry, by jq: overdue.sh REGISTRY DAY
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
find "$1/cases" -name '*.json' -print0 | xargs -0 -n 1000 jq -c --arg day "$2" -f "$here/overdue.jq"
