#!/usr/bin/env bash
# Runs the suites: those labelled content, golden or window from build/release, the others
# from build/dev (with sanitizers). With STIPPLE_SANITIZED=1 all that can be runs in build/dev.
# Of the long ones only those that are named. One line a suite, then the totals.
#   scripts/suites.sh [PATTERN]    a regular expression; "long": every long suite
set -u
pattern=${1:-.}
# CTest leaves out what matches every -LE, so that what is left out must be one expression.
without=nothing only=()
case "$pattern" in
    .) without=long ;;
    long) only=(-L long) pattern=. ;;
esac
export ASAN_OPTIONS=detect_leaks=1:strict_string_checks=1:abort_on_error=0
export UBSAN_OPTIONS=print_stacktrace=1
passed=0 failed=0
started=$SECONDS

# run_suites BUILD CTEST-LABEL-OPTION...
run_suites() {
    local build=$1 line
    shift
    while IFS= read -r line; do
        case "$line" in
            *' Test '*'#'*Passed*) passed=$((passed + 1)) ;;
            *' Test '*'#'*) case "$line" in *'...'*|*'***'*) failed=$((failed + 1)) ;; esac ;;
            *) continue ;;
        esac
        printf '%s  [%s]\n' "$line" "${build#build/}"
    done < <(ctest --test-dir "$build" -j 2 --no-tests=ignore -R "$pattern" "${only[@]}" "$@" --output-on-failure 2>&1 \
                 | tee -a build/test.log | grep --line-buffered -E '^ *[0-9]+/[0-9]+ Test +#')
}

: >build/test.log
if [ "${STIPPLE_SANITIZED:-0}" = 1 ]; then
    run_suites build/dev -LE "golden|window"
else
    run_suites build/dev -LE "content|golden|window|$without"
    run_suites build/release -L 'content|golden' -LE "$without"
    run_suites build/release -j 1 -L 'window' -LE "$without"
fi
printf '%d suites in %d s; the output of each: build/test.log\n' $((passed + failed)) $((SECONDS - started))
if [ "$failed" -gt 0 ]; then
    grep -nE '^[^ ].*(FAILED|ERROR|error:|\*\*\*)' build/test.log | head -n 40
fi
printf '%d passed, %d failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
