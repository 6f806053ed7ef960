package dev.khata.application.reporting.backup;

import dev.khata.domain.kernel.Key;
import dev.khata.domain.reporting.backup.CopiedTable;
import dev.khata.domain.reporting.backup.TableCopies;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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

  void tables(TableCopies.Snapshot snapshot) throws IOException {
    for (CopiedTable table : snapshot.tables()) {
      Measured content = begin(TABLES + table.name());
      OutputStream buffered = new BufferedOutputStream(content, SealedFormat.CHUNK);
      long rows = snapshot.copy(table, buffered);
      buffered.flush();
      zip.closeEntry();
      tables.add(new Manifest.Table(table, rows, content.sha256()));
    }
  }

  void file(String name, InputStream bytes) throws IOException {
    Measured content = begin(FILES + name);
    bytes.transferTo(content);
    zip.closeEntry();
    files.add(new Manifest.FileEntry(name, content.size(), content.sha256()));
  }

  private Measured begin(String entry) throws IOException {
    zip.putNextEntry(new ZipEntry(entry));
    return new Measured(zip);
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
