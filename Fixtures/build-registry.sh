#!/bin/sh
# Builds Fixtures/Registry anew from Fixtures/Stories, one command after the other, each at its own moment.
#
#   OVERSIGHT=path/to/oversight Fixtures/build-registry.sh [DIR]
#
# The registry is founded on 27 November 2023. What happened before is entered then, from paper; what happened
# later is recorded on its day (a line after a later one on the day of that later one). Notes and personal fields
# are salted at random, so hashes differ from one build to the next; all else comes out the same.
set -eu
program=${OVERSIGHT:-oversight}
case $program in */*) program=$(cd "$(dirname "$program")" && pwd)/$(basename "$program") ;; esac
here=$(cd "$(dirname "$0")" && pwd)
target=${1:-$here/Registry}
case $target in /*) ;; *) target=$(pwd)/$target ;; esac
founded=2023-11-27
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT INT TERM
unset OVERSIGHT_AS OVERSIGHT_LANG
LC_ALL=C
export LC_ALL

if [ -e "$target" ]; then
  [ -f "$target/registry.json" ] || { echo "$target is not a registry; nothing was changed" >&2; exit 64; }
  rm -rf "$target"
fi
OVERSIGHT_REGISTRY=$target
OVERSIGHT_NOW=${founded}T09:00:00+05:00
export OVERSIGHT_REGISTRY OVERSIGHT_NOW
"$program" init "$target" >/dev/null

# The value of a key of a line, where it is a plain text.
value() { printf '%s\n' "$2" | sed -n "s/.*\"$1\":\"\\([^\"]*\\)\".*/\\1/p"; }

# Makes the parties of a story known, one a line; those known already are left alone.
: >"$work/known"
parties() {
  grep '^{' "$1/parties.json" >"$work/parties"
  while IFS= read -r entry; do
    id=$(value id "$entry")
    if grep -qx -e "$id" "$work/known"; then continue; fi
    printf '%s\n' "$id" >>"$work/known"
    set -- "$id" --kind "$(value kind "$entry")"
    for language in en ru kk; do set -- "$@" --name "$language=$(value $language "$entry")"; done
    for role in $(printf '%s\n' "$entry" | sed 's/.*"roles":\[\([^]]*\)\].*/\1/' | tr -d '"' | tr ',' ' '); do set -- "$@" --role "$role"; done
    for body in $(printf '%s\n' "$entry" | sed 's/.*"memberOf":\[\([^]]*\)\].*/\1/' | tr -d '"' | tr ',' ' '); do set -- "$@" --member-of "$body"; done
    # Two stories speak of the same body, each under an id of its own.
    "$program" party add "$@" >/dev/null 2>&1 ||
      "$program" party add "$@" --despite "the body of another story" >/dev/null
  done <"$work/parties"
}

# One list of all lines: the moment of recording, the story, the line. A line is recorded on the latest day
# that has stood in its story so far, and not before the registry was founded.
for story in ak-bulak council-fates aktobe-kindergartens khabarstan kostanay-floods eiti-glossary more; do
  awk -v story=$story -v last=$founded '
    { match($0, /"on":"[0-9-]*"/); day = substr($0, RSTART + 6, 10); if (day > last) last = day
      printf "%s\t%s\t%04d\t%s\n", last, story, NR, $0 }' "$here/Stories/$story/commands.jsonl"
done | sort -t "$(printf '\t')" -k1,1 -k2,2 -k3,3 >"$work/lines"

tab=$(printf '\t')
seen=' '
day=
while IFS=$tab read -r on story _ line; do
  if [ "$on" != "$day" ]; then day=$on; minute=0; fi
  minute=$((minute + 1))
  OVERSIGHT_NOW=$(printf '%sT%02d:%02d:00+05:00' "$day" $((10 + minute / 60)) $((minute % 60)))
  cd "$here/Stories/$story"
  case $seen in *" $story "*) ;; *) parties . ; seen="$seen$story "; : >"$work/$story" ;; esac
  # Each line is a run of its own, so that each has its own moment; so the labels are kept here.
  printf '%s\n' "$line" | sed -f "$work/$story" >"$work/line"
  if ! "$program" apply - --json <"$work/line" >"$work/answer"; then
    echo "Stories/$story/commands.jsonl:" >&2
    cat "$work/line" >&2
    exit 1
  fi
  label=$(value label "$line")
  if [ -n "$label" ]; then
    number=$(sed -n 's/^[^[]*\[{"number":"\([^"]*\)".*/\1/p' "$work/answer")
    echo "s/\"number\":\"\\\$$label\"/\"number\":\"$number\"/" >>"$work/$story"
  fi
done <"$work/lines"
cd "$here"

"$program" seal >&2
"$program" verify >&2
# Only documents are kept; the database is rebuilt from them.
rm -rf "$target/.oversight"
