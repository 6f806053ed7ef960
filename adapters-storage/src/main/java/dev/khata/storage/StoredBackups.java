package dev.khata.storage;

import dev.khata.domain.documents.VaultUnavailable;
import dev.khata.domain.kernel.Unavailable;
import dev.khata.domain.reporting.backup.BackupFile;
import dev.khata.domain.reporting.backup.BackupFiles;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Backups in a store, beside its documents. */
final class StoredBackups implements BackupFiles {
  private static final String MEDIA_TYPE = "application/octet-stream";

  private final Store store;

  StoredBackups(Store store) {
    this.store = store;
  }

  @Override
  public Draft draft() {
    return TemporaryFile.make();
  }

  @Override
  public void put(BackupFile name, Draft content) {
    try {
      store.put(name.text(), MEDIA_TYPE, new Upload(content.size(), content::open));
    } catch (IOException e) {
      throw new Unavailable("a temporary file can't be read", e);
    }
  }

  @Override
  public Optional<Draft> fetch(BackupFile name) {
    Optional<Found> found = store.open(name.text());
    if (found.isEmpty()) {
      return Optional.empty();
    }
    TemporaryFile copy = TemporaryFile.make();
    try (Found there = found.get()) {
      long size = there.bytes().transferTo(copy.out());
      if (size != there.size()) {
        throw new IOException(size + " bytes of " + there.size());
      }
      return Optional.of(copy);
    } catch (IOException | RuntimeException e) {
      copy.close();
      throw e instanceof RuntimeException outage
          ? outage
          : new VaultUnavailable("a backup can't be read to its end: " + e.getMessage(), e);
    }
  }

  @Override
  public void delete(BackupFile name) {
    store.delete(name.text());
  }

  @Override
  public List<BackupFile> list(Optional<BackupFile> after, int limit) {
    List<BackupFile> files = new ArrayList<>();
    String last = after.map(BackupFile::text).orElse("");
    while (files.size() < limit) {
      int wanted = limit - files.size();
      List<String> names = store.list(BackupFile.FOLDER, last, wanted);
      names.stream().filter(BackupFile::isOne).map(BackupFile::new).forEach(files::add);
      if (names.size() < wanted) {
        break;
      }
      last = names.getLast();
    }
    return files;
  }

  @Override
  public URI url(BackupFile name) {
    return store.url(name.text());
  }
}
