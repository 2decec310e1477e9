#!/usr/bin/env bash
# Opens Word and Excel files in LibreOffice without a screen and draws their pages: office.sh [FILE…]. Without files, the papers
# of the first scenario. Needs soffice and pdftoppm (Debian: apt-get install libreoffice poppler-utils). PICTURES=FOLDER keeps
# the pages (default: out/office).
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
pictures=$(realpath -m "${PICTURES:-$root/out/office}")
temp=$(mktemp -d)
trap 'rm -rf "$temp"' EXIT

files=("$@")
if [ "${#files[@]}" -eq 0 ]; then
  (cd "$root" && "${PYTHON:-python}" -m rotation document scenarios/sodertorn_2024_2027.toml \
    --profile scenarios/sodertorn_2024_2027.profile.toml --out "$temp/papers" >/dev/null)
  files=("$temp"/papers/*.docx "$temp"/papers/*.xlsx)
fi

# A profile of its own: a LibreOffice that is open already does not get in the way.
soffice -env:UserInstallation="file://$temp/profile" --headless --convert-to pdf --outdir "$temp/pdf" "${files[@]}" >/dev/null
mkdir -p "$pictures"
for file in "${files[@]}"; do
  name=$(basename "$file")
  made=$temp/pdf/${name%.*}.pdf
  [ -s "$made" ] || { echo "error: LibreOffice could not open $file" >&2; exit 1; }
  pdftoppm -r 70 -png "$made" "$pictures/$name"
  echo "$name: $(find "$pictures" -name "$name-*.png" | wc -l) pages"
done
echo "$pictures"
