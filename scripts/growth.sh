#!/usr/bin/env bash
# Draws docs/growth.svg: what the score, the pair statistics and the matching take at 1,000 to 1,000,000
# dots, and n log n through their first figure. Some minutes and some gigabytes of memory.
#   scripts/growth.sh [CSV]    CSV: what,dots,ms, as build/release/bin/measure_growth prints it
# Ends with 1 when one of them grows faster than n log n from the first figure to the last.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/.."
csv=${1:-build/growth.csv}
[ $# -gt 0 ] || build/release/bin/measure_growth >"$csv"

LC_ALL=C awk -F, -v picture=docs/growth.svg '
    function log10(v) { return log(v) / log(10) }
    function px(dots) { return 70 + (log10(dots) - 3) * 160 }
    function py(ms) { return 340 - (log10(ms) + 1) * 50 }
    function text(x, y, anchor, colour, words) {
        printf "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"%s\">%s</text>\n", x, y, anchor, colour, words >picture
    }
    function line(x1, y1, x2, y2, style) {
        printf "<path d=\"M%.1f %.1fL%.1f %.1f\" %s/>\n", x1, y1, x2, y2, style >picture
    }
    NF == 3 {
        if (!($1 in count)) order[++series] = $1
        k = ++count[$1]; dots[$1, k] = $2; ms[$1, k] = $3
    }
    END {
        name["scorecard"] = "whole scorecard"; name["pairs"] = "K, pair correlation, Clark-Evans"; name["matching"] = "matching within half a pitch"
        colour["scorecard"] = "#0b6e99"; colour["pairs"] = "#a23b72"; colour["matching"] = "#4b7f1f"
        print "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 800 400\" font-family=\"sans-serif\" font-size=\"12\">" >picture
        print "<rect width=\"800\" height=\"400\" fill=\"#ffffff\"/>" >picture
        for (d = 3; d <= 6; ++d) {
            line(px(10^d), 40, px(10^d), 340, "stroke=\"#d5d9dd\"")
            text(px(10^d), 358, "middle", "#333333", d == 6 ? "1,000,000" : d == 5 ? "100,000" : d == 4 ? "10,000" : "1,000")
        }
        for (d = -1; d <= 5; ++d) {
            line(70, py(10^d), 550, py(10^d), "stroke=\"#d5d9dd\"")
            text(62, py(10^d) + 4, "end", "#333333", d < 0 ? "0.1 ms" : d < 3 ? 10^d " ms" : 10^(d - 3) " s")
        }
        text(310, 382, "middle", "#333333", "dots; processor time on one core, least of several rounds")
        text(70, 24, "start", "#111111", "How the time of a score grows (dashed: n log n through the first figure)")
        for (s = 1; s <= series; ++s) {
            w = order[s]; n = count[w]; path = ""; ideal = ""
            for (k = 1; k <= n; ++k) {
                bound = ms[w, 1] * dots[w, k] * log(dots[w, k]) / (dots[w, 1] * log(dots[w, 1]))
                path = path sprintf("%s%.1f %.1f", k > 1 ? "L" : "M", px(dots[w, k]), py(ms[w, k]))
                ideal = ideal sprintf("%s%.1f %.1f", k > 1 ? "L" : "M", px(dots[w, k]), py(bound))
                printf "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"%s\"/>\n", px(dots[w, k]), py(ms[w, k]), colour[w] >picture
                printf "%-10s %8d dots %12.2f ms, n log n from the first: %12.2f ms\n", w, dots[w, k], ms[w, k], bound
            }
            printf "<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>\n", path, colour[w] >picture
            printf "<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-dasharray=\"5 4\"/>\n", ideal, colour[w] >picture
            text(px(dots[w, n]) + 10, py(ms[w, n]) + 4, "start", colour[w], name[w])
            if (ms[w, n] > bound) { print w ": GROWS FASTER THAN n log n"; over = 1 }
        }
        print "</svg>" >picture
        exit over
    }' "$csv"
