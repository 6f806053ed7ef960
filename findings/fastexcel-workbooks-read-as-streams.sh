#!/usr/bin/env bash
# A workbook that fastexcel wrote, read by those who go to its directory and by those who read from the front.
#
# Versions   org.dhatim:fastexcel 0.20.2 (with opczip 1.2.0), org.apache.poi:poi-ooxml 5.4.1; npm exceljs 4.4.0,
#            read-excel-file 9.3.17, xlsx-stream-reader 1.1.1 (jszip 3.10.1 makes the ZIP of the
#            measure); node 20, any JDK from 17 on
# Guess      fastexcel streams, so what it writes is read as a stream too; some library with a fault of its own
#            may fail, but not most, and none of them on four rows.
# Behaviour  Behind each file of the ZIP stand its sizes in 64 bits, though it has a few hundred bytes and no
#            header announces them (Excel asks for that in files of over 4 GiB, so it is done for all). unzip,
#            POI, exceljs with the whole workbook take it. The JDK's ZipInputStream, exceljs's own stream,
#            xlsx-stream-reader, and read-excel-file on node (not its build for browsers) take the second half
#            of a size for the next file, and fail. With sizes of 32 bits behind each file all of them read.
# It matters Whoever takes a report in on a server, where large ones are read as streams, can't read it at all,
#            while it opens in every office program.
# Output     see EXPECTED at the end.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund --ignore-scripts \
  exceljs@4.4.0 read-excel-file@9.3.17 xlsx-stream-reader@1.1.1 jszip@3.10.1
cat > pom.xml <<'XML'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>local</groupId>
  <artifactId>books</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>org.dhatim</groupId>
      <artifactId>fastexcel</artifactId>
      <version>0.20.2</version>
    </dependency>
    <dependency>
      <groupId>org.apache.poi</groupId>
      <artifactId>poi-ooxml</artifactId>
      <version>5.4.1</version>
    </dependency>
  </dependencies>
</project>
XML
mvn -q -B dependency:copy-dependencies -DincludeScope=runtime -DoutputDirectory=jars
cat > Books.java <<'JAVA'
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

public class Books {
  interface Reading {
    int rows() throws Exception;
  }

  static void show(String who, Reading reading) {
    try {
      System.out.println(who + ": " + reading.rows() + " rows");
    } catch (Exception e) {
      System.out.println(who + ": fails");
    }
  }

  static int rowsInFront(InputStream in) throws Exception {
    try (ZipInputStream zip = new ZipInputStream(in)) {
      int rows = 0;
      while (zip.getNextEntry() != null) {
        rows += new String(zip.readAllBytes(), "UTF-8").split("<row ", -1).length - 1;
      }
      return rows;
    }
  }

  public static void main(String[] args) throws Exception {
    try (FileOutputStream out = new FileOutputStream("book.xlsx")) {
      Workbook book = new Workbook(out, "books", "1.0");
      Worksheet sheet = book.newWorksheet("Payments");
      for (int row = 0; row < 4; row++) {
        sheet.value(row, 0, "payment " + row);
        sheet.value(row, 1, 100 + row);
      }
      book.finish();
    }
    File file = new File("book.xlsx");
    show("POI", () -> {
      try (var book = WorkbookFactory.create(file, null, true)) {
        return book.getSheetAt(0).getPhysicalNumberOfRows();
      }
    });
    show("ZipInputStream", () -> rowsInFront(new FileInputStream(file)));
  }
}
JAVA
cat > read.js <<'JS'
const { createReadStream, readFileSync, writeFileSync } = require('fs');
const JSZip = require('jszip');
const ExcelJS = require('exceljs');
const XlsxStreamReader = require('xlsx-stream-reader');
const tried = [];
const show = (who, reading) =>
  reading.then(rows => tried.push(`${who} ${rows}`), () => tried.push(`${who} fails`));
const inOnePiece = async file => {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(file);
  return book.worksheets[0].rowCount;
};
const asStream = async file => {
  let rows = 0;
  for await (const sheet of new ExcelJS.stream.xlsx.WorkbookReader(file)) for await (const row of sheet) rows++;
  return rows;
};
const byEvents = file =>
  new Promise((resolve, reject) => {
    const reader = new XlsxStreamReader();
    process.once('unhandledRejection', reject);
    reader.on('error', reject);
    reader.on('worksheet', sheet => {
      sheet.on('end', () => resolve(sheet.rowCount));
      sheet.process();
    });
    createReadStream(file).pipe(reader);
  });
const rowsOf = async (build, source) => {
  const read = (await import(`read-excel-file/${build}`)).default;
  return (await read(source))[0].data.length;
};
const all = async file => {
  await show('exceljs', inOnePiece(file));
  await show('its stream', asStream(file));
  await show('xlsx-stream-reader', byEvents(file));
  await show('read-excel-file in a browser', rowsOf('browser', new Blob([readFileSync(file)])));
  await show('on node', rowsOf('node', file));
  console.log(tried.splice(0).join(', '));
};
(async () => {
  await all('book.xlsx');
  const zip = await JSZip.loadAsync(readFileSync('book.xlsx'));
  writeFileSync('again.xlsx', await zip.generateAsync({ type: 'nodebuffer', streamFiles: true, compression: 'DEFLATE' }));
  await all('again.xlsx');
})();
JS
{
  java -cp 'jars/*' -Dlog4j2.StatusLogger.level=OFF Books.java 2> log
  unzip -tqq book.xlsx && echo 'unzip: sound'
  node read.js 2> log
} | tee seen
diff - seen << 'EXPECTED'
POI: 4 rows
ZipInputStream: fails
unzip: sound
exceljs 4, its stream fails, xlsx-stream-reader fails, read-excel-file in a browser 4, on node fails
exceljs 4, its stream 4, xlsx-stream-reader 4, read-excel-file in a browser 4, on node 4
EXPECTED
