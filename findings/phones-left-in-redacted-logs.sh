#!/usr/bin/env bash
# A phone number with + in a log line or a ticket, by what npm has for taking personal details out of text.
#
# Versions   npm @openredaction/openredaction 1.0.4, redact-pii 3.4.0; node 20
# Guess      A number in the international form is found best, whatever its country, since the + tells:
#            openredaction's README names international ones. What is found goes as a whole.
# Behaviour  openredaction, with 563 rules, leaves each of them but America's as it is, Britain's too, and with
#            its preset "gdpr" America's as well. Its rule for them wants the end of a word before the +, so
#            that it works only with a letter right before it, "Call+880...". redact-pii takes up to twelve
#            digits: of Nepal's and Bangladesh's thirteen the last one stays, or, written in groups, the last
#            three. Pakistan's, India's and Sri Lanka's, of twelve or less, are gone.
# It matters Logs, tickets and prompts that count as clean hold the numbers, or a part of them, of just the
#            countries that the app is for; a first try with an American number is right.
# Output     see EXPECTED at the end: the text | openredaction | with "gdpr" | redact-pii. The numbers
#            are made for this.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund --ignore-scripts \
  @openredaction/openredaction@1.0.4 redact-pii@3.4.0
cat > redact.mjs <<'JS'
import { createRequire } from 'node:module';
import { OpenRedaction, allPatterns } from '@openredaction/openredaction';
const { SyncRedactor } = createRequire(import.meta.url)('redact-pii');
const gdpr = new OpenRedaction({ preset: 'gdpr' });
const open = new OpenRedaction();
const classic = new SyncRedactor();
const tidy = text => text.replace(/_\d+\]/g, ']');
console.log(allPatterns.length, 'rules, among them', allPatterns.find(({ type }) => type === 'PHONE_INTERNATIONAL').type);
for (const text of ['Call +14155552671', 'Call +442079460123', 'Call +923001234567', 'Call +94771234567',
  'Call +919876543210', 'Call +9779841234567', 'Call +977 984 1234567', 'Call +8801712345678',
  'Call+8801712345678']) {
  console.log(text, '|', tidy((await open.detect(text)).redacted), '|', tidy((await gdpr.detect(text)).redacted), '|',
    classic.redact(text));
}
JS
node redact.mjs | tee seen
diff - seen << 'EXPECTED'
563 rules, among them PHONE_INTERNATIONAL
Call +14155552671 | Call [PHONE_US] | Call +14155552671 | Call PHONE_NUMBER
Call +442079460123 | Call +442079460123 | Call +442079460123 | Call PHONE_NUMBER
Call +923001234567 | Call +923001234567 | Call +923001234567 | Call PHONE_NUMBER
Call +94771234567 | Call +94771234567 | Call +94771234567 | Call PHONE_NUMBER
Call +919876543210 | Call +919876543210 | Call +919876543210 | Call PHONE_NUMBER
Call +9779841234567 | Call +9779841234567 | Call +9779841234567 | Call PHONE_NUMBER7
Call +977 984 1234567 | Call +977 [PHONE_US] | Call +977 984 1234567 | Call +PHONE_NUMBER567
Call +8801712345678 | Call +8801712345678 | Call +8801712345678 | Call PHONE_NUMBER8
Call+8801712345678 | Call[PHONE] | Call[PHONE] | CallPHONE_NUMBER8
EXPECTED
