#!/usr/bin/env bash
# Identity card numbers of Pakistan (CNIC), region by region, by what npm has for checking them.
#
# Versions   npm validator 13.15.35 (isIdentityCard, on which class-validator's stands), stdnum 1.12.0; node 20
# Guess      The number has no check digit, so that a validator looks at its form: five, seven and one digits,
#            the first of them the region's. It knows all regions in which the cards are issued.
# Behaviour  Both take 1 to 7, the provinces, the capital and Gilgit-Baltistan, and refuse 8, with which every
#            number of Azad Jammu and Kashmir begins. stdnum calls that an invalid component. The two don't agree
#            on a number without its hyphens, as apps store it: validator refuses it, wherever it is from.
# It matters A KYC form that checks with one of them turns away a region of some four million people, by the
#            place on their card, and tells them that their number is wrong. Lists of the digits on the web end
#            with 7 too, so that a review doesn't find it.
# Output     see EXPECTED at the end. The numbers are made for this: a region's digit, then zeros, ones and twos.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund --ignore-scripts validator@13.15.35 stdnum@1.12.0
cat > cards.js <<'JS'
const validator = require('validator');
const { stdnum } = require('stdnum');
const regions = ['Khyber Pakhtunkhwa', 'the former tribal areas', 'Punjab', 'Sindh', 'Balochistan', 'Islamabad',
  'Gilgit-Baltistan', 'Azad Jammu and Kashmir'];
const show = (place, number) => {
  const { isValid, error } = stdnum.PK.cnic.validate(number);
  console.log(number, place, '| validator', validator.isIdentityCard(number, 'PK') ? 'valid' : 'refused',
    '| stdnum', isValid ? 'valid' : `refused, ${error.name}`);
};
regions.forEach((place, i) => show(place, `${i + 1}1101-0000012-1`));
show('Punjab', '3110100000121');
JS
node cards.js | tee seen
diff - seen << 'EXPECTED'
11101-0000012-1 Khyber Pakhtunkhwa | validator valid | stdnum valid
21101-0000012-1 the former tribal areas | validator valid | stdnum valid
31101-0000012-1 Punjab | validator valid | stdnum valid
41101-0000012-1 Sindh | validator valid | stdnum valid
51101-0000012-1 Balochistan | validator valid | stdnum valid
61101-0000012-1 Islamabad | validator valid | stdnum valid
71101-0000012-1 Gilgit-Baltistan | validator valid | stdnum valid
81101-0000012-1 Azad Jammu and Kashmir | validator refused | stdnum refused, InvalidComponent
3110100000121 Punjab | validator refused | stdnum valid
EXPECTED
