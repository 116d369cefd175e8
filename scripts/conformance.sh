#!/usr/bin/env bash
# Certificates under programs of others: the public verifiers and canonicalizers of npm, the schema of Open
# Badges, a reader of codes, and the checking page in a browser.
#   conformance.sh [DATA]
# DATA holds openbadges/ob_v3p0_achievementcredential_schema.json; STIPPLE_CONFORMANCE_DATA, or shared/data beside
# the repository, when it is not named. Packages of npm go to build/conformance, as package-lock.json pins them.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/.."
. scripts/setup.sh
data=${1:-${STIPPLE_CONFORMANCE_DATA:-../shared/data}}
schema=$data/openbadges/ob_v3p0_achievementcredential_schema.json
[ -f "$schema" ] || die "the schema of Open Badges 3.0 is missing: $schema. Name the folder that holds openbadges/: ./test conformance DATA"
count=50
place=build/conformance
certificates=$place/certificates

mkdir -p "$place"
cp tests/conformance/package.json tests/conformance/package-lock.json tests/conformance/*.mjs "$place"
(cd "$place" && npm ci --no-audit --no-fund --ignore-scripts >npm.log 2>&1) || { tail -n 20 "$place/npm.log" >&2; die "npm could not install the packages (whole output: $place/npm.log)"; }
rm -rf "$certificates"
build/release/bin/make_certificates "$certificates" "$count" 2026

passed=0 failed=0
# run COMMAND...: its last line says "WHAT: N passed, M failed"
run() {
    local log=$place/last.log line
    "$@" 2>&1 | tee "$log" || true
    line=$(tail -n 1 "$log")
    if [[ $line =~ ([0-9]+)\ passed,\ ([0-9]+)\ failed$ ]]; then
        passed=$((passed + BASH_REMATCH[1])) failed=$((failed + BASH_REMATCH[2]))
    else
        failed=$((failed + 1))
    fi
}
run node "$place/certificates.mjs" "$certificates" "$count" "$schema"
run tests/conformance/codes.sh "$certificates" "$count"
run node "$place/page.mjs" "$certificates" "$count" assets/exam/check.html "$(command -v chromium)" "$place/pictures"
printf 'pictures of the checking page: %s\n' "$place/pictures"
printf '%d passed, %d failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
