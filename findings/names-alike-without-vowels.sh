#!/usr/bin/env bash
# Two people's names in Devanagari, Bengali, Tamil or Sinhala, compared by fuzzball, the JavaScript
# port of thefuzz, and by its Java port.
#
# Versions   npm fuzzball 2.2.6; me.xdrop:fuzzywuzzy 1.4.0; node 20, any JDK from 17 on
# Guess      Names that differ are scored below 100, as they are with Latin letters.
# Behaviour  fuzzball's own clean-up, on by default, turns every vowel sign and every virama into a
#            blank, as it does with commas: मीना (Meena) and मोना (Mona) are "म न" both and score 100,
#            and extract() puts the wrong person first with 100. With full_process: false it is 75, as
#            in Java, where no clean-up is done.
# It matters The name on an identity paper or a bank account passes for another person's, at any
#            threshold, while tests with Latin names show a sensible score.
# Output     see EXPECTED at the end.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund --ignore-scripts fuzzball@2.2.6
mvn -q -B dependency:copy -Dartifact=me.xdrop:fuzzywuzzy:1.4.0 -DoutputDirectory=.
cat > pairs.txt <<'TXT'
Meena Mona
मीना मोना
সীমা সোমা
கமலா கமலி
ගීතා ගාති
TXT
cat > pairs.js <<'JS'
const fuzz = require('fuzzball');
for (const line of require('fs').readFileSync('pairs.txt', 'utf8').trim().split('\n')) {
  const [a, b] = line.split(' ');
  console.log(a, b, 'fuzzball', fuzz.ratio(a, b), fuzz.token_set_ratio(a, b),
    'without its clean-up', fuzz.ratio(a, b, { full_process: false }));
}
const people = ['मोना शर्मा', 'मीना शर्मा', 'मनोज शर्मा'];
console.log('मीना शर्मा is', fuzz.extract('मीना शर्मा', people).map(([name, score]) => `${name} ${score}`).join(', '));
JS
cat > Pairs.java <<'JAVA'
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import me.xdrop.fuzzywuzzy.FuzzySearch;

public class Pairs {
  public static void main(String[] args) throws Exception {
    PrintStream out = new PrintStream(System.out, true, "UTF-8");
    for (String line : Files.readAllLines(Path.of("pairs.txt"))) {
      String[] pair = line.split(" ");
      out.println(line + " Java " + FuzzySearch.ratio(pair[0], pair[1]) + " "
          + FuzzySearch.tokenSetRatio(pair[0], pair[1]));
    }
  }
}
JAVA
{ node pairs.js; java -cp fuzzywuzzy-1.4.0.jar Pairs.java; } | tee seen
diff - seen << 'EXPECTED'
Meena Mona fuzzball 67 67 without its clean-up 67
मीना मोना fuzzball 100 100 without its clean-up 75
সীমা সোমা fuzzball 100 100 without its clean-up 75
கமலா கமலி fuzzball 100 100 without its clean-up 75
ගීතා ගාති fuzzball 100 100 without its clean-up 50
मीना शर्मा is मोना शर्मा 100, मीना शर्मा 100, मनोज शर्मा 82
Meena Mona Java 67 67
मीना मोना Java 75 75
সীমা সোমা Java 75 75
கமலா கமலி Java 75 75
ගීතා ගාති Java 50 50
EXPECTED
