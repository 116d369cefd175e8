#!/usr/bin/env bash
# 500 generated sittings of forty touches: the score of the work as it was made is the score that verification works
# out from the sealed evidence, byte for byte, by g++ and by clang++, and both say the same.
#   scripts/same_sittings.sh [N]
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/.."
count=${1:-500}
work=build/sittings
mkdir -p "$work"
for preset in release clang; do
    # clang has warnings of its own in a build without assertions, which are no matter here.
    [ "$preset" = clang ] && warnings=(-DSTIPPLE_WARNINGS_AS_ERRORS=OFF) || warnings=()
    { cmake --preset "$preset" -DSTIPPLE_TESTS=ON "${warnings[@]}" >"$work/configure.log" 2>&1 &&
        ninja -j"${STIPPLE_JOBS:-2}" -C "build/$preset" sitting_bytes >"$work/build.log" 2>&1; } ||
        { tail -n 30 "$work/configure.log" "$work/build.log" >&2; echo "sittings: the $preset build fails" >&2; exit 2; }
    "build/$preset/bin/sitting_bytes" "$count" >"$work/$preset.txt" ||
        { echo "sittings: in the $preset build a score differs from its verification" >&2; exit 1; }
done
cmp "$work/release.txt" "$work/clang.txt" || { echo "sittings: g++ and clang++ differ" >&2; exit 1; }
echo "sittings: $count, live = verified, g++ = clang++ ($(sha256sum <"$work/release.txt" | cut -c1-16))"
