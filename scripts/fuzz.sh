#!/usr/bin/env bash
# Runs each fuzz target for the given seconds on its corpus, two at a time; a finding ends with exit 1.
#   fuzz.sh SECONDS [NAME]   only the targets whose name contains NAME
set -u
seconds=$1
only=${2:-}
mkdir -p build/fuzz/findings

# One target; says one line, and the end of its output when it found something.
fuzz_one() {
    local target=$1 name
    name=$(basename "$target")
    mkdir -p "build/fuzz/corpus/$name"
    if "$target" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=1024 -max_len=65536 \
        -artifact_prefix="build/fuzz/findings/$name-" -print_final_stats=1 \
        "build/fuzz/corpus/$name" "tests/fuzz/corpus/$name" >"build/fuzz/$name.log" 2>&1; then
        printf '%-20s clean after %s runs\n' "$name" "$(awk '/number_of_executed_units/ {print $2}' "build/fuzz/$name.log")"
    else
        printf '%-20s FINDING, see build/fuzz/%s.log\n%s\n' "$name" "$name" "$(tail -n 25 "build/fuzz/$name.log")"
        return 1
    fi
}
export -f fuzz_one
export seconds

said=build/fuzz/said.log
: >"$said"
printf '%s\n' build/fuzz/bin/fuzz_*"$only"* | xargs -P 2 -I {} bash -c 'fuzz_one {}' | tee "$said"
passed=$(grep -c ' clean after ' "$said")
failed=$(grep -c ' FINDING, ' "$said")
printf '%d passed, %d failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
