#!/usr/bin/env bash
# Birthdays that identity card numbers of Sri Lanka carry, at the end of the year, by what npm has for reading them.
#
# Versions   npm lanka-nic 1.0.0, sl-nic 1.0.1, lanka-nic-2019 1.0.3; node 20
# Guess      The number has the year of birth and the day in it, counted as if every February had 29 days, with 500
#            added for women. All three know that, and read the same date; 366 is the greatest day.
# Behaviour  They agree until 30 December. lanka-nic ends its year at 365: who was born on 31 December, day 366 in
#            every year, has a number that "doesn't seem valid", though all months before are counted as in a year
#            of 366 days.
# It matters KYC that checks a number against the birthday on the form turns away everybody born on one day of the
#            year, and whoever tries it with another birthday sees nothing amiss.
# Output     see EXPECTED at the end. The numbers are made for this: a year, a day, then zeros.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund --ignore-scripts lanka-nic@1.0.0 sl-nic@1.0.1 lanka-nic-2019@1.0.3
cat > cards.js <<'JS'
const lanka = require('lanka-nic');
const sl = require('sl-nic');
const lanka2019 = require('lanka-nic-2019');
const two = (n) => String(n).padStart(2, '0');
const first = (number) => {
  try {
    const born = lanka.getInfoFromNIC(number).dateOfBirth;
    return `${born.getFullYear()}-${two(born.getMonth() + 1)}-${two(born.getDate())}`;
  } catch (e) {
    return e.message;
  }
};
const second = (number) => {
  const read = sl(number);
  return read.success ? read.data.dob : 'no success';
};
const third = (number) => (lanka2019.validateNic(number) ? lanka2019.infoNic(number).birthday : 'not valid');
for (const day of ['001', '061', '365', '366', '865', '866']) {
  const number = `91${day}0000V`;
  console.log(number, '| lanka-nic', first(number), '| sl-nic', second(number), '| lanka-nic-2019', third(number));
}
JS
TZ=Asia/Colombo node cards.js | tee seen
diff - seen << 'EXPECTED'
910010000V | lanka-nic 1991-01-01 | sl-nic 1991/1/1 | lanka-nic-2019 01/01/1991
910610000V | lanka-nic 1991-03-01 | sl-nic 1991/3/1 | lanka-nic-2019 03/01/1991
913650000V | lanka-nic 1991-12-30 | sl-nic 1991/12/30 | lanka-nic-2019 12/30/1991
913660000V | lanka-nic NIC Number doesn't seem valid. | sl-nic 1991/12/31 | lanka-nic-2019 12/31/1991
918650000V | lanka-nic 1991-12-30 | sl-nic 1991/12/30 | lanka-nic-2019 12/30/1991
918660000V | lanka-nic NIC Number doesn't seem valid. | sl-nic 1991/12/31 | lanka-nic-2019 12/31/1991
EXPECTED
