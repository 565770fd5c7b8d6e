#!/usr/bin/env bash
# Taskwarrior on the same number of tasks. Debian: apt-get install taskwarrior
#
#   taskwarrior.sh import COUNT FOLDER    makes the tasks anew, 1 % of them late
#   taskwarrior.sh overdue FOLDER         lists what is late
set -euo pipefail
verb=$1; shift
[ "$verb" = import ] && { count=$1; shift; }
folder=$1
export TASKRC=$folder/taskrc TASKDATA=$folder/tasks
options=(rc.confirmation=off rc.verbose=nothing rc.hooks=off rc.gc=on)
case $verb in
  import)
    rm -rf "$folder/tasks"; mkdir -p "$folder/tasks"; : >"$folder/taskrc"
    now=$(date -u +%Y%m%dT%H%M%SZ); late=20200101T000000Z; later=20990101T000000Z
    awk -v n="$count" -v now="$now" -v late=$late -v later=$later 'BEGIN {
      print "["
      for (i = 0; i < n; i++) printf "%s{\"description\":\"Мектептің жылу жүйесін жөндеу %d\",\"project\":\"b-%03d\",\"due\":\"%s\",\"entry\":\"%s\",\"status\":\"pending\"}\n", (i ? "," : ""), i, i % 260, (i % 100 ? later : late), now
      print "]" }' >"$folder/tasks.json"
    exec task "${options[@]}" import "$folder/tasks.json" ;;
  overdue) exec task "${options[@]}" rc.defaultwidth=120 rc.verbose=label overdue ;;
esac
