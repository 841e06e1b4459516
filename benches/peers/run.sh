#!/usr/bin/env bash
# The table of ratios: each stage of the library beside its limit and its peers, all
# in one run on this machine. Usage: benches/peers/run.sh [LINES] [RUNS]
set -euo pipefail
cd "$(dirname "$0")/../.."
exec cargo run --quiet --release -p qalqan-benches --bin ratios -- "$@"
