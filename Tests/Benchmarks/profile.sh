#!/usr/bin/env bash
# Counts instructions with callgrind and prints the functions that take most of them.
#
#   Tests/Benchmarks/profile.sh REGISTRY    a registry that run.sh has built; it is copied, not changed
#
# Needs valgrind (Debian: apt-get install valgrind) and what run.sh has built.
set -euo pipefail
cd "$(dirname "$0")/../.."
registry=${1:-${WORK:-.build/benchmarks}/registry-1000}
bin=${BIN:-${SCRATCH:-.build}/release}
top=${TOP:-12}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -r "$registry" "$work/registry"
export OVERSIGHT_NOW=2026-06-01T09:00:00+05:00 OVERSIGHT_AS=p-sec OVERSIGHT_REGISTRY=$work/registry LC_ALL=C.UTF-8

profile() { # NAME PROGRAM ARGUMENT…
  local name=$1 out=$work/$1.callgrind; shift
  valgrind --tool=callgrind --callgrind-out-file="$out" "$@" >"$work/out" 2>"$work/err" ||
    { printf '\n== %s failed\n' "$name"; tail -n 3 "$work/err" "$work/out"; return; }
  printf '\n== %s: %s instructions\n' "$name" \
    "$(callgrind_annotate "$out" 2>/dev/null | grep 'PROGRAM TOTALS' | awk '{print $1}')"
  callgrind_annotate "$out" 2>/dev/null | swift demangle --simplified | grep -E '^ *[0-9,]+ +\( *[0-9.]+%\)' |
    grep -v 'PROGRAM TOTALS' | awk -v n="$top" 'NR <= n' | cut -c1-170
}

# The first command indexes the copy anew: its files are others.
"$bin/oversight" verify >/dev/null || true
number=$("$bin/oversight" list stage:received --limit 1 --json | grep -o 'INF-[0-9-]*')
for i in $(seq 1000); do
  printf '{"verb":"open","workflow":"information-request","title":"Жетіген: су құбыры %d","on":"2026-05-25","fields":{"subject":"Мектептің жылу жүйесі"},"parties":{"holder":"b-%03d","registrar":"p-sec"}}\n' "$i" $((i % 260))
done >"$work/lines.jsonl"
"$bin/oversight" overdue >/dev/null
profile start "$bin/oversight" help
profile overdue "$bin/oversight" overdue
profile advance "$bin/oversight" advance "$number" acknowledge --on 2026-05-29
profile verify "$bin/oversight" verify
profile apply-1000 "$bin/oversight" apply "$work/lines.jsonl"
# Functions keep their names; valgrind cannot read all that is said of their lines.
strip -d -o "$work/Benchmarks" "$bin/Benchmarks"
for loop in parsing canonical document sha256 engine; do
  profile "$loop" "$work/Benchmarks" --program "$bin/oversight" --work "$work/none" --loop $loop
done
