#!/usr/bin/env bash
# Computes the figures of tests/scoring/oracle anew with R's spatstat, and those of tests/assessment/oracle
# with R's psych, vcd and BradleyTerry2, under build/oracle, and fails when one differs from the
# committed one by more than a share of it: 1e-12 (R sums in long doubles where the processor has
# them, so the last bit may differ), and 1e-9 for the second, whose fits go by steps.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/.."
command -v Rscript >/dev/null || { echo "oracle: no Rscript here: install r-cran-spatstat" >&2; exit 2; }
differences=0 files=0

# compare COMMITTED-FOLDER SHARE: its oracle.R anew, then file by file.
compare() {
    local committed=$1 share=$2 fresh file name
    fresh=build/oracle/$(basename "$(dirname "$committed")")
    rm -rf "$fresh"
    mkdir -p "$fresh"
    LC_ALL=C Rscript "$committed/oracle.R" "$committed" "$fresh" >"$fresh/R.log" 2>&1 ||
        { tail -n 20 "$fresh/R.log" >&2; echo "oracle: R failed" >&2; exit 1; }
    for file in "$fresh"/*.csv "$committed"/figures/*.csv; do
        name=$(basename "$file")
        [ -f "$fresh/$name" ] && [ -f "$committed/figures/$name" ] ||
            { echo "oracle: $name is not in both folders"; differences=$((differences + 1)); continue; }
        [ "$file" = "$fresh/$name" ] || continue
        files=$((files + 1))
        cmp -s "$fresh/$name" "$committed/figures/$name" && continue
        paste -d, "$committed/figures/$name" "$fresh/$name" | LC_ALL=C awk -F, -v name="$name" -v share="$share" '
            function away(a, b) {
                if (a == b) return 0
                if (a !~ /^[-+0-9.e]+$/ || b !~ /^[-+0-9.e]+$/) return 1
                size = a < 0 ? -a : +a
                return (a > b ? a - b : b - a) > share * size
            }
            NF != 6 || $1 != $4 || away($2, $5) || away($3, $6) {
                if (++count <= 5) print "oracle: " name " line " NR ": committed " $1 "," $2 "," $3 " now " $4 "," $5 "," $6
            }
            END { exit count > 0 }' || differences=$((differences + 1))
    done
}

compare tests/scoring/oracle 1e-12
compare tests/assessment/oracle 1e-9
if [ "$differences" -gt 0 ]; then
    echo "oracle: $differences of $files files differ (whole output: build/oracle)"
    Rscript -e 'for (name in c("spatstat.explore", "psych", "vcd", "BradleyTerry2")) cat("oracle: this is", name, format(packageVersion(name)), "\n")'
    echo "oracle: the committed figures are of 3.0.6, 2.2.9, 1.4.11 and 1.1.2 (Debian 12); pcf_spatstat is known to differ in 3.3"
    exit 1
fi
echo "oracle: $files files of figures, computed anew, are the committed ones"
