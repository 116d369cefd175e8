#!/usr/bin/env bash
# The speed figures: each part by Google Benchmark, then the real window on virtual displays.
# Absolute bounds hold for an idle two-core machine; the best of three runs counts.
set -u
failed=0

# What a figure may take, in microseconds: name (an extended regular expression) and bound.
bounds='^stepOfContact/ 1000
^slowStepOfContact/500/ 1000
^slowStepOfContact/990/ 3000
^tenSecondsOfContact$ 1250000
^tenSecondsOfWork$ 200000
^loadLevel/ 5000
^sharpAgain/ 500000
^matchingOfClump$ 2000000'

# Figures that are bounded by a yardstick of the same run: name, yardstick, greatest ratio of their
# processor times.
ratios='scorecardOfSquare yardstick 12
scorecardOfScalp yardstick 12
nextScorecardOfScalp yardstick 12
matching/50 yardstick 1
matching/100 yardstick 4
hundredLiveDots/10000/iterations:20/manual_time yardstick 0.5
hundredLiveDots/10000/iterations:20/manual_time hundredLiveDots/1000/iterations:20/manual_time 1.5
hundredShuffled/10000/iterations:20/manual_time hundredShuffled/1000/iterations:20/manual_time 1.5'

# figures: reads Google Benchmark's CSV and prints a line a figure, the best of its repetitions,
# with its bound where there is one. Ends with 1 when a figure is over it.
figures() {
    awk -F, -v bounds="$bounds" -v ratios="$ratios" '
        BEGIN {
            count = split(bounds, line, "\n")
            for (i = 1; i <= count; ++i) { split(line[i], part, " "); name[i] = part[1]; most[i] = part[2] }
            us["ns"] = 1e-3; us["us"] = 1; us["ms"] = 1e3; us["s"] = 1e6
        }
        $1 ~ /^"/ && ($5 in us) {
            gsub(/"/, "", $1); gsub(/"/, "", $10)
            key = $1 ($10 == "" ? "" : " (" $10 ")")
            if (!(key in best)) order[++seen] = key
            if (!(key in best) || $3 * us[$5] < best[key]) best[key] = $3 * us[$5]
            spent = key ~ /manual_time/ ? $3 : $4
            if (!(key in busy) || spent * us[$5] < busy[key]) busy[key] = spent * us[$5]
        }
        END {
            for (i = 1; i <= seen; ++i) {
                key = order[i]; verdict = ""
                for (b = 1; b <= count; ++b)
                    if (key ~ name[b]) {
                        verdict = sprintf("(at most %g) %s", most[b], best[key] <= most[b] ? "ok" : "OVER")
                        if (best[key] > most[b]) over = 1
                    }
                printf "  %-48s %12.2f us  %s\n", key, best[key], verdict
            }
            count = split(ratios, line, "\n")
            for (i = 1; i <= count; ++i) {
                split(line[i], part, " ")
                if (!(part[1] in busy) || !(part[2] in busy)) continue
                ratio = busy[part[1]] / busy[part[2]]
                printf "  %-48s %12.2f     (at most %g) %s\n", part[1] " : " part[2], ratio, part[3], ratio <= part[3] ? "ok" : "OVER"
                if (ratio > part[3]) over = 1
            }
            exit over
        }'
}

for bench in build/release/bin/bench_*; do
    [ -x "$bench" ] || continue
    printf '== %s\n' "$(basename "$bench")"
    how=(--benchmark_min_time=0.2 --benchmark_repetitions=3)
    # Bounded by a yardstick: many short turns in mixed order, so that both meet the machine's better moments.
    [ "$(basename "$bench")" = bench_scoring ] &&
        how=(--benchmark_min_time=0.05 --benchmark_repetitions=12 --benchmark_enable_random_interleaving=true)
    "$bench" "${how[@]}" --benchmark_report_aggregates_only=false --benchmark_format=csv 2>/dev/null |
        grep -vE '_(mean|median|stddev|cv)"' | figures || failed=1
done

# on_screen TITLE WIDTH HEIGHT TOOL [ARGUMENT...]: up to three tries of a tool, each on a display and a home of its own.
on_screen() {
    local title=$1 width=$2 height=$3 tool=$4 try home
    shift 4
    for try in 1 2 3; do
        home=$(mktemp -d)
        printf '== %s, run %s\n' "$title" "$try"
        if xvfb-run -a -s "-screen 0 ${width}x${height}x24 -nolisten tcp" "build/release/bin/$tool" "$home" "$@" 2>build/bench.err; then
            rm -rf "$home"
            return 0
        fi
        tail -n 3 build/bench.err >&2
        rm -rf "$home"
    done
    return 1
}
printf '== progress from the records\n'
home=$(mktemp -d)
build/release/bin/measure_progress "$home" || failed=1
rm -rf "$home"
printf '== an hour of an exam taken up again\n'
build/release/bin/measure_resume || failed=1
on_screen "the practice screen at 1280x800" 1280 800 measure_frames 1280 800 || failed=1
on_screen "the practice screen at 1920x1080" 1920 1080 measure_frames 1920 1080 || failed=1
on_screen "a press on the practice screen" 1280 800 measure_press || failed=1
on_screen "result and replay of ten thousand dots" 1280 800 measure_review || failed=1
[ "$failed" = 0 ] && echo "all figures within their bounds" || echo "some figures are over their bounds"
exit "$failed"
