#!/usr/bin/env bash
# Do runs of the built command write the same bytes? scripts/same_bytes.sh INPUT 'NODE JOBS'…: one run each, every file compared with
# the first's but for run.json, which holds the clock.
set -euo pipefail
input=$1
shift
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

sums() { (cd "$1" && find . -type f ! -name run.json -print0 | LC_ALL=C sort -z | xargs -0 sha256sum); }

count=0
failed=0
for run in "$@"; do
  read -r node jobs <<< "$run"
  "$node" dist/cli.js run "$input" --out "$work/out$count" --jobs "$jobs" --quiet
  sums "$work/out$count" > "$work/sums$count"
  files=$(wc -l < "$work/sums$count")
  if diff "$work/sums0" "$work/sums$count" > "$work/diff"; then
    echo "$("$node" --version), $jobs processes: $files files, the same"
  else
    echo "$("$node" --version), $jobs processes: other bytes" && grep '^[<>]' "$work/diff" | awk '{ print "  " $3 }' | sort -u
    failed=1
  fi
  count=$((count + 1))
done
exit $failed
