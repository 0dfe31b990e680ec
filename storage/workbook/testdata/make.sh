#!/bin/sh
# Makes the workbooks of this folder: see README.md.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

(cd "$here/.." && JIBAO_FIXTURES="$work" go test -count=1 -run TestMakeFixtures .)
cp "$work/base.xlsx" "$here/base.xlsx"

# LibreOffice, with a profile of its own whose macro library holds save.bas.
profile="$work/profile"
soffice "-env:UserInstallation=file://$profile" --headless --terminate_after_init
lib="$profile/user/basic/Standard"
mkdir -p "$lib"
{
  echo '<?xml version="1.0" encoding="UTF-8"?>'
  echo '<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">'
  echo '<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Save" script:language="StarBasic"><![CDATA['
  sed -e "s#@WORK@#$work#g" -e "s#@CODES@#$(cat "$work/codes.txt")#" "$here/save.bas"
  echo ']]></script:module>'
} > "$lib/Save.xba"
cat > "$lib/script.xlb" <<'XLB'
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">
 <library:element library:name="Save"/>
</library:library>
XLB
soffice "-env:UserInstallation=file://$profile" --headless 'macro:///Standard.Save.Main'
mkdir "$work/saved"
soffice "-env:UserInstallation=file://$profile" --headless --convert-to xlsx --outdir "$work/saved" "$work/send-back.xlsx" "$work/receipt.xlsx" "$work/cases.xlsx"
for name in send-back receipt cases; do mv "$work/saved/$name.xlsx" "$work/libreoffice-$name.xlsx"; done
cp "$work"/libreoffice*.xlsx "$here/"

python3=$(command -v /usr/bin/python3 || command -v python3)
"$python3" "$here/save_openpyxl.py" "$work" "$here"
sh "$here/save_gnumeric.sh" "$work" "$here"
LC_ALL=C.UTF-8 Rscript "$here/save_openxlsx.R" "$work" "$here"

# Libraries of Node and Go, in folders of their own.
(
  cd "$work"
  npm install --silent --no-audit --no-fund xlsx@0.18.5 exceljs@4.4.0 xlsx-populate@1.21.0 jszip
  for name in sheetjs exceljs xlsx-populate; do cp "$here/save_$name.js" . && node "save_$name.js" "$work" "$here"; done
  cp -r "$here/save_go" . && cd save_go
  go mod init save && go get github.com/tealeg/xlsx/v3 github.com/xuri/excelize/v2@v2.11.1
  go run . "$work" "$here"
)
rm -f "$here/openxlsx-changed.xlsx" "$here/tealeg-changed.xlsx" # refused as the unchanged ones are
