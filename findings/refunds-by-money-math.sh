#!/usr/bin/env bash
# The tax, the fee or the share of a refund, by money-math.
#
# Versions   npm money-math 2.6.3; node 20
# Guess      A negative amount gives what the positive one gives, with a minus; where it doesn't, a half
#            paisa went the other way.
# Behaviour  The half that rounds is added whatever the sign, and what is left is cut towards zero: 13 % of
#            99.99 is 13.00 and of -99.99 -12.99 (12.9987 was right), of 10.50 1.37 and of -10.50 -1.35. So
#            mul, div, percent and roundTo5Cents, and of 10000 refunds all but the 100 whose tax is of whole
#            paisa. add and subtract are right.
# It matters A charge reversed with its tax or fee leaves a paisa or two on the books, nearly every time, and
#            the two sides of an entry, computed apart, don't balance. Tests with 100.00 do.
# Output     see EXPECTED at the end.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund --ignore-scripts money-math@2.6.3
cat > refunds.js <<'JS'
const { percent, mul, div, roundTo5Cents, add, isZero } = require('money-math');
for (const [amount, rate] of [['10.50', '13.00'], ['99.99', '13.00'], ['100.00', '13.00']]) {
  console.log(`${rate} % of ${amount}`, percent(amount, rate), 'of its refund', percent(`-${amount}`, rate));
}
console.log('mul', mul('0.15', '0.50'), mul('-0.15', '0.50'), 'div', div('0.15', '2.00'), div('-0.15', '2.00'),
  'roundTo5Cents', roundTo5Cents('10.43'), roundTo5Cents('-10.43'));
let rest = 0;
for (let paisa = 1; paisa <= 10000; paisa++) {
  const amount = `${Math.floor(paisa / 100)}.${String(paisa % 100).padStart(2, '0')}`;
  if (!isZero(add(percent(amount, '13.00'), percent(`-${amount}`, '13.00')))) rest++;
}
console.log('of 10000 charges up to 100.00 the reversal leaves a rest of tax in', rest);
JS
node refunds.js | tee seen
diff - seen << 'EXPECTED'
13.00 % of 10.50 1.37 of its refund -1.35
13.00 % of 99.99 13.00 of its refund -12.99
13.00 % of 100.00 13.00 of its refund -13.00
mul 0.08 -0.06 div 0.08 -0.06 roundTo5Cents 10.45 -10.35
of 10000 charges up to 100.00 the reversal leaves a rest of tax in 9900
EXPECTED
