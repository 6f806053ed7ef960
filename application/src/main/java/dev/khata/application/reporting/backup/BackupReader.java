package dev.khata.application.reporting.backup;

import dev.khata.domain.kernel.Key;
import dev.khata.domain.kernel.KeyRing;
import dev.khata.domain.kernel.upkeep.Progress;
import dev.khata.domain.reporting.backup.TableCopies;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** Reads what a {@link BackupWriter} wrote: first to prove all of it, then to put it back. */
record BackupReader(KeyRing keys) {
  private static final int LONGEST_MANIFEST = 1 << 26;

  /** Takes the files of a backup. */
  interface FileSink {
    void take(String name, InputStream bytes) throws IOException;
  }

  /** What an entry was found to be. */
  private record Found(long size, long lines, String sha256) {}

  /**
   * Reads all of it, and compares it with its manifest.
   *
   * @throws Unreadable when it is not what was written, or its key is not given
   */
  Manifest prove(InputStream in) throws IOException {
    Map<String, Found> found = new LinkedHashMap<>();
    Optional<Manifest> manifest = Optional.empty();
    try (SealedInput sealed = new SealedInput(in, this::key);
        ZipInputStream zip = new ZipInputStream(sealed)) {
      for (ZipEntry entry = next(zip); entry != null; entry = next(zip)) {
        if (entry.getName().equals(BackupWriter.MANIFEST)) {
          manifest = Optional.of(Manifest.parse(zip.readNBytes(LONGEST_MANIFEST)));
        } else {
          Measured content = new Measured(OutputStream.nullOutputStream());
          zip.transferTo(content);
          found.put(entry.getName(), new Found(content.size(), content.lines(), content.sha256()));
        }
      }
      // What an archive has behind its entries tells that nothing was cut off.
      sealed.transferTo(OutputStream.nullOutputStream());
    } catch (ZipException e) {
      throw new Unreadable("what is in it can't be read", e);
    }
    Manifest read = manifest.orElseThrow(() -> new Unreadable("it has no manifest"));
    compare(read, found);
    return read;
  }

  private static void compare(Manifest manifest, Map<String, Found> found) throws Unreadable {
    for (Manifest.Table table : manifest.tables()) {
      Found there = found.remove(BackupWriter.TABLES + table.table().name());
      if (there == null
          || there.lines() != table.rows()
          || !there.sha256().equals(table.sha256())) {
        throw new Unreadable("the rows of " + table.table().name() + " are not those it names");
      }
    }
    for (Manifest.FileEntry file : manifest.files()) {
      Found there = found.remove(BackupWriter.FILES + file.name());
      if (there == null || there.size() != file.size() || !there.sha256().equals(file.sha256())) {
        throw new Unreadable("the file " + file.name() + " is not the one it names");
      }
    }
    if (!found.isEmpty()) {
      throw new Unreadable("it has something that it doesn't name: " + found.keySet());
    }
  }

  /**
   * Hands in every table of a backup that was proved.
   *
   * @param progress told of rows
   */
  void tables(InputStream in, Manifest manifest, TableCopies.Staging staging, Progress progress)
      throws IOException {
    OptionalLong all = OptionalLong.of(manifest.rows());
    long done = 0;
    Map<String, Manifest.Table> tables = new LinkedHashMap<>();
    manifest
        .tables()
        .forEach(table -> tables.put(BackupWriter.TABLES + table.table().name(), table));
    try (ZipInputStream zip = open(in)) {
      for (ZipEntry entry = next(zip); entry != null; entry = next(zip)) {
        Manifest.Table table = tables.get(entry.getName());
        if (table != null) {
          long before = done;
          staging.take(
              table.table(),
              CountedInput.lines(new Entry(zip), rows -> progress.at(before + rows, all)));
          done += table.rows();
        }
      }
    }
  }

  /** Hands in every file of a backup that was proved; how many. */
  int files(InputStream in, FileSink sink) throws IOException {
    int files = 0;
    try (ZipInputStream zip = open(in)) {
      for (ZipEntry entry = next(zip); entry != null; entry = next(zip)) {
        if (entry.getName().startsWith(BackupWriter.FILES)) {
          sink.take(entry.getName().substring(BackupWriter.FILES.length()), new Entry(zip));
          files++;
        }
      }
    }
    return files;
  }

  private ZipInputStream open(InputStream in) throws IOException {
    return new ZipInputStream(new SealedInput(in, this::key));
  }

  private Key key(String id) throws Unreadable {
    return keys.find(id)
        .orElseThrow(
            () ->
                new Unreadable(
                    "it was made under the backup key "
                        + id
                        + ", which is not given; given are "
                        + String.join(", ", List.copyOf(keys.ids()))));
  }

  @SuppressWarnings("NullAway")
  private static ZipEntry next(ZipInputStream zip) throws IOException {
    return zip.getNextEntry();
  }

  /** One entry, whose reader does not close the archive. */
  private static final class Entry extends FilterInputStream {
    private Entry(InputStream in) {
      super(in);
    }

    @Override
    public void close() {
      // The archive goes on.
    }
  }
}
