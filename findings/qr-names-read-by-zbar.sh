#!/usr/bin/env bash
# A QR code with a name in Devanagari or Bengali, made by npm's qrcode and read by zbar and by ZXing.
#
# Versions   npm qrcode 1.5.4; zbarimg 0.23.92 (Debian 12); ZXing 3.5.4; node 20
# Guess      Both readers give back the text that went in: it is UTF-8, as nearly all codes are.
# Behaviour  qrcode writes UTF-8 without saying so in the code. ZXing guesses right. zbar takes most
#            short names for Shift_JIS and reports other text, as a success, exit code 0; some names
#            of the same script come through, so that a try with one of them shows nothing. In words
#            with Latin letters around it the same happens ("Asha राम").
# It matters A shop's payment code or a referral code that carries a name is read as another name,
#            and nothing tells that it was.
# Output     see EXPECTED at the end.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
command -v zbarimg > /dev/null || apt-get install -y -qq zbar-tools > /dev/null
export LC_ALL=C.UTF-8
npm init -y > /dev/null
npm install --silent --no-audit --no-fund --ignore-scripts qrcode@1.5.4
mvn -q -B dependency:copy -Dartifact=com.google.zxing:core:3.5.4 -DoutputDirectory=.
mvn -q -B dependency:copy -Dartifact=com.google.zxing:javase:3.5.4 -DoutputDirectory=.
cat > make.js <<'JS'
const QR = require('qrcode');
const names = ['राम', 'नेपाल', 'घर', 'রাম', 'ঢাকা', 'শ্রী', 'Asha राम', 'محمد'];
(async () => {
  for (const [i, name] of names.entries()) await QR.toFile(`${i}.png`, name, { scale: 6 });
  require('fs').writeFileSync('names.txt', names.join('\n') + '\n');
})();
JS
node make.js
cat > Read.java <<'JAVA'
import com.google.zxing.BinaryBitmap;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.io.File;
import java.io.PrintStream;
import javax.imageio.ImageIO;

public class Read {
  public static void main(String[] files) throws Exception {
    PrintStream out = new PrintStream(System.out, true, "UTF-8");
    for (String file : files) {
      var picture = new BufferedImageLuminanceSource(ImageIO.read(new File(file)));
      out.println(new MultiFormatReader().decode(new BinaryBitmap(new HybridBinarizer(picture))));
    }
  }
}
JAVA
java -cp core-3.5.4.jar:javase-3.5.4.jar Read.java [0-7].png > zxing.txt
for i in 0 1 2 3 4 5 6 7; do zbarimg -q --raw $i.png 2> /dev/null; done > zbar.txt
echo "zbarimg $(zbarimg --version)" | tee seen
paste -d '|' names.txt zxing.txt zbar.txt | sed 's/|/ | /g' | tee -a seen
diff - seen << 'EXPECTED'
zbarimg 0.23.92
राम | राम | 爨ｰ爨ｾ爨ｮ
नेपाल | नेपाल | नेपाल
घर | घर | 爨倨､ｰ
রাম | রাম | 爬ｰ爬ｾ爬ｮ
ঢাকা | ঢাকা | 爬｢爬ｾ爬歩ｦｾ
শ্রী | শ্রী | শ্রী
Asha राम | Asha राम | Asha 爨ｰ爨ｾ爨ｮ
محمد | محمد | محمد
EXPECTED
