#!/usr/bin/env bash
# Checks HTML documents with axe-core in Chromium: run.sh [FILE…]; without files, the sample document in both languages.
# Needs node, npm and Chromium (Debian: apt-get install chromium; another place: CHROMIUM=/path). Installs into a temporary
# folder only. PICTURES=FOLDER keeps pictures of all modes, and the print as PDF.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
root=$(dirname "$(dirname "$here")")
temp=$(mktemp -d)
trap 'rm -rf "$temp"' EXIT

files=()
for file in "$@"; do
  files+=("$(realpath "$file")")
done
if [ "${#files[@]}" -eq 0 ]; then
  (cd "$root" && "${PYTHON:-python}" -m tests.accessibility.write_samples "$temp")
  files=("$temp"/*.html)
fi
pictures=()
if [ -n "${PICTURES:-}" ]; then
  pictures=(--pictures "$(realpath -m "$PICTURES")")
fi

cp "$here/package.json" "$here/check.mjs" "$temp"
(cd "$temp" && npm install --silent --no-package-lock --ignore-scripts --no-audit --no-fund)
node "$temp/check.mjs" --bites "$here/broken.html"
node "$temp/check.mjs" "${pictures[@]}" "${files[@]}"
