#!/usr/bin/env bash
# Runs each fuzz target for the given seconds on its corpus; a finding ends with exit 1.
set -u
seconds=$1
passed=0 failed=0
mkdir -p build/fuzz/findings
for target in build/fuzz/bin/fuzz_*; do
    name=$(basename "$target")
    mkdir -p "build/fuzz/corpus/$name"
    if "$target" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=1024 -max_len=65536 \
        -artifact_prefix="build/fuzz/findings/$name-" -print_final_stats=1 \
        "build/fuzz/corpus/$name" "tests/fuzz/corpus/$name" >"build/fuzz/$name.log" 2>&1; then
        passed=$((passed + 1))
        printf '%-20s clean after %s runs\n' "$name" "$(awk '/number_of_executed_units/ {print $2}' "build/fuzz/$name.log")"
    else
        failed=$((failed + 1))
        printf '%-20s FINDING, see build/fuzz/%s.log\n' "$name" "$name"
        tail -n 25 "build/fuzz/$name.log"
    fi
done
printf '%d passed, %d failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
