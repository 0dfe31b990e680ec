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
soffice "-env:UserInstallation=file://$profile" --headless --convert-to xlsx --outdir "$work/saved" "$work/send-back.xlsx" "$work/receipt.xlsx"
for name in send-back receipt; do mv "$work/saved/$name.xlsx" "$work/libreoffice-$name.xlsx"; done
cp "$work"/libreoffice*.xlsx "$here/"

python3=$(command -v /usr/bin/python3 || command -v python3)
"$python3" "$here/save_openpyxl.py" "$work/base.xlsx" "$here"

(cd "$work" && npm install --silent --no-audit --no-fund xlsx@0.18.5 && cp "$here/save_sheetjs.js" . && node save_sheetjs.js base.xlsx "$here")
