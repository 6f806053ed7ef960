package dev.khata.application.reporting.backup;

import dev.khata.domain.audit.AuditHeads;
import dev.khata.domain.documents.DocumentKey;
import dev.khata.domain.documents.DocumentVault;
import dev.khata.domain.kernel.KeyRing;
import dev.khata.domain.kernel.upkeep.Progress;
import dev.khata.domain.reporting.backup.RestoreFailed;
import dev.khata.domain.reporting.backup.TableCopies;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/**
 * Puts a whole installation back into an empty database, once the file has been proved: first
 * documents and heads of the audit log that are not there, then all rows in one transaction, so
 * that whoever was broken off can begin again. Who has left since the backup was made leaves in
 * that transaction.
 */
public final class RestoreInstallation {
  /** Documents are pictures, which are small; nothing else is one. */
  private static final int LONGEST_FILE = 64 << 20;

  private final BackupReader reader;

  public RestoreInstallation(KeyRing keys) {
    this.reader = new BackupReader(keys);
  }

  /** A backup, from its beginning, as often as it is asked for. */
  public interface File {
    InputStream open() throws IOException;
  }

  /** What is in a backup that was proved. */
  public static final class Proved {
    private final File file;
    private final Manifest manifest;

    private Proved(File file, Manifest manifest) {
      this.file = file;
      this.manifest = manifest;
    }

    public Instant madeAt() {
      return manifest.madeAt();
    }
  }

  /**
   * Reads all of it, and changes nothing.
   *
   * @param size of the file, in bytes
   * @param progress told of bytes that were read
   * @throws RestoreFailed when it is not what was written, or its key is not given
   */
  public Proved prove(File file, long size, Progress progress) {
    OptionalLong all = OptionalLong.of(size);
    return read(
        () -> {
          try (InputStream in = CountedInput.bytes(file.open(), read -> progress.at(read, all))) {
            return new Proved(file, reader.prove(in));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /**
   * Looks whether the database can be filled from it, before anything is stored.
   *
   * @throws RestoreFailed when it is of another version, or in use
   */
  public void requireFit(Proved backup, TableCopies copies) {
    String schema = copies.schemaVersion();
    if (!backup.manifest.schema().equals(schema)) {
      throw new RestoreFailed(
          "it was made of version "
              + backup.manifest.schema()
              + " of the schema, and the database has version "
              + schema
              + ": restore with the Khata that made it, then go on with the newer one");
    }
    copies.requireUnused();
  }

  /**
   * Fills the database; how many rows there were.
   *
   * @param last runs in the transaction of the rows, when all are there
   * @param progress told of rows that were read
   */
  public long fill(Proved backup, TableCopies copies, Runnable last, Progress progress) {
    return read(
        () ->
            copies.fill(
                staging -> {
                  try (InputStream in = backup.file.open()) {
                    reader.tables(in, backup.manifest, staging, progress);
                    return true;
                  } catch (IOException e) {
                    throw new UncheckedIOException(e);
                  }
                },
                last));
  }

  /**
   * Stores the files that are not there; how many there are in the backup.
   *
   * @param progress told of files
   */
  public int files(Proved backup, DocumentVault vault, AuditHeads heads, Progress progress) {
    OptionalLong all = OptionalLong.of(backup.manifest.files().size());
    LongAdder done = new LongAdder();
    return read(
        () -> {
          try (InputStream in = backup.file.open()) {
            return reader.files(
                in,
                (name, bytes) -> {
                  store(name, bytes, vault, heads);
                  done.increment();
                  progress.at(done.sum(), all);
                });
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static void store(String name, InputStream bytes, DocumentVault vault, AuditHeads heads)
      throws IOException {
    byte[] content = bytes.readNBytes(LONGEST_FILE);
    if (name.startsWith(BackUpInstallation.HEADS)) {
      keep(name.substring(BackUpInstallation.HEADS.length()), content, heads);
      return;
    }
    DocumentKey key =
        DocumentKey.parse(name)
            .orElseThrow(() -> new Unreadable("nobody knows what this file is for: " + name));
    Optional<DocumentVault.Stored> there = vault.open(key);
    if (there.isPresent()) {
      there.get().close();
    } else {
      vault.put(key, content.length, () -> new ByteArrayInputStream(content));
    }
  }

  private static void keep(String day, byte[] content, AuditHeads heads) throws IOException {
    try {
      if (!heads.keep(LocalDate.parse(day), new String(content, StandardCharsets.UTF_8))) {
        throw new Unreadable("another head of the audit log is kept for " + day);
      }
    } catch (DateTimeException e) {
      throw new Unreadable("nobody knows what this file is for: " + day, e);
    }
  }

  private static <T> T read(Supplier<T> work) {
    try {
      return work.get();
    } catch (UncheckedIOException e) {
      throw new RestoreFailed(Failures.words(e), e);
    }
  }
}
