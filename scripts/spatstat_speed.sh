#!/usr/bin/env bash
# K by translation, the pair correlation and Clark-Evans of 10,000 dots, 513 radii up to 2.5 pitches: how
# many times faster than R's spatstat (processor time, R's start not counted). At least 20.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/.."
places=build/pair_places.csv curve=build/pair_k.csv
command -v Rscript >/dev/null || { echo "spatstat_speed: no Rscript here: install r-cran-spatstat" >&2; exit 2; }
read -r ours side < <(build/release/bin/measure_pairs "$places" "$curve")
read -r theirs away < <(LC_ALL=C Rscript tests/bench/pair_statistics.R "$places" "$curve" "$side")
LC_ALL=C awk -v ours="$ours" -v theirs="$theirs" -v away="$away" 'BEGIN {
    same = away < 1e-9
    fast = theirs >= 20 * ours
    printf "pair statistics of 10,000 dots: %.1f ms, spatstat %.0f ms: %.0f times faster (at least 20) %s\n",
        ours, theirs, theirs / ours, fast ? "ok" : "TOO SLOW"
    printf "greatest relative difference of K: %g %s\n", away, same ? "ok" : "NOT THE SAME STATISTIC"
    exit !(same && fast)
}'
