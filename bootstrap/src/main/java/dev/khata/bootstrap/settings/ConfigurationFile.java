package dev.khata.bootstrap.settings;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The optional file: Java properties in UTF-8, each under the name of its environment variable. A
 * backslash in a value is written twice, as in every properties file.
 */
public final class ConfigurationFile {
  private ConfigurationFile() {}

  /** What stands in the file, by name. Throws {@link Unfit} when it can't be read. */
  public static Map<String, String> read(Path file) {
    try {
      return parse(TextFile.read(file));
    } catch (IOException e) {
      throw new Unfit("the file can't be read");
    }
  }

  private static Map<String, String> parse(String text) throws IOException {
    Once properties = new Once();
    String withoutMark = text.startsWith("\uFEFF") ? text.substring(1) : text;
    try (BufferedReader reader = new BufferedReader(new StringReader(withoutMark))) {
      properties.load(reader);
    } catch (IllegalArgumentException e) {
      throw new Unfit("the file has a \\u that four hexadecimal digits do not follow");
    }
    Map<String, String> values = new TreeMap<>();
    properties.stringPropertyNames().forEach(n -> values.put(n, properties.getProperty(n)));
    return values;
  }

  /** Properties that refuse to forget one of two values. */
  private static final class Once extends Properties {
    private static final long serialVersionUID = 1L;

    @Override
    public synchronized Object put(Object name, Object value) {
      if (containsKey(name)) {
        throw new Unfit("the file gives " + Printable.text(String.valueOf(name)) + " twice");
      }
      return super.put(name, value);
    }
  }
}
