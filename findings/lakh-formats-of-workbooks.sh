#!/usr/bin/env bash
# Amounts in a workbook whose cell format groups them in lakh and crore, or prints them in Devanagari,
# read as text by SheetJS and Apache POI.
#
# Versions   npm xlsx 0.18.5; org.apache.poi:poi-ooxml 5.4.1; ssconvert of gnumeric 1.12.55 (Debian 12) as
#            the measure; node 20, any JDK from 17 on
# Guess      The text is what a spreadsheet shows. Excel has no format for lakh, so that everybody uses one
#            with conditions, "[>=10000000]...;[>=100000]...;...", and a negative amount has its minus there.
# Behaviour  In SheetJS a negative amount loses its minus: -1234567.50 is "1,234,568" in sheet_to_csv, as a
#            deposit would be. A last part "##,##0.00", common in these formats, is not known to it, and such
#            cells alone come raw. "[$-4000439]0", Hindi's digits, gives "$1234568", dollars. POI has the
#            first two right, but two minuses where the format has a part of its own for debits,
#            "[<=-100000]-...", and Latin digits in place of Hindi's.
# It matters A statement or a list of payouts that is turned into CSV has its debits as credits, or refused,
#            and just those below a lakh in another form than the rest.
# Output     see EXPECTED at the end: the number and its format | gnumeric | SheetJS | POI.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
command -v ssconvert > /dev/null || apt-get install -y -qq gnumeric > /dev/null
export LC_ALL=C.UTF-8
npm init -y > /dev/null
npm install --silent --no-audit --no-fund --ignore-scripts xlsx@0.18.5
cat > pom.xml <<'XML'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>local</groupId>
  <artifactId>cells</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>org.apache.poi</groupId>
      <artifactId>poi-ooxml</artifactId>
      <version>5.4.1</version>
    </dependency>
  </dependencies>
</project>
XML
mvn -q -B dependency:copy-dependencies -DincludeScope=runtime -DoutputDirectory=jars
cat > write.js <<'JS'
const { utils, write, read, writeFile } = require('xlsx');
const { writeFileSync } = require('fs');
const formats = {
  lakh: '[>=10000000]##\\,##\\,##\\,##0;[>=100000]##\\,##\\,##0;#,##0',
  'with paisa': '[>=10000000]##\\,##\\,##\\,##0.00;[>=100000]##\\,##\\,##0.00;##,##0.00',
  'of debits too': '[<=-100000]-##\\,##\\,##0.00;[>=100000]##\\,##\\,##0.00;#,##0.00',
  Hindi: '[$-4000439]0',
};
const cells = Object.values(formats).flatMap(z => [1234567.5, -1234567.5, 999.5].map(v => ({ t: 'n', v, z })));
const names = Object.keys(formats).flatMap(name => [name, name, name]);
const sheet = { '!ref': `A1:A${cells.length}` };
cells.forEach((cell, row) => (sheet[`A${row + 1}`] = cell));
const book = { SheetNames: ['s'], Sheets: { s: sheet } };
writeFile(book, 'cells.xlsx');
const seen = read(write(book, { type: 'buffer' })).Sheets.s;
writeFileSync('sheetjs', utils.sheet_to_csv(seen, { FS: '\t' }).trim() + '\n');
writeFileSync('cells', cells.map((cell, row) => `${cell.v} ${names[row]}`).join('\n') + '\n');
JS
cat > Cells.java <<'JAVA'
import java.io.File;
import java.io.PrintStream;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

public class Cells {
  public static void main(String[] args) throws Exception {
    DataFormatter formatter = new DataFormatter(Locale.ENGLISH);
    try (Workbook book = WorkbookFactory.create(new File("cells.xlsx"), null, true);
        PrintStream out = new PrintStream("poi", "UTF-8")) {
      for (Row row : book.getSheetAt(0)) out.println(formatter.formatCellValue(row.getCell(0)));
    }
  }
}
JAVA
node write.js
java -cp 'jars/*' Cells.java > log 2>&1
ssconvert -T Gnumeric_stf:stf_assistant -O 'format=preserve separator=;' cells.xlsx gnumeric 2> log
sed 's/−/-/; s/"//g' gnumeric > plain
paste -d '|' cells plain sheetjs poi | sed 's/|/ | /g' | tee seen
diff - seen << 'EXPECTED'
1234567.5 lakh | 12,34,568 | 12,34,568 | 12,34,568
-1234567.5 lakh | -1,234,568 | 1,234,568 | -1,234,568
999.5 lakh | 1,000 | 1,000 | 1,000
1234567.5 with paisa | 12,34,567.50 | 12,34,567.50 | 12,34,567.50
-1234567.5 with paisa | -1,234,567.50 | -1234567.5 | -1,234,567.50
999.5 with paisa | 999.50 | 999.5 | 999.50
1234567.5 of debits too | 12,34,567.50 | 12,34,567.50 | 12,34,567.50
-1234567.5 of debits too | -12,34,567.50 | -12,34,567.50 | --12,34,567.50
999.5 of debits too | 999.50 | 999.50 | 999.50
1234567.5 Hindi | १२३४५६८ | $1234568 | 1234568
-1234567.5 Hindi | -१२३४५६८ | -$1234567 | -1234568
999.5 Hindi | १००० | $1000 | 1000
EXPECTED
