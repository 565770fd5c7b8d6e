#!/bin/sh
# Continues Fixtures/Registry from the day on which its office took the second edition of the definitions.
#
#   OVERSIGHT=path/to/oversight Fixtures/continue-registry.sh DIR
#
# What stands in the registry until June 2024 was recorded with the first edition and stays byte for byte: old cases
# go on under the definitions they began with. On 17 June 2024 the newest shipped definitions are taken, and the
# hearings that are under way are moved to them; the stories below are recorded from then on, what happened before
# from paper (a line after a later one on the day of that later one). DIR must be a registry that has not been
# continued yet; 'git log -- Fixtures/Registry' finds it. Notes and values that are not public are salted at random,
# so hashes differ from one run to the next; all else comes out the same.
set -eu
program=${OVERSIGHT:-oversight}
case $program in */*) program=$(cd "$(dirname "$program")" && pwd)/$(basename "$program") ;; esac
here=$(cd "$(dirname "$0")" && pwd)
target=$(cd "$1" && pwd)
taken=2024-06-17
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT INT TERM
unset OVERSIGHT_AS OVERSIGHT_LANG
LC_ALL=C
export LC_ALL

[ -f "$target/registry.json" ] || { echo "$target is not a registry; nothing was changed" >&2; exit 64; }
if [ -e "$target/workflows/petition@1.json" ]; then echo "$target was continued before; nothing was changed" >&2; exit 64; fi
OVERSIGHT_REGISTRY=$target
OVERSIGHT_NOW=${taken}T09:00:00+05:00
export OVERSIGHT_REGISTRY OVERSIGHT_NOW

for definition in "$here"/../Workflows/[a-z]*.json; do basename "$definition" .json | sed 's/-[0-9]*$//'; done | sort -u >"$work/ids"
while IFS= read -r id; do "$program" workflow add "$id" >/dev/null; done <"$work/ids"
OVERSIGHT_NOW=${taken}T09:30:00+05:00 "$program" workflow upgrade public-hearing --as p-akt-sec >&2

# The value of a key of a line, where it is a plain text.
value() { printf '%s\n' "$2" | sed -n "s/.*\"$1\":\"\\([^\"]*\\)\".*/\\1/p"; }

# Makes the parties of a story known, one a line; those known already are left alone.
"$program" party list --json | tr '{' '\n' | sed -n 's/.*"id":"\([^"]*\)".*/\1/p' >"$work/known"
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

# One list of all lines: the moment of recording, the story, the line. A line is recorded on the latest day of something
# done or received that has stood in its story so far, and not before the new definitions were taken.
for story in council-meeting-floods more-2 kurultai-secretariat reports-heard petition social-order participatory-budgets \
  constitutional-court aktobe-roads appeal; do
  awk -v story=$story -v last=$taken '
    { rest = $0
      while (match(rest, /"(on|received|receivedOn)":"[0-9-]*"/)) {
        found = substr(rest, RSTART, RLENGTH); day = substr(found, length(found) - 10, 10)
        if (day > last) last = day
        rest = substr(rest, RSTART + RLENGTH)
      }
      printf "%s\t%s\t%04d\t%s\n", last, story, NR, $0 }' "$here/Stories/$story/commands.jsonl"
done | sort -t "$(printf '\t')" -k1,1 -k2,2 -k3,3 >"$work/lines"

tab=$(printf '\t')
seen=' '
: >"$work/seen"
day=
while IFS=$tab read -r on story _ line; do
  if [ "$on" != "$day" ]; then day=$on; minute=0; fi
  minute=$((minute + 1))
  OVERSIGHT_NOW=$(printf '%sT%02d:%02d:00+05:00' "$day" $((10 + minute / 60)) $((minute % 60)))
  cd "$here/Stories/$story"
  case $seen in *" $story "*) ;; *) parties . ; seen="$seen$story "; : >"$work/$story" ;; esac
  # Each line is a run of its own, so that each has its own moment; so the labels are kept here. A case that is opened by
  # another has no label: a story calls it by the number it would have in a registry of its own.
  printf '%s\n' "$line" | sed -f "$work/$story" -e 's/"number":"=/"number":"/' >"$work/line"
  if ! "$program" apply - --json <"$work/line" >"$work/answer"; then
    echo "Stories/$story/commands.jsonl:" >&2
    cat "$work/line" >&2
    exit 1
  fi
  label=$(value label "$line")
  for number in $(grep -o '"number":"[^"]*"' "$work/answer" | cut -d '"' -f 4); do
    if grep -qx -e "$story $number" "$work/seen"; then continue; fi
    printf '%s %s\n' "$story" "$number" >>"$work/seen"
    place=$(grep -c -e "^$story ${number%-*}-" "$work/seen")
    printf 's/"number":"%s-%06d"/"number":"=%s"/\n' "${number%-*}" "$place" "$number" >>"$work/$story"
    if [ -n "$label" ]; then printf 's/"number":"\\$%s"/"number":"=%s"/\n' "$label" "$number" >>"$work/$story"; label=; fi
  done
done <"$work/lines"
cd "$here"

# What everybody may see of what was recorded since.
"$program" publication set --workflow council-recommendation --workflow recommendation --workflow public-hearing \
  --workflow social-audit --workflow public-monitoring --workflow council-meeting --workflow petition --as p-akt-sec \
  --title "en=Register of recommendations" --title "ru=Реестр рекомендаций" --title "kk=Ұсынымдар тізілімі" \
  --licence "https://creativecommons.org/licenses/by/4.0/" --contact council@example.org >&2

"$program" seal >&2
"$program" verify >&2
# Only documents are kept; the database is rebuilt from them.
rm -rf "$target/.oversight"
