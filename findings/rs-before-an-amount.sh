#!/usr/bin/env bash
# An amount written "Rs.500", as shops, banks and their messages write it all over South Asia.
#
# Versions   npm currency.js 2.0.4, accounting 0.4.1, numeral 2.0.6, parse-price 1.1.8, parsecurrency
#            1.1.1; ledger 3.3.0 and hledger 1.25 (Debian 12); node 20
# Guess      Whatever reads money text strips the sign in front, or refuses what it doesn't know.
# Behaviour  The dot that ends "Rs." (so "Tk." and "रु.") is taken for the decimal point: 500 rupees are
#            read as half a rupee by currency.js, accounting and numeral, and without any error by both
#            ledger and hledger. With paisa behind it, accounting and parse-price read Rs.1,250.50 as
#            0.125. parsecurrency alone reads every line right. "Rs 500" and "₹500" are read right by all.
# It matters A statement, a bank's message or a typed top-up is booked at a thousandth of its amount (or
#            less); a test with "Rs 500" or "₹500" shows nothing.
# Output     see EXPECTED at the end.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
command -v ledger > /dev/null || apt-get install -y -qq ledger > /dev/null
command -v hledger > /dev/null || apt-get install -y -qq hledger > /dev/null
export LC_ALL=C.UTF-8
npm init -y > /dev/null
npm install --silent --no-audit --no-fund --ignore-scripts \
  currency.js@2.0.4 accounting@0.4.1 numeral@2.0.6 parse-price@1.1.8 parsecurrency@1.1.1
cat > read.js <<'JS'
const currency = require('currency.js');
const accounting = require('accounting');
const numeral = require('numeral');
const parsePrice = require('parse-price');
const parsecurrency = require('parsecurrency');
for (const text of ['Rs 500', '₹500', 'Rs.500', 'Tk.500', 'रु.500', 'Rs.500.00', 'Rs.1,250.50', 'Rs.1,00,000']) {
  console.log(text, '|', currency(text).value, accounting.unformat(text), numeral(text).value(),
    (parsePrice.default ?? parsePrice)(text), parsecurrency(text).value);
}
JS
cat > shop.journal <<'JOURNAL'
2026-01-05 Shop
    Expenses:Rice    Rs.500
    Assets:Cash

2026-01-06 Shop
    Expenses:Salt    Rs 40
    Assets:Cash
JOURNAL
{
  echo "text | currency.js accounting numeral parse-price parsecurrency"
  node read.js
  echo "$(ledger --version | head -1 | grep -o 'Ledger [0-9.]*') $(ledger -f shop.journal balance Rice)"
  echo "$(hledger --version | grep -o '^hledger [0-9.]*') $(hledger -f shop.journal balance -N Rice)"
} | sed 's/  */ /g' | tee seen
diff - seen << 'EXPECTED'
text | currency.js accounting numeral parse-price parsecurrency
Rs 500 | 500 500 500 500 500
₹500 | 500 500 500 500 500
Rs.500 | 0.5 0.5 0.5 500 500
Tk.500 | 0.5 0.5 0.5 500 500
रु.500 | 0.5 0.5 0.5 500 500
Rs.500.00 | NaN 0.5 NaN 0.5 500
Rs.1,250.50 | NaN 0.125 NaN 0.125 1250.5
Rs.1,00,000 | 0.1 0.1 0.1 100000 100000
Ledger 3.3.0 Rs 0.500 Expenses:Rice
hledger 1.25 Rs0.500 Expenses:Rice
EXPECTED
