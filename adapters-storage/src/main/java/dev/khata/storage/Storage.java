package dev.khata.storage;

import dev.khata.domain.audit.AuditHeads;
import dev.khata.domain.documents.DocumentVault;
import dev.khata.domain.kernel.Readiness;
import dev.khata.domain.lifecycle.DeletionList;
import dev.khata.domain.lifecycle.Departed;
import dev.khata.domain.reporting.backup.BackupFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The ports over one store, which is open until it is closed. */
public final class Storage implements AutoCloseable {
  private static final String FOLDER = "documents";
  private static final int PAGE = 500;

  private final Store store;

  private Storage(Store store) {
    this.store = store;
  }

  /** Over files in the data directory, which is not touched before something is stored. */
  public static Storage onDisk(Path dataDirectory, InstantSource clock) {
    return new Storage(disk(dataDirectory, clock));
  }

  /** Over a bucket, which is not asked before something is stored or looked for. */
  public static Storage inBucket(S3Config config) {
    return new Storage(new S3Store(config));
  }

  /**
   * Over a bucket, and over the files in the data directory that have not been moved there, if
   * there are any.
   */
  public static Storage inBucket(S3Config config, Path dataDirectory, InstantSource clock) {
    return isOnDisk(dataDirectory)
        ? new Storage(new FallbackStore(new S3Store(config), disk(dataDirectory, clock)))
        : inBucket(config);
  }

  /** Whether the data directory has, or had, documents. */
  public static boolean isOnDisk(Path dataDirectory) {
    return Files.isDirectory(dataDirectory.resolve(FOLDER));
  }

  private static DiskStore disk(Path dataDirectory, InstantSource clock) {
    return new DiskStore(dataDirectory.resolve(FOLDER), clock);
  }

  /**
   * Does the work unless another process moves the files of that data directory elsewhere.
   *
   * @return false when one does, and nothing was done
   */
  public static boolean moving(Path dataDirectory, Runnable work) {
    return new MoveLock(dataDirectory.resolve(FOLDER)).take(work);
  }

  public DocumentVault documents() {
    return new StoredDocuments(store);
  }

  public AuditHeads heads() {
    return new StoredHeads(store);
  }

  public DeletionList deletions() {
    return new StoredDeletions(store);
  }

  /** Puts who has left on the list of another store, too. */
  public void copyDeletions(Storage other) {
    DeletionList from = deletions();
    DeletionList to = other.deletions();
    List<Departed> page = from.list(LocalDate.EPOCH, Optional.empty(), PAGE);
    while (!page.isEmpty()) {
      page.forEach(to::add);
      page = from.list(LocalDate.EPOCH, Optional.of(page.getLast()), PAGE);
    }
  }

  public BackupFiles backups() {
    return new StoredBackups(store);
  }

  /** Whether documents can be stored and read. */
  public Readiness readiness() {
    return new StorageReadiness(store);
  }

  @Override
  public void close() {
    store.close();
  }
}
