#!/usr/bin/env bash
# Whose mobile numbers npm's validators refuse, in Nepal, Pakistan and Bhutan.
#
# Versions   validator 13.15.35 (isMobilePhone), phone 3.1.72; libphonenumber-js 1.13.16 ("max") as
#            the measure; node 20
# Guess      Validators that name a country know the ranges that its operators have been given.
# Behaviour  Whole ranges are refused: both refuse Nepal's 961 and 962; validator refuses Pakistan's
#            0370 and 0371; phone refuses Bhutan's 16 and 77. The reverse too: phone takes numbers of
#            Bangladesh and Sri Lanka that no operator has.
# It matters A sign-up form that checks with one of them turns those people away, and the server
#            never hears of it.
# Output     see EXPECTED at the end.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund --ignore-scripts \
  validator@13.15.35 phone@3.1.72 libphonenumber-js@1.13.16
cat > numbers.mjs <<'JS'
import validator from 'validator';
import { phone } from 'phone';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
const numbers = [
  ['+9779841234567', 'ne-NP'], ['+9779611234567', 'ne-NP'], ['+9779621234567', 'ne-NP'],
  ['+923001234567', 'en-PK'], ['+923701234567', 'en-PK'], ['+923711234567', 'en-PK'],
  ['+97517123456', 'dz-BT'], ['+97516123456', 'dz-BT'], ['+97577123456', 'dz-BT'],
  ['+8801211234567', 'bn-BD'], ['+94791234567', 'si-LK'],
];
for (const [number, locale] of numbers) {
  const measure = parsePhoneNumberFromString(number);
  console.log(number, measure.isValid() ? measure.getType() : 'no number',
    '| validator', validator.isMobilePhone(number, locale), '| phone', phone(number).isValid);
}
JS
node numbers.mjs | tee seen
diff - seen << 'EXPECTED'
+9779841234567 MOBILE | validator true | phone true
+9779611234567 MOBILE | validator false | phone false
+9779621234567 MOBILE | validator false | phone false
+923001234567 MOBILE | validator true | phone true
+923701234567 MOBILE | validator false | phone true
+923711234567 MOBILE | validator false | phone true
+97517123456 MOBILE | validator true | phone true
+97516123456 MOBILE | validator true | phone false
+97577123456 MOBILE | validator true | phone false
+8801211234567 no number | validator false | phone true
+94791234567 no number | validator false | phone true
EXPECTED
