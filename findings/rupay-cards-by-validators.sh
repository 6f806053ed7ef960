#!/usr/bin/env bash
# Card numbers of India's RuPay, by what npm has for telling a card's network and validity.
#
# Versions   npm card-validator 10.0.4 (with credit-card-type 10.3.0), creditcards 5.0.0 (with
#            creditcards-types 4.0.0), creditcard.js 3.0.58, payment 2.4.7, validator 13.15.35; node 20
# Guess      A library that doesn't know a network says so and still judges the number by its check digit;
#            Discover for 65 is right as far as it goes, since the two have an agreement.
# Behaviour  Numbers from 81 and 82 are invalid to card-validator, creditcards and payment, and have the name
#            "Credit card is invalid!" with creditcard.js, whose other answer is that they are valid;
#            validator refuses those from 508, 607 and 82. The rest get other networks' names: Maestro,
#            Brazil's Hipercard, Aura. Only one of the five has the same answer from all.
# It matters A top-up form refuses cards of the network that is India's own, or shows the logo, and stores the
#            name, of another one.
# Output     see EXPECTED at the end. The numbers are made for this: the beginning of one of RuPay's ranges
#            (508, 60, 65, 81 and 82), zeros and a check digit.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund --ignore-scripts card-validator@10.0.4 credit-card-type@10.3.0 \
  creditcards@5.0.0 creditcards-types@4.0.0 creditcard.js@3.0.58 payment@2.4.7 validator@13.15.35
cat > cards.js <<'JS'
const cardValidator = require('card-validator');
const creditcards = require('creditcards');
const own = require('creditcard.js');
const payment = require('payment');
const validator = require('validator');
const withCheckDigit = digits => {
  const sum = [...digits].reverse().map(Number)
    .reduce((total, digit, place) => total + (place % 2 ? digit : digit > 4 ? 2 * digit - 9 : 2 * digit), 0);
  return digits + ((10 - (sum % 10)) % 10);
};
const say = (valid, name) => (valid ? ['valid', name].filter(Boolean).join(' ') : 'refused');
for (const range of ['508500', '607384', '652150', '817202', '820000']) {
  const number = withCheckDigit(range.padEnd(15, '0'));
  const found = cardValidator.number(number);
  console.log(number);
  console.log('  card-validator', say(found.isValid, found.card?.type));
  console.log('  creditcards', say(creditcards.card.isValid(number), creditcards.card.type(number)));
  console.log('  creditcard.js', say(own.isValid(number), own.getCreditCardNameByNumber(number)));
  console.log('  payment', say(payment.fns.validateCardNumber(number), payment.fns.cardType(number)));
  console.log('  validator', say(validator.isCreditCard(number)));
}
JS
node cards.js | tee seen
diff - seen << 'EXPECTED'
5085000000000007
  card-validator valid maestro
  creditcards valid Maestro
  creditcard.js valid Aura
  payment valid maestro
  validator refused
6073840000000008
  card-validator valid maestro
  creditcards valid Maestro
  creditcard.js valid Hipercard
  payment valid hipercard
  validator refused
6521500000000006
  card-validator valid discover
  creditcards valid Discover
  creditcard.js valid Discover
  payment valid discover
  validator valid
8172020000000003
  card-validator refused
  creditcards refused
  creditcard.js valid Credit card is invalid!
  payment refused
  validator valid
8200000000000001
  card-validator refused
  creditcards refused
  creditcard.js valid Credit card is invalid!
  payment refused
  validator refused
EXPECTED
