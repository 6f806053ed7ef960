package dev.khata.domain.reporting.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Where the files of backups are kept. Every method but {@link #draft} and {@link #url} asks a
 * vendor, so none is called while a connection to the database is held; these throw {@link
 * dev.khata.domain.documents.VaultUnavailable} when the vendor fails.
 */
public interface BackupFiles {

  /** An empty file on this machine, for what is too long for its memory. */
  Draft draft();

  /** Stores what is in the draft: all of it or nothing. */
  void put(BackupFile name, Draft content);

  /** A copy on this machine; empty when there is no such file. To be closed. */
  Optional<Draft> fetch(BackupFile name);

  /** Deletes it, whether it is there or not. */
  void delete(BackupFile name);

  /** Names of those that are there, in order, after that one; at most {@code limit}. */
  List<BackupFile> list(Optional<BackupFile> after, int limit);

  /** An address that tells an operator where it lies. */
  URI url(BackupFile name);

  /** A file that is gone once it is closed, and at the latest with the process. */
  interface Draft extends AutoCloseable {

    /** Adds to its end. */
    OutputStream out();

    /** From its beginning, as often as it is asked for. */
    InputStream open();

    long size() throws IOException;

    @Override
    void close();
  }
}
