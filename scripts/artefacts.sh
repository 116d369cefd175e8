#!/usr/bin/env bash
# Draws scoring/doc/artefacts/*.svg anew and prints the table of scoring/README.md beside them.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/.."
mkdir -p build scoring/doc/artefacts
. scripts/setup.sh
ensure_packages build test
build_preset release ON draw_artefacts
build/release/bin/draw_artefacts scoring/doc/artefacts
