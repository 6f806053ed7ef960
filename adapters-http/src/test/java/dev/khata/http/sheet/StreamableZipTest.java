package dev.khata.http.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

/**
 * fastexcel 0.20.2 ends each file of a workbook with sizes of 64 bits that nothing announces
 * (opczip 1.2.0), so that readers from the front fail; what Khata gives out is read by them.
 */
class StreamableZipTest {
  /** As fastexcel writes it: two sheets, the first of which compresses badly. */
  private static byte[] workbook(int compression) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Workbook book = new Workbook(out, "Khata", "1.0");
    book.setCompressionLevel(compression);
    Random random = new Random(5);
    Worksheet first = book.newWorksheet("First");
    for (int row = 0; row < 2_000; row++) {
      first.inlineString(row, 0, Long.toHexString(random.nextLong()));
    }
    first.finish();
    Worksheet second = book.newWorksheet("Second");
    second.inlineString(0, 0, "Asha");
    second.finish();
    book.finish();
    return out.toByteArray();
  }

  private static byte[] repacked(byte[] zip, int piece) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StreamableZip streamable = new StreamableZip(out);
    for (int at = 0; at < zip.length; at += piece) {
      streamable.write(zip, at, Math.min(piece, zip.length - at));
    }
    streamable.finish();
    return out.toByteArray();
  }

  private static Map<String, String> files(byte[] zip) throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry; (entry = in.getNextEntry()) != null; ) {
        files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }

  @Test
  void all_files_are_read_from_the_front() throws IOException {
    Map<String, String> files = files(repacked(workbook(Deflater.NO_COMPRESSION), 8192));

    assertThat(files)
        .containsKeys("[Content_Types].xml", "xl/workbook.xml", "xl/styles.xml", "_rels/.rels");
    assertThat(files.get("xl/worksheets/sheet1.xml").split("<row ", -1)).hasSize(1 + 2_000);
    assertThat(files.get("xl/worksheets/sheet2.xml")).contains(">Asha<").endsWith("</worksheet>");
  }

  @Test
  void it_does_not_matter_in_which_pieces_it_comes() throws IOException {
    byte[] stored = workbook(Deflater.NO_COMPRESSION);
    byte[] whole = repacked(stored, stored.length);

    assertThat(repacked(stored, 1)).isEqualTo(whole);
    assertThat(repacked(stored, 1_000)).isEqualTo(whole);
  }

  @Test
  void what_comes_compressed_is_read_as_well() throws IOException {
    Map<String, String> files = files(repacked(workbook(Deflater.BEST_COMPRESSION), 7));

    assertThat(files.get("xl/worksheets/sheet1.xml").split("<row ", -1)).hasSize(1 + 2_000);
  }
}
