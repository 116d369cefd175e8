# Shared by ./run and ./test: installs what is missing and builds. Sourced, not run.

say() { printf 'stipple: %s\n' "$*" >&2; }
die() { say "$*"; exit 2; }

# packages_for KIND...: the names that packages.txt lists for these kinds.
packages_for() {
    local kind
    for kind in "$@"; do
        awk -v kind="$kind" '$1 == kind { print $2 }' packages.txt
    done | sort -u
}

# Prints those of the packages that are not installed.
missing_packages() {
    local package
    for package in "$@"; do
        [ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || printf '%s\n' "$package"
    done
}

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"
    elif command -v sudo >/dev/null; then sudo "$@"
    else die "this needs root to install packages: run it as root, install sudo, or install them by hand: $*"
    fi
}

# ensure_packages KIND...: installs what is missing, and says so before.
ensure_packages() {
    local missing
    command -v dpkg-query >/dev/null || die "no dpkg here: install the packages named in packages.txt by hand, then build with cmake --preset release"
    # shellcheck disable=SC2046
    missing=$(missing_packages $(packages_for "$@"))
    [ -z "$missing" ] && return 0
    say "about to install with apt-get:" $missing
    as_root apt-get update -qq || say "apt-get update failed; trying with the lists that are here"
    # shellcheck disable=SC2086
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing \
        >build/install.log 2>&1 || { tail -n 20 build/install.log >&2; die "apt-get could not install the packages above (whole output: build/install.log)"; }
    packages_came=yes
}

# say_how_far PRESET: of ninja's lines, that it builds where there is much to do, then a word at each tenth, and none
# where less than half a minute has passed since the last one.
say_how_far() {
    local line tenth last=0 said=$SECONDS much=no
    while IFS= read -r line; do
        [[ $line =~ ^\[([0-9]+)/([0-9]+)\] ]] || continue
        if [ "$much" = no ] && [ "${BASH_REMATCH[2]}" -gt 20 ]; then
            much=yes
            say "building $1; the first time takes about a quarter of an hour on two cores (it writes build/$1.log)"
        fi
        tenth=$((BASH_REMATCH[1] * 10 / BASH_REMATCH[2]))
        [ "$tenth" -gt "$last" ] && [ $((SECONDS - said)) -ge 30 ] || continue
        last=$tenth said=$SECONDS
        say "${BASH_REMATCH[1]} of ${BASH_REMATCH[2]} steps"
    done
}

# build_preset PRESET TESTS TARGET...: configures once, builds quietly, shows the log on failure.
build_preset() {
    local preset=$1 tests=$2 log="build/$1.log" started=$SECONDS
    shift 2
    # What is built may hang on a package that came after an older build was configured.
    if [ "${packages_came:-no}" = yes ] || [ ! -f "build/$preset/build.ninja" ] || { [ "$tests" = ON ] && ! grep -q '^STIPPLE_TESTS:BOOL=ON' "build/$preset/CMakeCache.txt"; }; then
        say "configuring $preset"
        cmake --preset "$preset" -DSTIPPLE_TESTS="$tests" >"$log" 2>&1 || { tail -n 30 "$log" >&2; die "configuring failed (whole output: $log)"; }
    fi
    ninja -C "build/$preset" "$@" 2>&1 | tee "$log" | say_how_far "$preset" || { grep -vE '^\[[0-9]+/' "$log" | tail -n 60 >&2; die "building failed (whole output: $log)"; }
    [ $((SECONDS - started)) -lt 5 ] || say "built $preset in $((SECONDS - started)) s"
}
