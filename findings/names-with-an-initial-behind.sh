#!/usr/bin/env bash
# Names of Bangladesh, South India and Sri Lanka, taken apart by what npm has for splitting names.
#
# Versions   npm humanparser 2.7.0, parse-full-name 1.2.7, another-name-parser 0.1.0, humanname 0.2.2;
#            node 20
# Guess      "Md. Rahim" (Md. is Mohammad, the first part of most men's names in Bangladesh) has the last
#            name Rahim, and "Kumar V" (V is the father's or the village's initial) the last name V.
# Behaviour  humanparser, humanname and another-name-parser call Kumar V and Raja I the fifth and the first,
#            without a last name; Kumar S is right. another-name-parser besides makes every Md. in front
#            a doctor of medicine and Rahim the first name; parse-full-name does that only behind titles
#            ("Prof. Dr. Md. Ali").
# It matters The last name asked for by a bank, a biller or a screening list is empty or the wrong part,
#            for some people and not for their neighbours, and greetings say "Dear Rahim" to one Mohammad
#            and "Dear Md." to the next.
# Output     see EXPECTED at the end: first | middle | last | suffix.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund --ignore-scripts \
  humanparser@2.7.0 parse-full-name@1.2.7 another-name-parser@0.1.0 humanname@0.2.2
cat > split.js <<'JS'
const { parseName } = require('humanparser');
const { parseFullName } = require('parse-full-name');
const another = require('another-name-parser');
const humanname = require('humanname');
const show = (...parts) => parts.map(part => part || '-').join(' | ');
for (const name of ['Kumar S', 'Kumar V', 'Raja I', 'Md Abdul Karim', 'Md. Rahim', 'Prof. Dr. Md. Ali']) {
  console.log(name);
  const human = parseName(name);
  console.log('  humanparser', show(human.firstName, human.middleName, human.lastName, human.suffix));
  const own = humanname.parse(name);
  console.log('  humanname', show(own.firstName, own.initials, own.lastName, own.suffix));
  const other = another(name);
  console.log('  another-name-parser', show(other.first, other.middle, other.last, other.suffix));
  const full = parseFullName(name);
  console.log('  parse-full-name', show(full.first, full.middle, full.last, full.suffix));
}
JS
node split.js | tee seen
diff - seen << 'EXPECTED'
Kumar S
  humanparser Kumar | - | S | -
  humanname Kumar | - | S | -
  another-name-parser Kumar | - | S | -
  parse-full-name Kumar | - | S | -
Kumar V
  humanparser Kumar | - | - | V
  humanname Kumar | - | - | V
  another-name-parser Kumar | - | - | V
  parse-full-name Kumar | - | V | -
Raja I
  humanparser Raja | - | - | I
  humanname Raja | - | - | I
  another-name-parser Raja | - | - | I
  parse-full-name Raja | - | I | -
Md Abdul Karim
  humanparser Md | Abdul | Karim | -
  humanname Md Abdul | - | Karim | -
  another-name-parser Abdul | - | Karim | Md
  parse-full-name Md | Abdul | Karim | -
Md. Rahim
  humanparser Md. | - | Rahim | -
  humanname Md. | - | Rahim | -
  another-name-parser Rahim | - | - | Md.
  parse-full-name Md. | - | Rahim | -
Prof. Dr. Md. Ali
  humanparser Dr. | Md. | Ali | -
  humanname Prof. Dr. Md. | - | Ali | -
  another-name-parser Ali | - | - | Md.
  parse-full-name - | - | Ali | Md.
EXPECTED
