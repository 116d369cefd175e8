#!/usr/bin/env bash
# The speed figures: each part by Google Benchmark, then the real window on virtual displays.
# Absolute bounds hold for an idle two-core machine; the best of three runs counts.
set -u
failed=0
for bench in build/release/bin/bench_*; do
    [ -x "$bench" ] || continue
    printf '== %s\n' "$(basename "$bench")"
    "$bench" --benchmark_min_time=0.2 --benchmark_repetitions=1 2>/dev/null | grep -vE '^(CPU|  L|Load|Run on|-+$|\*\*\*)' || failed=1
done

# frames WIDTH HEIGHT: up to three tries on an own display.
frames() {
    local try home
    for try in 1 2 3; do
        home=$(mktemp -d)
        printf '== the practice screen at %sx%s, run %s\n' "$1" "$2" "$try"
        if xvfb-run -a -s "-screen 0 $1x$2x24 -nolisten tcp" build/release/bin/measure_frames "$home" "$1" "$2" 2>build/bench.err; then
            rm -rf "$home"
            return 0
        fi
        tail -n 3 build/bench.err >&2
        rm -rf "$home"
    done
    return 1
}
frames 1280 800 || failed=1
frames 1920 1080 || failed=1
[ "$failed" = 0 ] && echo "all figures within their bounds" || echo "some figures are over their bounds"
exit "$failed"
