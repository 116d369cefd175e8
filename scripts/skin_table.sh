#!/usr/bin/env bash
# Measures the skin under the steady hand and writes the tables of docs/skin.md anew (a minute or two).
#   scripts/skin_table.sh [TABLES]    TABLES: a file with what build/release/bin/measure_skin prints
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/.."
tables=${1:-build/skin_tables.md}
if [ $# -eq 0 ]; then
    [ -x build/release/bin/measure_skin ] || { echo "build it first: ninja -C build/release measure_skin" >&2; exit 2; }
    build/release/bin/measure_skin >"$tables"
fi
awk -v tables="$tables" '
    /^<!-- measured -->$/ { print; while ((getline line < tables) > 0) print line; skipping = 1 }
    /^<!-- end of measured -->$/ { skipping = 0 }
    !skipping && !/^<!-- measured -->$/ { print }' docs/skin.md >build/skin.md
mv build/skin.md docs/skin.md
