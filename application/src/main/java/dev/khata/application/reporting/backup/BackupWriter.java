package dev.khata.application.reporting.backup;

import dev.khata.domain.kernel.Key;
import dev.khata.domain.kernel.upkeep.Progress;
import dev.khata.domain.reporting.backup.CopiedTable;
import dev.khata.domain.reporting.backup.TableCopies;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a backup: a ZIP archive, sealed as {@link SealedFormat} tells, with an entry for each
 * table and each file, and at its end the {@link Manifest}. Without {@link #finish} it stays cut
 * off, and nobody takes it for a backup.
 */
final class BackupWriter {
  static final String TABLES = "tables/";
  static final String FILES = "files/";
  static final String MANIFEST = "manifest";

  private final Measured out;
  private final SealedOutput sealed;
  private final ZipOutputStream zip;
  private final String schema;
  private final String keyId;
  private final Instant now;
  private final List<Manifest.Table> tables = new ArrayList<>();
  private final List<Manifest.FileEntry> files = new ArrayList<>();

  BackupWriter(OutputStream out, Key key, String schema, Instant now) throws IOException {
    this.out = new Measured(out);
    this.sealed = new SealedOutput(this.out, key);
    this.zip = new ZipOutputStream(sealed);
    this.schema = schema;
    this.keyId = key.id();
    this.now = now;
  }

  /** What was written. */
  record Written(Manifest manifest, long size, String sha256) {}

  /**
   * @param progress told of rows
   */
  void tables(TableCopies.Snapshot snapshot, Progress progress) throws IOException {
    write(
        snapshot,
        OptionalLong.of(snapshot.tables().stream().mapToLong(snapshot::rows).sum()),
        progress);
  }

  /** The same, while nobody waits. */
  void tables(TableCopies.Snapshot snapshot) throws IOException {
    write(snapshot, OptionalLong.empty(), Progress.UNSEEN);
  }

  private void write(TableCopies.Snapshot snapshot, OptionalLong all, Progress progress)
      throws IOException {
    for (CopiedTable table : snapshot.tables()) {
      long before = tables.stream().mapToLong(Manifest.Table::rows).sum();
      Measured content = begin(TABLES + table.name(), rows -> progress.at(before + rows, all));
      OutputStream buffered = new BufferedOutputStream(content, SealedFormat.CHUNK);
      long rows = snapshot.copy(table, buffered);
      buffered.flush();
      zip.closeEntry();
      tables.add(new Manifest.Table(table, rows, content.sha256()));
    }
  }

  void file(String name, InputStream bytes) throws IOException {
    Measured content = begin(FILES + name, _ -> {});
    bytes.transferTo(content);
    zip.closeEntry();
    files.add(new Manifest.FileEntry(name, content.size(), content.sha256()));
  }

  private Measured begin(String entry, LongConsumer lines) throws IOException {
    zip.putNextEntry(new ZipEntry(entry));
    return new Measured(zip, lines);
  }

  Written finish() throws IOException {
    Manifest manifest = new Manifest(schema, keyId, now, tables, files);
    zip.putNextEntry(new ZipEntry(MANIFEST));
    zip.write(manifest.bytes());
    zip.closeEntry();
    zip.finish();
    sealed.finish();
    return new Written(manifest, out.size(), out.sha256());
  }
}
