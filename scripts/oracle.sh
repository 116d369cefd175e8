#!/usr/bin/env bash
# Computes the figures of tests/scoring/oracle anew with R's spatstat under build/oracle and
# fails when one differs from the committed one by more than 1e-12 of it (R sums in
# long doubles where the processor has them, so the last bit may differ).
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/.."
committed=tests/scoring/oracle fresh=build/oracle
command -v Rscript >/dev/null || { echo "oracle: no Rscript here: install r-cran-spatstat" >&2; exit 2; }
rm -rf "$fresh"
mkdir -p "$fresh"
LC_ALL=C Rscript "$committed/oracle.R" "$committed" "$fresh" >"$fresh/R.log" 2>&1 ||
    { tail -n 20 "$fresh/R.log" >&2; echo "oracle: R failed" >&2; exit 1; }

differences=0 files=0
for file in "$fresh"/*.csv "$committed"/figures/*.csv; do
    name=$(basename "$file")
    [ -f "$fresh/$name" ] && [ -f "$committed/figures/$name" ] ||
        { echo "oracle: $name is not in both folders"; differences=$((differences + 1)); continue; }
    [ "$file" = "$fresh/$name" ] || continue
    files=$((files + 1))
    cmp -s "$fresh/$name" "$committed/figures/$name" && continue
    paste -d, "$committed/figures/$name" "$fresh/$name" | LC_ALL=C awk -F, -v name="$name" '
        function away(a, b) {
            if (a == b) return 0
            if (a !~ /^[-+0-9.e]+$/ || b !~ /^[-+0-9.e]+$/) return 1
            size = a < 0 ? -a : +a
            return (a > b ? a - b : b - a) > 1e-12 * size
        }
        NF != 6 || $1 != $4 || away($2, $5) || away($3, $6) {
            if (++count <= 5) print "oracle: " name " line " NR ": committed " $1 "," $2 "," $3 " now " $4 "," $5 "," $6
        }
        END { exit count > 0 }' || differences=$((differences + 1))
done
if [ "$differences" -gt 0 ]; then
    echo "oracle: $differences of $files files differ (whole output: $fresh)"
    Rscript -e 'cat("oracle: this is spatstat.explore", format(packageVersion("spatstat.explore")), "\n")'
    echo "oracle: the committed figures are of 3.0.6 (Debian 12); pcf_spatstat is known to differ in 3.3"
    exit 1
fi
echo "oracle: $files files of figures, computed anew, are the committed ones"
