package dev.khata.application.reporting.backup;

import dev.khata.domain.audit.AuditHeads;
import dev.khata.domain.documents.DocumentKey;
import dev.khata.domain.documents.DocumentVault;
import dev.khata.domain.kernel.Key;
import dev.khata.domain.kernel.KeyRing;
import dev.khata.domain.kernel.Keys;
import dev.khata.domain.kernel.upkeep.Progress;
import dev.khata.domain.reporting.backup.TableCopies;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Backs up all there is: every row as of one moment, password hashes too, then documents and the
 * heads of the audit log. Goes on beside servers.
 */
public final class BackUpInstallation {
  /** Names of heads in the archive begin so; those of documents as their keys do. */
  static final String HEADS = "audit/heads/";

  private static final int PAGE = 200;
  private static final LocalDate BEFORE_ALL = LocalDate.of(1970, 1, 1);

  private final TableCopies copies;
  private final DocumentVault vault;
  private final AuditHeads heads;
  private final Optional<Key> given;
  private final InstantSource clock;

  @Inject
  public BackUpInstallation(
      TableCopies copies, DocumentVault vault, AuditHeads heads, Keys keys, InstantSource clock) {
    this.copies = copies;
    this.vault = vault;
    this.heads = heads;
    this.given = keys.backup().map(KeyRing::current);
    this.clock = clock;
  }

  /**
   * What was written.
   *
   * @param files documents, and heads of the audit log
   * @param keyId of the backup key that reads it
   */
  public record Result(long rows, int files, long bytes, String keyId, String schema) {}

  /** Whether what is read is the beginning of a backup, whole or not. */
  public static boolean isBegun(InputStream in) throws IOException {
    return SealedFormat.isBegun(in);
  }

  /** Whether there is a key under which it can be sealed. */
  public boolean hasKey() {
    return given.isPresent();
  }

  /**
   * @param withDocuments whether documents are copied too; else they have to be kept otherwise
   * @param rows told of rows that were written
   * @param files told of documents that were written after these
   */
  public Result handle(OutputStream out, boolean withDocuments, Progress rows, Progress files)
      throws IOException {
    Key key = given.orElseThrow();
    BackupWriter writer = new BackupWriter(out, key, copies.schemaVersion(), clock.instant());
    copies.snapshotOfAll(
        snapshot -> {
          try {
            writer.tables(snapshot, rows);
            return true;
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    if (withDocuments) {
      documents(writer, files);
    }
    heads(writer);
    BackupWriter.Written written = writer.finish();
    Manifest manifest = written.manifest();
    return new Result(
        manifest.rows(), manifest.files().size(), written.size(), key.id(), manifest.schema());
  }

  /** One that is deleted meanwhile is not missed. */
  private void documents(BackupWriter writer, Progress progress) throws IOException {
    long done = 0;
    List<DocumentKey> page = vault.list(Optional.empty(), PAGE);
    while (!page.isEmpty()) {
      for (DocumentKey name : page) {
        Optional<DocumentVault.Stored> stored = vault.open(name);
        if (stored.isPresent()) {
          try (DocumentVault.Stored there = stored.get()) {
            writer.file(name.text(), there.bytes());
            progress.at(++done, OptionalLong.empty());
          }
        }
      }
      page = vault.list(Optional.of(page.getLast()), PAGE);
    }
  }

  private void heads(BackupWriter writer) throws IOException {
    List<LocalDate> page = heads.days(BEFORE_ALL, PAGE);
    while (!page.isEmpty()) {
      for (LocalDate day : page) {
        String head = heads.find(day).orElseThrow();
        writer.file(HEADS + day, new ByteArrayInputStream(head.getBytes(StandardCharsets.UTF_8)));
      }
      page = heads.days(page.getLast(), PAGE);
    }
  }
}
