#!/usr/bin/env bash
# Reads outputs with the programs that people use: scripts/readers.sh [--slow] [FOLDER…]. Always checks outputs full of nasty strings,
# made here. PyYAML, pandas, pyarrow, DuckDB, openpyxl, frictionless and mlcroissant go into a temporary environment. --slow: also
# Datasette, LibreOffice where it is installed, and an output of all characters of Unicode.
set -euo pipefail
cd "$(dirname "$0")/.."

skip() {
  echo "readers: skipped, $1"
  exit 0
}

slow=
if [ "${1-}" = --slow ]; then slow=$1 && shift; fi
command -v python3 > /dev/null || skip "python3 is not installed"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/python" > /dev/null 2>&1 || skip "python3 has no venv"
"$work/python/bin/pip" install --quiet --disable-pip-version-check pyyaml pandas pyarrow duckdb openpyxl frictionless mlcroissant ${slow:+datasette} > "$work/log" 2>&1 ||
  skip "the readers cannot be installed ($(tail -n 1 "$work/log"))"

npx tsx test/readers/write_outputs.ts "$work/outputs" $slow
failed=0
for folder in "$work"/outputs/* "$@"; do
  echo "$(basename "$folder"):"
  "$work/python/bin/python" test/readers/check_output.py $slow "$folder" || failed=1
done
exit $failed
