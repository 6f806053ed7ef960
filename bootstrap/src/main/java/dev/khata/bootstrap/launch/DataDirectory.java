package dev.khata.bootstrap.launch;

import dev.khata.bootstrap.settings.ConfigurationFile;
import dev.khata.bootstrap.settings.Unfit;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Where the data lies, found without reading the whole configuration. */
final class DataDirectory {
  private static final String NAME = "KHATA_DATA_DIR";
  private static final String OPTION = "--config";

  private DataDirectory() {}

  /**
   * As the configuration will have it.
   *
   * @throws Unfit when there is a file that can't be read
   */
  static Path of(Map<String, String> environment, List<String> arguments) {
    String given = environment.getOrDefault(NAME, "");
    if (given.isBlank()) {
      String file = file(environment, arguments);
      given = file.isBlank() ? "" : ConfigurationFile.read(Path.of(file)).getOrDefault(NAME, "");
    }
    return Path.of(given.isBlank() ? "./.khata" : given);
  }

  private static String file(Map<String, String> environment, List<String> arguments) {
    String file = environment.getOrDefault("KHATA_CONFIG", "");
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (argument.equals(OPTION) && i + 1 < arguments.size()) {
        file = arguments.get(i + 1);
      } else if (argument.startsWith(OPTION + "=")) {
        file = argument.substring(OPTION.length() + 1);
      }
    }
    return file;
  }
}
