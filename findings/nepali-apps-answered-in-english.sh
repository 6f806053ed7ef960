#!/usr/bin/env bash
# An app that asks for Nepali as "ne-NP" and for English after it, of a server that has both.
#
# Versions   npm i18next-http-middleware 3.9.9 (with i18next 25.6.0), @hapi/accept 6.0.3,
#            accept-language-parser 1.5.0, resolve-accept-language 3.2.2, accept-language 3.0.20, negotiator
#            1.1.0; the JDK's Locale.lookup, any JDK from 17 on; node 20
# Guess      "ne-NP,en;q=0.5" is answered in the "ne" that the server has: HTTP's lookup (RFC 4647, 3.4) cuts
#            the tag down to its language before it goes on to the next one.
# Behaviour  The first three look for each whole tag first and so answer in English; "ne-NP" by itself has an
#            answer of i18next's alone. resolve-accept-language reads it, but gives English for
#            "ne-NP-u-mu-celsius", BCP 47's way to name units (or digits, -u-nu-latn) beside the language.
#            accept-language, negotiator, which is express's, and the JDK are right throughout.
# It matters Browsers send "ne-NP,ne;q=0.9,en;q=0.8", with which all are right; an app sends what its system
#            calls the language. Who asks for Nepali and names English as well gets errors, mails and receipts
#            in English.
# Output     see EXPECTED at the end.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund --ignore-scripts \
  i18next@25.6.0 i18next-http-middleware@3.9.9 @hapi/accept@6.0.3 accept-language-parser@1.5.0 \
  resolve-accept-language@3.2.2 accept-language@3.0.20 negotiator@1.1.0
cat > headers <<'HEADERS'
ne-NP,ne;q=0.9,en;q=0.8
ne-NP,en;q=0.5
ne-NP
ne-NP-u-mu-celsius,en;q=0.5
HEADERS
cat > ask.mjs <<'JS'
import { createRequire } from 'module';
import { readFileSync } from 'fs';
import i18next from 'i18next';
import { LanguageDetector } from 'i18next-http-middleware';
const require = createRequire(import.meta.url);
const hapi = require('@hapi/accept');
const parser = require('accept-language-parser');
const { resolveAcceptLanguage } = require('resolve-accept-language');
const acceptLanguage = require('accept-language');
const Negotiator = require('negotiator');
const had = ['en', 'ne'];
acceptLanguage.languages(had);
const app = i18next.createInstance();
const detector = new LanguageDetector();
await app.use(detector).init({
  supportedLngs: had, fallbackLng: 'en', preload: had, resources: {}, detection: { order: ['header'] },
});
for (const header of readFileSync('headers', 'utf8').trim().split('\n')) {
  const request = { headers: { 'accept-language': header }, originalUrl: '/', query: {}, cookies: {} };
  console.log(header);
  console.log('  i18next-http-middleware', detector.detect(request, {}));
  console.log('  @hapi/accept', hapi.language(header, had) || 'none');
  console.log('  accept-language-parser', parser.pick(had, header) ?? 'none');
  console.log('  resolve-accept-language', resolveAcceptLanguage(header, ['en-US', 'ne-NP'], 'en-US'));
  console.log('  accept-language', acceptLanguage.get(header));
  console.log('  negotiator', new Negotiator(request).language(had));
}
JS
cat > Ask.java <<'JAVA'
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

public class Ask {
  public static void main(String[] args) throws Exception {
    List<Locale> had = List.of(Locale.ENGLISH, Locale.forLanguageTag("ne"));
    for (String header : Files.readAllLines(Path.of("headers"))) {
      System.out.println("JDK " + Locale.lookup(Locale.LanguageRange.parse(header), had));
    }
  }
}
JAVA
{ node ask.mjs; java Ask.java; } | tee seen
diff - seen << 'EXPECTED'
ne-NP,ne;q=0.9,en;q=0.8
  i18next-http-middleware ne
  @hapi/accept ne
  accept-language-parser ne
  resolve-accept-language ne-NP
  accept-language ne
  negotiator ne
ne-NP,en;q=0.5
  i18next-http-middleware en
  @hapi/accept en
  accept-language-parser en
  resolve-accept-language ne-NP
  accept-language ne
  negotiator ne
ne-NP
  i18next-http-middleware ne
  @hapi/accept none
  accept-language-parser none
  resolve-accept-language ne-NP
  accept-language ne
  negotiator ne
ne-NP-u-mu-celsius,en;q=0.5
  i18next-http-middleware en
  @hapi/accept en
  accept-language-parser en
  resolve-accept-language en-US
  accept-language ne
  negotiator ne
JDK ne
JDK ne
JDK ne
JDK ne
EXPECTED
