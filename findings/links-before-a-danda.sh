#!/usr/bin/env bash
# A link at the end of a sentence in Nepali, Hindi, Bengali or Urdu, as what makes links of text sees it.
#
# Versions   npm linkifyjs 4.4.0, marked 18.2.1, remark-gfm 4.0.1 (with remark 15.0.1 and remark-html
#            16.0.1), autolinker 4.1.5, linkify-it 6.1.0; org.nibor.autolink:autolink 0.12.0, on which the
#            links of commonmark-java and flexmark stand; node 20, any JDK from 17 on
# Guess      The sign that ends the sentence isn't part of the link, be it a dot, a danda or Urdu's full stop:
#            all of them are punctuation to Unicode.
# Behaviour  linkifyjs, marked, remark-gfm and Java's autolink leave a dot out and take the danda and the
#            Urdu signs in: ".../pay/7।" is what opens. Behind the bare host it becomes part of the host.
#            autolinker and linkify-it leave every sign out.
# It matters A link that ends a sentence leads to a page or a host that isn't there, in every message of that
#            language, while the English one works.
# Output     see EXPECTED at the end.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund --ignore-scripts \
  linkifyjs@4.4.0 marked@18.2.1 remark@15.0.1 remark-gfm@4.0.1 remark-html@16.0.1 autolinker@4.1.5 linkify-it@6.1.0
cat > pom.xml <<'XML'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>local</groupId>
  <artifactId>links</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>org.nibor.autolink</groupId>
      <artifactId>autolink</artifactId>
      <version>0.12.0</version>
    </dependency>
  </dependencies>
</project>
XML
mvn -q -B dependency:copy-dependencies -DincludeScope=runtime -DoutputDirectory=jars
cat > texts <<'TEXTS'
Pay at https://khata.example/pay/7. Thanks
तिर्नुहोस् https://khata.example/pay/7। धन्यवाद
দেখুন https://khata.example/pay/7।
دیکھیں https://khata.example/pay/7۔ شکریہ
کیا یہ https://khata.example/pay/7؟
हेर्नुहोस् https://khata.example।
TEXTS
cat > links.mjs <<'JS'
import { readFileSync } from 'fs';
import { find } from 'linkifyjs';
import { marked } from 'marked';
import { remark } from 'remark';
import gfm from 'remark-gfm';
import html from 'remark-html';
import Autolinker from 'autolinker';
import { LinkifyIt } from 'linkify-it';
const links = page => [...page.matchAll(/href="([^"]*)"/g)].map(match => decodeURI(match[1])).join(' ');
for (const text of readFileSync('texts', 'utf8').trim().split('\n')) {
  console.log(text);
  console.log('  linkifyjs', find(text).map(link => link.href).join(' '));
  console.log('  marked', links(marked.parse(text)));
  console.log('  remark-gfm', links(String(await remark().use(gfm).use(html).process(text))));
  console.log('  autolinker', links(Autolinker.link(text)));
  console.log('  linkify-it', new LinkifyIt().match(text).map(link => link.url).join(' '));
}
JS
cat > Links.java <<'JAVA'
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.nibor.autolink.LinkExtractor;
import org.nibor.autolink.LinkSpan;

public class Links {
  public static void main(String[] args) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    for (String text : Files.readAllLines(Path.of("texts"))) {
      for (LinkSpan link : LinkExtractor.builder().build().extractLinks(text)) {
        out.println("autolink (Java) " + text.substring(link.getBeginIndex(), link.getEndIndex()));
      }
    }
  }
}
JAVA
{ node links.mjs; java -cp 'jars/*' Links.java; } | tee seen
diff - seen << 'EXPECTED'
Pay at https://khata.example/pay/7. Thanks
  linkifyjs https://khata.example/pay/7
  marked https://khata.example/pay/7
  remark-gfm https://khata.example/pay/7
  autolinker https://khata.example/pay/7
  linkify-it https://khata.example/pay/7
तिर्नुहोस् https://khata.example/pay/7। धन्यवाद
  linkifyjs https://khata.example/pay/7।
  marked https://khata.example/pay/7।
  remark-gfm https://khata.example/pay/7।
  autolinker https://khata.example/pay/7
  linkify-it https://khata.example/pay/7
দেখুন https://khata.example/pay/7।
  linkifyjs https://khata.example/pay/7।
  marked https://khata.example/pay/7।
  remark-gfm https://khata.example/pay/7।
  autolinker https://khata.example/pay/7
  linkify-it https://khata.example/pay/7
دیکھیں https://khata.example/pay/7۔ شکریہ
  linkifyjs https://khata.example/pay/7۔
  marked https://khata.example/pay/7۔
  remark-gfm https://khata.example/pay/7۔
  autolinker https://khata.example/pay/7
  linkify-it https://khata.example/pay/7
کیا یہ https://khata.example/pay/7؟
  linkifyjs https://khata.example/pay/7؟
  marked https://khata.example/pay/7؟
  remark-gfm https://khata.example/pay/7؟
  autolinker https://khata.example/pay/7
  linkify-it https://khata.example/pay/7
हेर्नुहोस् https://khata.example।
  linkifyjs https://khata.example।
  marked https://khata.example।
  remark-gfm https://khata.example।
  autolinker https://khata.example
  linkify-it https://khata.example
autolink (Java) https://khata.example/pay/7
autolink (Java) https://khata.example/pay/7।
autolink (Java) https://khata.example/pay/7।
autolink (Java) https://khata.example/pay/7۔
autolink (Java) https://khata.example/pay/7؟
autolink (Java) https://khata.example।
EXPECTED
