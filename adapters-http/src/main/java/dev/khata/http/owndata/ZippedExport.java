package dev.khata.http.owndata;

import dev.khata.application.lifecycle.ExportPersonalData;
import dev.khata.domain.documents.DocumentVault;
import dev.khata.domain.kernel.leaving.Facts;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A ZIP that is written while it is told what to hold: a JSON file for each section, a list of its
 * records; pictures as they are; and a text at its end that says what each file is. Without {@link
 * #finish} it has no end, so that nobody takes a part for the whole.
 */
public final class ZippedExport implements ExportPersonalData.Destination, AutoCloseable {
  private static final int AT_ONCE = 1 << 14;

  private final Gate gate;
  private final ZipOutputStream zip;
  private final Sections sections;
  private final FactsJson json = new FactsJson();
  private final Map<String, String> explained = new LinkedHashMap<>();
  private Optional<String> open = Optional.empty();

  public ZippedExport(OutputStream out) {
    this.gate = new Gate(out);
    this.zip = new ZipOutputStream(gate, StandardCharsets.UTF_8);
    this.sections = Sections.read();
  }

  @Override
  public void record(String section, Facts facts) {
    writing(
        () -> {
          boolean first = !open.equals(Optional.of(section));
          if (first) {
            begin(section);
          }
          put(first ? "[\n" : ",\n");
          zip.write(json.bytes(facts));
        });
  }

  private void begin(String section) throws IOException {
    endSection();
    String name = section + ".json";
    explained.put(name, sections.meaning(section));
    zip.putNextEntry(new ZipEntry(name));
    open = Optional.of(section);
  }

  private void endSection() throws IOException {
    if (open.isPresent()) {
      put("\n]\n");
      zip.closeEntry();
      open = Optional.empty();
    }
  }

  @Override
  public void file(String name, DocumentVault.Stored content) throws IOException {
    writing(
        () -> {
          endSection();
          explained.put(name, sections.meaning("picture"));
          zip.putNextEntry(new ZipEntry(name));
        });
    byte[] part = new byte[AT_ONCE];
    for (int read = content.bytes().read(part); read >= 0; read = content.bytes().read(part)) {
      int count = read;
      writing(() -> zip.write(part, 0, count));
    }
    writing(zip::closeEntry);
  }

  /** Writes what explains the rest, and the end. */
  public void finish() {
    writing(
        () -> {
          endSection();
          zip.putNextEntry(new ZipEntry("README.txt"));
          put(sections.explanation(explained));
          zip.closeEntry();
          zip.finish();
        });
  }

  /** Frees what it holds; of what is not finished nothing more goes out. The stream stays open. */
  @Override
  public void close() {
    gate.shut = true;
    writing(zip::close);
  }

  private void put(String text) throws IOException {
    zip.write(text.getBytes(StandardCharsets.UTF_8));
  }

  @FunctionalInterface
  private interface Writing {
    void write() throws IOException;
  }

  private static void writing(Writing work) {
    try {
      work.write();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lets nothing through once it is shut, since a ZIP that is closed writes its end. */
  private static final class Gate extends FilterOutputStream {
    private boolean shut;

    private Gate(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int one) throws IOException {
      if (!shut) {
        out.write(one);
      }
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
      if (!shut) {
        out.write(bytes, from, count);
      }
    }

    @Override
    public void flush() throws IOException {
      if (!shut) {
        out.flush();
      }
    }

    @Override
    public void close() {}
  }
}
