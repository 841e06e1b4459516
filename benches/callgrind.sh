#!/usr/bin/env bash
# Counts instructions a line of each stage: they hardly move from run to run, so a
# change of 3 % means something. Usage: benches/callgrind.sh [LINES] [STAGE ...]
# With PROFILE=shipped it counts what the libraries that ship do.
set -euo pipefail
cd "$(dirname "$0")/.."
lines=${1:-10000}
shift || true
stages=("$@")
[ ${#stages[@]} -gt 0 ] ||
    stages=(utf8 value typed read arith naive check check_bad e2e e2e_bad)
if ! command -v valgrind >/dev/null; then
    echo "valgrind is not there: nothing was counted"
    exit 0
fi
profile=${PROFILE:-release}
cargo build --quiet --profile "$profile" -p qalqan-benches --bin workload
binary="${CARGO_TARGET_DIR:-target}/$profile/workload"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
echo "| stage | instructions a line |"
echo "|---|---|"
for stage in "${stages[@]}"; do
    valgrind --tool=callgrind --collect-atstart=no --toggle-collect='*workload*measured*' \
        --callgrind-out-file="${CALLGRIND_OUT:-$folder}/$stage.out" "$binary" "$stage" "$lines" \
        >"$folder/log" 2>&1 || { cat "$folder/log"; exit 1; }
    total=$(sed -n 's/.*Collected : \([0-9]*\).*/\1/p' "$folder/log")
    awk -v stage="$stage" -v total="$total" -v lines="$lines" \
        'BEGIN { printf "| %s | %.0f |\n", stage, total / lines }'
done
