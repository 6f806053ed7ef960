package dev.khata.bootstrap.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** {@code own-data.tsv}: what an export tells of each column, or why it doesn't. */
record OwnDataList(List<Line> lines) {

  /**
   * @param column {@code *} for all of a table of which nothing is told
   * @param what where it is told, or after a dash why it is not
   */
  record Line(String table, String column, String what, String of) {
    boolean isTold() {
      return !what.startsWith("-");
    }

    String section() {
      return what.substring(0, what.indexOf('.'));
    }

    String name() {
      return what.substring(what.indexOf('.') + 1);
    }

    @Override
    public String toString() {
      return table + "." + column;
    }
  }

  static OwnDataList read() {
    List<Line> lines = new ArrayList<>();
    String of = "false";
    for (String text : resource("own-data.tsv").lines().toList()) {
      String[] parts = text.split("\t");
      if (text.startsWith("#")) {
        continue;
      }
      if (parts[1].equals("of")) {
        of = parts[2];
      } else {
        lines.add(new Line(parts[0], parts[1], parts[2], of));
      }
    }
    return new OwnDataList(lines);
  }

  static String resource(String name) {
    try (InputStream file = OwnDataList.class.getResourceAsStream(name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The columns of each table. */
  TreeMap<String, Set<String>> columns() {
    TreeMap<String, Set<String>> columns = new TreeMap<>();
    lines.forEach(
        line -> columns.computeIfAbsent(line.table(), table -> new TreeSet<>()).add(line.column()));
    return columns;
  }
}
