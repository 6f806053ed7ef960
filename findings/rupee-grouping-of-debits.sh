#!/usr/bin/env bash
# Amounts in lakh and crore by indian-number-format.
#
# Versions   npm indian-number-format 1.0.5; node 20
# Guess      formatFixed(n, 2) prints two decimals whatever the sign, and commas go on by twos.
# Behaviour  For a negative amount formatFixed ignores the decimals asked for: -100000 is "-1,00,000"
#            beside "1,00,000.00", and -12345.5 is "-12,345.5". From a hundred crore on, commas stand by
#            threes and twos in turn: 1,23,45,67,890 comes out as "123,45,67,890".
# It matters Debits and credits of one statement have different widths, and a large sum is misread.
# Output     see EXPECTED at the end.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund --ignore-scripts indian-number-format@1.0.5
cat > amounts.js <<'JS'
const { formatFixed } = require('indian-number-format');
for (const amount of [100000, -100000, 12345.5, -12345.5, -1234567.891, 1234567890, 12345678901]) {
  console.log(amount, formatFixed(amount, 2));
}
JS
node amounts.js | tee seen
diff - seen << 'EXPECTED'
100000 1,00,000.00
-100000 -1,00,000
12345.5 12,345.50
-12345.5 -12,345.5
-1234567.891 -12,34,567.89
1234567890 123,45,67,890.00
12345678901 1,234,56,78,901.00
EXPECTED
