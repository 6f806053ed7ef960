package dev.khata.bootstrap.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/** The first sheet of a workbook of Excel: its rows, each by the titles of the columns. */
record Workbook(List<Map<String, String>> rows) {
  private static final Pattern CELL =
      Pattern.compile("<c r=\"([A-Z]+)(\\d+)\"[^>]*>(?:<v>([^<]*)|<is><t[^>]*>([^<]*))");

  static Workbook of(byte[] file) {
    Map<Integer, Map<String, String>> cells = new LinkedHashMap<>();
    Matcher cell = CELL.matcher(sheet(file));
    while (cell.find()) {
      String text = cell.group(3) == null ? cell.group(4) : cell.group(3);
      cells
          .computeIfAbsent(Integer.valueOf(cell.group(2)), _ -> new LinkedHashMap<>())
          .put(cell.group(1), text);
    }
    Map<String, String> titles = cells.remove(1);
    List<Map<String, String>> rows = new ArrayList<>();
    for (Map<String, String> row : cells.values()) {
      Map<String, String> titled = new LinkedHashMap<>();
      row.forEach((column, text) -> titled.put(titles.get(column), text));
      rows.add(titled);
    }
    return new Workbook(rows);
  }

  /** Read by its directory, as what is written on the way has no sizes in front. */
  private static String sheet(byte[] file) {
    try {
      Path kept = Files.createTempFile("khata-book", ".xlsx");
      try {
        Files.write(kept, file);
        try (ZipFile zip = new ZipFile(kept.toFile())) {
          byte[] bytes =
              zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes();
          return new String(bytes, StandardCharsets.UTF_8);
        }
      } finally {
        Files.delete(kept);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
