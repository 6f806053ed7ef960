package dev.khata.http.owndata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.domain.documents.DocumentVault;
import dev.khata.domain.kernel.leaving.Facts;
import dev.khata.domain.kernel.leaving.Facts.Value;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class ZippedExportTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ZippedExport zip = new ZippedExport(out);

  @Test
  void each_section_is_a_list_of_its_records() throws IOException {
    zip.record("devices", Facts.none().with("name", "A \"phone\"\n\u0928"));
    zip.record("devices", Facts.none().with("name", Optional.<String>empty()));
    zip.record("wallet", Facts.none().with("balance", "12.50"));
    zip.finish();
    zip.close();

    Map<String, String> files = files();
    assertThat(files.keySet()).containsExactly("devices.json", "wallet.json", "README.txt");
    assertThat(files.get("devices.json"))
        .isEqualTo("[\n{\"name\":\"A \\\"phone\\\"\\n\u0928\"},\n{}\n]\n");
    assertThat(files.get("wallet.json")).isEqualTo("[\n{\"balance\":\"12.50\"}\n]\n");
    assertThat(files.get("README.txt")).contains("devices.json", "wallet.json");
  }

  @Test
  void every_kind_of_value_has_its_form() throws IOException {
    zip.record(
        "account",
        Facts.none()
            .with("number", new BigDecimal("7"))
            .with("at", Instant.parse("2026-01-31T09:30:00Z"))
            .with("born", LocalDate.of(1990, 3, 15))
            .with("on", true)
            .with("many", new Value.Many(List.of("a", "b")))
            .with("named", new Value.Named(new TreeMap<>(Map.of("x", "y")))));
    zip.finish();

    assertThat(files().get("account.json"))
        .isEqualTo(
            "[\n{\"number\":7,\"at\":\"2026-01-31T09:30:00.000000Z\",\"born\":\"1990-03-15\","
                + "\"on\":true,\"many\":[\"a\",\"b\"],\"named\":{\"x\":\"y\"}}\n]\n");
  }

  @Test
  void pictures_are_as_they_are() throws IOException {
    byte[] picture = new byte[100_000];
    picture[99_999] = 7;

    zip.file("documents/a.jpg", stored(new ByteArrayInputStream(picture)));
    zip.finish();

    assertThat(files().get("documents/a.jpg").getBytes(StandardCharsets.ISO_8859_1))
        .hasSize(100_000)
        .endsWith(7);
  }

  @Test
  void what_is_not_finished_has_no_end() throws IOException {
    zip.record("account", Facts.none().with("number", 7));

    zip.close();

    assertThat(isWhole()).isFalse();
  }

  @Test
  void a_picture_that_breaks_off_leaves_no_end() throws IOException {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("the disk is gone");
          }
        };

    assertThatThrownBy(() -> zip.file("documents/a.jpg", stored(broken)))
        .isInstanceOf(IOException.class);
    zip.close();

    assertThat(isWhole()).isFalse();
  }

  @Test
  void a_section_that_nobody_explains_is_none() {
    assertThatThrownBy(() -> zip.record("nonsense", Facts.none()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("nonsense");
  }

  private static DocumentVault.Stored stored(InputStream bytes) {
    return new DocumentVault.Stored("image/jpeg", 100_000, bytes);
  }

  /** As programs see it that begin at the end. */
  private boolean isWhole() throws IOException {
    Path file = Files.createTempFile("khata", ".zip");
    try {
      Files.write(file, out.toByteArray());
      try (ZipFile opened = new ZipFile(file.toFile())) {
        return opened.size() > 0;
      } catch (ZipException e) {
        return false;
      }
    } finally {
      Files.delete(file);
    }
  }

  private Map<String, String> files() throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        boolean text = !entry.getName().endsWith(".jpg");
        files.put(
            entry.getName(),
            new String(
                in.readAllBytes(), text ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1));
      }
    }
    return files;
  }
}
