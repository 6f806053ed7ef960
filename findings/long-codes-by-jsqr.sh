#!/usr/bin/env bash
# QR codes that carry a signed document, as identity papers and payment requests do, read by jsQR.
#
# Versions   npm jsqr 1.4.0; qrcode 1.5.4 makes them, qr 0.7.0 is the measure; node 20
# Guess      A code drawn without a fault, pixel for pixel, is read whatever its length: all 40 sizes at all
#            4 levels of correction. If one is too dense, so are the larger ones.
# Behaviour  One of the 160 is never read: size 23 at level L, at any scale and with any text. Digits from
#            2410 to 2620, or 1004 to 1091 bytes, land there; with a digit less or more it is read, and so
#            are 7089 digits, the longest there is.
# It matters A signed code with a name and a picture in it, as on an identity card, is some thousands of digits
#            long, how many goes by the person: some people's card can't be scanned in the app, ever, and
#            holding it steadier doesn't help.
# Output     see EXPECTED at the end.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund --ignore-scripts jsqr@1.4.0 qrcode@1.5.4 qr@0.7.0
cat > codes.mjs <<'JS'
import { createRequire } from 'module';
import decode from 'qr/decode.js';
const require = createRequire(import.meta.url);
const jsQR = require('jsqr');
const { create } = require('qrcode');
const draw = (text, options, scale) => {
  const { modules } = create(text, options);
  const width = (modules.size + 8) * scale;
  const data = new Uint8ClampedArray(width * width * 4).fill(255);
  for (let y = 0; y < width; y++) {
    for (let x = 0; x < width; x++) {
      const row = Math.floor(y / scale) - 4;
      const column = Math.floor(x / scale) - 4;
      const inside = Math.min(row, column) >= 0 && Math.max(row, column) < modules.size;
      if (inside && modules.get(row, column)) data.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3);
    }
  }
  return { data, width, height: width };
};
const attempt = (text, options, scale) => {
  const image = draw(text, options, scale);
  let other;
  try {
    other = decode(image) === text;
  } catch {
    other = false;
  }
  return [jsQR(image.data, image.width, image.height)?.data === text, other];
};
const unread = { jsQR: [], qr: [] };
for (let version = 1; version <= 40; version++) {
  for (const errorCorrectionLevel of 'LMQH') {
    const [own, other] = attempt(`KHATA${version % 10}`, { version, errorCorrectionLevel }, 3);
    if (!own) unread.jsQR.push(`${version}-${errorCorrectionLevel}`);
    if (!other) unread.qr.push(`${version}-${errorCorrectionLevel}`);
  }
}
for (const [name, kinds] of Object.entries(unread)) console.log(name, 'reads all of 160 kinds but', kinds.join(' ') || 'none');
const digits = length => Array.from({ length }, (_, i) => (i * 7919 + 13) % 10).join('');
for (const length of [2409, 2410, 2500, 2620, 2621, 7089]) {
  const seen = [2, 4, 7].map(scale => attempt(digits(length), { errorCorrectionLevel: 'L' }, scale));
  console.log(length, 'digits, drawn at 2, 4 and 7 pixels | jsQR', seen.map(([own]) => own).join(' '),
    '| qr', seen.map(([, other]) => other).join(' '));
}
JS
node codes.mjs | tee seen
diff - seen << 'EXPECTED'
jsQR reads all of 160 kinds but 23-L
qr reads all of 160 kinds but none
2409 digits, drawn at 2, 4 and 7 pixels | jsQR true true true | qr true true true
2410 digits, drawn at 2, 4 and 7 pixels | jsQR false false false | qr true true true
2500 digits, drawn at 2, 4 and 7 pixels | jsQR false false false | qr true true true
2620 digits, drawn at 2, 4 and 7 pixels | jsQR false false false | qr true true true
2621 digits, drawn at 2, 4 and 7 pixels | jsQR true true true | qr true true true
7089 digits, drawn at 2, 4 and 7 pixels | jsQR true true true | qr true true true
EXPECTED
