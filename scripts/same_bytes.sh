#!/usr/bin/env bash
# Same dots, same scorecard, byte for byte: builds the score by itself with each compiler at each level of
# optimisation, lets tests/bytes/scorecard_bytes print every figure of fixed attempts to the last bit, with
# one thread and with two, in the C locale and in one with a decimal comma, and compares. The first
# page (g++ -O2, one thread, C) is what the others are held against.
#   scripts/same_bytes.sh [COMPILER...]     (g++ and clang++-14)
set -uo pipefail
cd "$(dirname "$(readlink -f "$0")")/.." || exit 2
[ $# -gt 0 ] && compilers=("$@") || compilers=(g++ clang++-14)
work=build/bytes
jobs=${STIPPLE_JOBS:-2}
mkdir -p "$work/locale" "$work/pages"
rm -f "$work"/pages/*
command -v ccache >/dev/null && launcher=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache) || launcher=()

# A locale with a decimal comma: the one that is there, or one made for this run alone.
comma=de_DE.UTF-8
if ! locale -a 2>/dev/null | grep -qiE '^de_DE\.utf-?8$'; then
    localedef -i de_DE -f UTF-8 "$work/locale/$comma" 2>"$work/localedef.log" || [ -s "$work/locale/$comma/LC_NUMERIC" ] ||
        { cat "$work/localedef.log" >&2; echo "bytes: no locale with a decimal comma can be made" >&2; exit 2; }
    export LOCPATH=$PWD/$work/locale
fi

first=$work/pages/first
pages=0 differing=0

# page NAME PROGRAM THREADS LOCALE: one page, compared with the first; shows where they part.
page() {
    local name=$1 program=$2 threads=$3 language=$4 out=$work/pages/$1
    env -u LC_NUMERIC -u LANGUAGE LC_ALL="$language" "$program" "$threads" >"$out" 2>"$out.err" ||
        { echo "bytes: $name: stopped"; tail -n 3 "$out.err"; differing=$((differing + 1)); return; }
    # A run in the comma locale must have had it, or it proves nothing.
    if [ "$language" != C ] && ! grep -q 'decimal point ,' "$out.err"; then
        echo "bytes: $name: the comma locale was not taken"; differing=$((differing + 1)); return
    fi
    pages=$((pages + 1))
    [ -f "$first" ] || { cp "$out" "$first"; return; }
    cmp -s "$first" "$out" && return
    differing=$((differing + 1))
    echo "bytes: $name: $(diff "$first" "$out" | grep -c '^>') of $(wc -l <"$first") lines differ; the first:"
    diff "$first" "$out" | sed -n '2p;/^>/{p;q}' | sed 's/^/    /'
}

for compiler in "${compilers[@]}"; do
    command -v "$compiler" >/dev/null || { echo "bytes: no $compiler here" >&2; exit 2; }
    for level in -O2 -O0 -O3; do
        build=$work/$compiler$level
        # No build type: the level is the only flag, and assertions are on.
        cmake -S scoring -B "$build" -G Ninja -DCMAKE_CXX_COMPILER="$compiler" -DCMAKE_BUILD_TYPE=None \
            -DCMAKE_CXX_FLAGS="$level" "${launcher[@]}" >"$work/configure.log" 2>&1 &&
            ninja -j"$jobs" -C "$build" scorecard_bytes >"$work/build.log" 2>&1 ||
            { tail -n 30 "$work/configure.log" "$work/build.log" >&2; echo "bytes: $compiler $level does not build" >&2; exit 2; }
        before=$differing
        for language in C "$comma"; do
            for threads in 1 2; do
                page "$compiler$level-$threads-$language" "$build/scorecard_bytes" "$threads" "$language"
            done
        done
        # A second run of the same program in the same surroundings.
        page "$compiler$level-again" "$build/scorecard_bytes" 1 C
        printf 'bytes: %-10s %s  %s\n' "$compiler" "$level" "$([ "$before" = "$differing" ] && echo same || echo DIFFERENT)"
    done
done
echo "bytes: $pages pages of $(wc -l <"$first") lines, $differing differ ($(sha256sum <"$first" | cut -c1-16))"
[ "$differing" = 0 ] && [ "$pages" -gt 1 ]
