package dev.khata.application.reporting.backup;

import dev.khata.domain.reporting.backup.BackupFile;
import dev.khata.domain.reporting.backup.BackupFiles;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** Files of backups, in memory. */
public final class InMemoryBackupFiles implements BackupFiles {
  private final NavigableMap<String, byte[]> files = new ConcurrentSkipListMap<>();

  @Override
  public Draft draft() {
    return new Bytes(new ByteArrayOutputStream());
  }

  @Override
  public void put(BackupFile name, Draft content) {
    try (InputStream in = content.open()) {
      files.put(name.text(), in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Optional<Draft> fetch(BackupFile name) {
    return Optional.ofNullable(files.get(name.text()))
        .map(
            bytes -> {
              ByteArrayOutputStream copy = new ByteArrayOutputStream();
              copy.writeBytes(bytes);
              return new Bytes(copy);
            });
  }

  @Override
  public void delete(BackupFile name) {
    files.remove(name.text());
  }

  @Override
  public List<BackupFile> list(Optional<BackupFile> after, int limit) {
    return files.tailMap(after.map(BackupFile::text).orElse(""), false).keySet().stream()
        .limit(limit)
        .map(BackupFile::new)
        .toList();
  }

  @Override
  public URI url(BackupFile name) {
    return URI.create("memory:///" + name.text());
  }

  private record Bytes(ByteArrayOutputStream bytes) implements Draft {
    @Override
    public OutputStream out() {
      return bytes;
    }

    @Override
    public InputStream open() {
      return new ByteArrayInputStream(bytes.toByteArray());
    }

    @Override
    public long size() {
      return bytes.size();
    }

    @Override
    public void close() {
      // Nothing is held.
    }
  }
}
