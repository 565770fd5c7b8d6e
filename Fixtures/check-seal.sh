#!/bin/sh
# Checks that the history in a document is the one that was sealed, with jq, sha256sum and ssh-keygen alone.
#
#   check-seal.sh SEAL PROOF DOCUMENT [SIGNERS SIGNER]
#
# SIGNERS lists who has which key, as ssh-keygen reads it; SIGNER is the one who should have signed SEAL.sig.
set -eu
[ $# = 3 ] || [ $# = 5 ] || { echo "usage: check-seal.sh SEAL PROOF DOCUMENT [SIGNERS SIGNER]" >&2; exit 64; }
seal=$1 proof=$2 document=$3

fail() { echo "$*" >&2; exit 1; }
sum() { sha256sum | { read -r digits _; echo "$digits"; }; }
value() { while read -r key rest; do [ "$key" != "$2" ] || echo "$rest"; done < "$1"; } # FILE KEY

# The bytes that hexadecimal digits stand for.
bytes() {
  digits=$1 codes=
  [ ${#digits} = 64 ] || fail "64 hexadecimal digits should stand for a hash"
  while [ -n "$digits" ]; do
    rest=${digits#??}
    codes="$codes 0x${digits%"$rest"}"
    digits=$rest
  done
  # shellcheck disable=SC2086  # one word for each byte
  printf '%b' "$(printf '\\0%03o' $codes)"
}
node() { { printf '%b' '\0001'; bytes "$1"; bytes "$2"; } | sum; } # LEFT RIGHT

# 1. Every record has the hash that it says, and names the one before it.
read -r number records head <<END
$(value "$proof" leaf)
END
previous=0000000000000000000000000000000000000000000000000000000000000000
count=$(jq '.history | length' "$document")
[ "$records" -gt 0 ] && [ "$count" -ge "$records" ] || fail "$records records were sealed; only $count are left"
place=0
while [ "$place" -lt "$count" ]; do
  record=$((place + 1))
  hash=$(jq -cjS ".history[$place] | del(.hash, .personal)" "$document" | sum)
  [ "$hash" = "$(jq -r ".history[$place].hash" "$document")" ] || fail "record $record was changed"
  [ "$previous" = "$(jq -r ".history[$place].prev" "$document")" ] || fail "record $record does not follow"
  [ "$record" != "$records" ] || [ "$hash" = "$head" ] || fail "record $record is not the one that was sealed"
  previous=$hash place=$record
done
[ "$number" = "$(jq -r '.history[0].effects.number' "$document")" ] || fail "the document is of another case"

# 2. What is personal stands beside its record, which holds the hash of salt and value.
personal='[.history | to_entries[] | .key as $at | .value.personal // {} | to_entries[] | select(.value | has("value"))
  | {at: $at, salt: .value.salt, value: .value.value,
     keys: (.key | split("/")[1:] | map(gsub("~1"; "/") | gsub("~0"; "~")))}]'
count=$(jq "$personal | length" "$document")
place=0
while [ "$place" -lt "$count" ]; do
  salt=$(jq -r "$personal[$place].salt" "$document")
  hash=$(printf '%s%s' "$salt" "$(jq -cS "$personal[$place].value" "$document")" | sum)
  held=$(jq -r "$personal[$place] as \$one | .history[\$one.at] | getpath(\$one.keys).commitment" "$document")
  [ "$hash" = "$held" ] || fail "a personal value of record $(jq "$personal[$place].at + 1" "$document") was changed"
  place=$((place + 1))
done

# 3. The leaf leads to the root of the seal (RFC 9162, 2.1.3.2).
read -r place _ leaves <<END
$(value "$proof" place)
END
[ "$leaves" = $(($(value "$seal" cases) + 1)) ] || fail "the proof is of another seal"
[ "$(value "$proof" seal)" = "$(value "$seal" seal)" ] || fail "the proof is of another seal"
last=$((leaves - 1))
hash=$({ printf '%b' '\0000'; echo "$number $records $head"; } | sum)
for neighbour in $(value "$proof" with); do
  [ "$last" -gt 0 ] || fail "the proof is too long"
  if [ $((place % 2)) = 1 ] || [ "$place" = "$last" ]; then
    hash=$(node "$neighbour" "$hash")
    while [ $((place % 2)) = 0 ] && [ "$place" -gt 0 ]; do place=$((place / 2)) last=$((last / 2)); done
  else
    hash=$(node "$hash" "$neighbour")
  fi
  place=$((place / 2)) last=$((last / 2))
done
[ "$last" = 0 ] || fail "the proof is too short"
[ "$hash" = "$(value "$seal" root)" ] || fail "the proof does not lead to the root of the seal"

# 4. The seal was signed by whom it should be.
if [ $# = 5 ]; then
  ssh-keygen -Y verify -n oversight-seal -f "$4" -I "$5" -s "$seal.sig" < "$seal" || fail "the signature is not good"
fi
echo "$number: the first $records records are those of the seal $(value "$seal" seal)"
