package dev.khata.application.reporting.backup;

import dev.khata.domain.reporting.backup.BackupName;
import dev.khata.domain.reporting.backup.CopiedTable;
import dev.khata.domain.reporting.backup.RestoreFailed;
import dev.khata.domain.reporting.backup.RestoreMode;
import dev.khata.domain.reporting.backup.Selection;
import dev.khata.domain.reporting.backup.TableCopies;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Tables in memory, one for each name, whose rows are lines that begin with their keys. */
public final class InMemoryTableCopies implements TableCopies {
  private static final String END = "\t";

  private final Map<String, TreeMap<String, String>> tables = new LinkedHashMap<>();
  private final Set<String> grants = new TreeSet<>();
  private String version = "1";

  public InMemoryTableCopies() {
    for (BackupName name : BackupName.values()) {
      tables.put(name.id(), new TreeMap<>());
    }
  }

  /** The rows of a name under their keys, to be changed at will. */
  public Map<String, String> rows(BackupName name) {
    return stored(name.id());
  }

  private TreeMap<String, String> stored(String table) {
    return tables.computeIfAbsent(table, _ -> new TreeMap<>());
  }

  /** Lets roles grant that, too. */
  public void grant(String permission) {
    grants.add(permission);
  }

  /** As if it had been migrated. */
  public void setVersion(String newer) {
    version = newer;
  }

  @Override
  public String schemaVersion() {
    return version;
  }

  @Override
  public Set<String> dates(BackupName name) {
    return Set.of("created_at");
  }

  @Override
  public <T> T snapshot(List<Selection> selections, Function<Snapshot, T> work) {
    return work.apply(new Rows(selections.stream().map(one -> one.name().id()).toList()));
  }

  @Override
  public <T> T snapshotOfAll(Function<Snapshot, T> work) {
    return work.apply(new Rows(List.copyOf(tables.keySet())));
  }

  private final class Rows implements Snapshot {
    private final List<String> names;

    private Rows(List<String> names) {
      this.names = names;
    }

    @Override
    public List<CopiedTable> tables() {
      return tables.keySet().stream()
          .filter(names::contains)
          .map(InMemoryTableCopies::table)
          .toList();
    }

    @Override
    public long rows(CopiedTable table) {
      return stored(table.name()).size();
    }

    @Override
    public long copy(CopiedTable table, OutputStream out) throws IOException {
      for (Map.Entry<String, String> row : stored(table.name()).entrySet()) {
        out.write((row.getKey() + END + row.getValue() + "\n").getBytes(StandardCharsets.UTF_8));
      }
      return stored(table.name()).size();
    }

    @Override
    public Set<String> grants() {
      return names.contains(BackupName.ROLES.id()) ? Set.copyOf(grants) : Set.of();
    }
  }

  private static CopiedTable table(String name) {
    return new CopiedTable(name, List.of("id", "value"));
  }

  @Override
  public long putBack(List<BackupName> names, RestoreMode mode, Function<Staging, Boolean> work) {
    return staged(work).stream().filter(row -> row.putBack(mode)).count();
  }

  /** Handed in, but not there yet. */
  private record Staged(TreeMap<String, String> table, String key, String value) {
    boolean putBack(RestoreMode mode) {
      boolean changes =
          mode == RestoreMode.REPLACE ? !value.equals(table.get(key)) : !table.containsKey(key);
      if (changes) {
        table.put(key, value);
      }
      return changes;
    }
  }

  private List<Staged> staged(Function<Staging, Boolean> work) {
    List<Staged> staged = new ArrayList<>();
    if (!work.apply((table, rows) -> stage(table, rows, staged))) {
      throw new RestoreFailed("it was given up");
    }
    return staged;
  }

  private void stage(CopiedTable table, InputStream rows, List<Staged> staged) throws IOException {
    if (!tables.containsKey(table.name()) || !table(table.name()).equals(table)) {
      throw new RestoreFailed("there is no such table any more: " + table.name());
    }
    for (String line : new String(rows.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
      String[] parts = line.split(END, 2);
      staged.add(new Staged(stored(table.name()), parts[0], parts[1]));
    }
  }

  @Override
  public void requireUnused() {
    tables.forEach(
        (name, rows) -> {
          if (!rows.isEmpty()) {
            throw new RestoreFailed("the database is in use: there are rows in " + name);
          }
        });
  }

  @Override
  public long fill(Function<Staging, Boolean> work, Runnable last) {
    requireUnused();
    List<Staged> staged = staged(work);
    staged.forEach(row -> row.putBack(RestoreMode.REPLACE));
    try {
      last.run();
    } catch (RuntimeException e) {
      tables.values().forEach(Map::clear);
      throw e;
    }
    return staged.size();
  }
}
