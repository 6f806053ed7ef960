#!/usr/bin/env bash
# A shop's payment code (EMVCo's, behind Bangla QR, LankaQR and Nepal's codes), made and read by npm.
#
# Versions   npm emv-qrcps 0.0.7; emvqr 0.0.5, steplix-emvqr 0.2.3, @walletfactory/emvqr 0.1.1,
#            promptparse 1.6.0, emvco-qr-sdk 1.0.0; node 20
# Guess      A reader that takes a shop's code takes every shop's: the checksum is four hex digits over
#            the UTF-8 text, and the format's own sample, with a Chinese name, shows both.
# Behaviour  emv-qrcps leaves a leading zero of the checksum out and says so in its length ("6303556"):
#            one code of 16 isn't of the format. emvqr and its two relatives compute "A3" for "00A3" and
#            refuse one right code of 256. promptparse (told to check) and emvco-qr-sdk take those, but
#            compute over UTF-16 units, and refuse each name that isn't ASCII, the sample included.
# It matters Which shops can't be paid is chance, and for good, since the code hangs printed on the wall;
#            tests with a handful of codes and Latin names are green.
# Output     see EXPECTED at the end.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund --ignore-scripts \
  emv-qrcps@0.0.7 emvqr@0.0.5 steplix-emvqr@0.2.3 @walletfactory/emvqr@0.1.1 promptparse@1.6.0 emvco-qr-sdk@1.0.0
cat > codes.js <<'JS'
const { Merchant } = require('emv-qrcps');
const { getCrcInfo, parseQR, QRParseMode } = require('emvco-qr-sdk');
const { parse } = require('promptparse');
const checksum = text => {
  let crc = 0xffff;
  for (const byte of Buffer.from(text)) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit++) crc = (crc & 0x8000 ? (crc << 1) ^ 0x1021 : crc << 1) & 0xffff;
  }
  return crc.toString(16).toUpperCase().padStart(4, '0');
};
const field = (id, value) => id + String(value.length).padStart(2, '0') + value;
const code = (shop, name) => {
  const text = field('00', '01') + field('01', '11') + field('26', field('00', 'com.example') + field('01', shop)) +
    field('52', '5411') + field('53', '524') + field('58', 'NP') + field('59', name) + field('60', 'Kathmandu') + '6304';
  return text + checksum(text);
};
const made = shop => {
  const account = Merchant.buildMerchantAccountInformation();
  account.setGloballyUniqueIdentifier('com.example');
  account.addPaymentNetworkSpecific('01', shop);
  const text = Merchant.buildEMVQR();
  text.setPayloadFormatIndicator('01');
  text.setPointOfInitiationMethod('11');
  text.addMerchantAccountInformation('26', account);
  text.setMerchantCategoryCode('5411');
  text.setTransactionCurrency('524');
  text.setCountryCode('NP');
  text.setMerchantName('Asha Store');
  text.setMerchantCity('Kathmandu');
  return text.generatePayload();
};
const taken = read => {
  try {
    return Boolean(read());
  } catch {
    return false;
  }
};
const readers = {
  emvqr: text => require('emvqr').decode(text),
  'steplix-emvqr': text => require('steplix-emvqr').decode(text),
  '@walletfactory/emvqr': text => require('@walletfactory/emvqr').decode(text),
  promptparse: text => parse(text, true),
  'emvco-qr-sdk': text => getCrcInfo(text, parseQR(text, { parseMode: QRParseMode.TLV })).isValid,
};
const shops = Array.from({ length: 4096 }, (_, shop) => String(shop).padStart(8, '0'));
const wrong = shops.filter(shop => made(shop) !== code(shop, 'Asha Store'));
const end = text => text.slice(text.lastIndexOf('63', text.length - 5));
console.log(`emv-qrcps makes ${wrong.length} wrong codes of ${shops.length}, such as`, end(made(wrong[0])), 'for',
  end(code(wrong[0], 'Asha Store')));
const sample = '00020101021229300012D156000000000510A93FO3230Q31280012D15600000001030812345678520441115802CN5914BEST ' +
  'TRANSPORT6007BEIJING64200002ZH0104最佳运输0202北京540523.7253031565502016233030412340603***0708A60086670902ME9132' +
  '0016A0112233449988770708123456786304A13A';
const others = [sample, code(shops[0], 'आशा पसल'), code(shops[0], 'আশা স্টোর')];
for (const [name, read] of Object.entries(readers)) {
  const refused = shops.map(shop => code(shop, 'Asha Store')).filter(text => !taken(() => read(text)));
  console.log(name, `refuses ${refused.length} right codes of ${shops.length}`, refused.slice(0, 2).map(end).join(' '),
    '| takes the sample, a Nepali and a Bengali name:', others.map(text => taken(() => read(text))).join(' '));
}
JS
node codes.js | tee seen
diff - seen << 'EXPECTED'
emv-qrcps makes 255 wrong codes of 4096, such as 6303556 for 63040556
emvqr refuses 17 right codes of 4096 630400A3 6304003F | takes the sample, a Nepali and a Bengali name: true true true
steplix-emvqr refuses 17 right codes of 4096 630400A3 6304003F | takes the sample, a Nepali and a Bengali name: true true true
@walletfactory/emvqr refuses 17 right codes of 4096 630400A3 6304003F | takes the sample, a Nepali and a Bengali name: true true true
promptparse refuses 0 right codes of 4096  | takes the sample, a Nepali and a Bengali name: false false false
emvco-qr-sdk refuses 0 right codes of 4096  | takes the sample, a Nepali and a Bengali name: false false false
EXPECTED
