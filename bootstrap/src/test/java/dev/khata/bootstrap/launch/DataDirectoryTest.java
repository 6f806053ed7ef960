package dev.khata.bootstrap.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.bootstrap.config.Configuration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
  @TempDir Path directory;

  @Test
  void it_is_the_one_of_the_configuration() throws IOException {
    Path file = Files.writeString(directory.resolve("a.properties"), "KHATA_DATA_DIR=/from/file");
    Path other = Files.writeString(directory.resolve("b.properties"), "KHATA_CURRENCY=INR");
    Map<String, String> named = Map.of("KHATA_CONFIG", file.toString());

    agrees(Map.of(), Optional.empty(), "./.khata");
    agrees(Map.of("KHATA_DATA_DIR", " "), Optional.empty(), "./.khata");
    agrees(Map.of("KHATA_DATA_DIR", "/from/variable"), Optional.of(file), "/from/variable");
    agrees(Map.of(), Optional.of(file), "/from/file");
    agrees(named, Optional.empty(), "/from/file");
    agrees(named, Optional.of(other), "./.khata");
  }

  private static void agrees(
      Map<String, String> environment, Optional<Path> file, String expected) {
    Path read = Configuration.read(environment, file).deployment().dataDirectory();
    List<String> two =
        file.map(it -> List.of("serve", "--config", it.toString())).orElse(List.of("serve"));
    List<String> one = file.map(it -> List.of("serve", "--config=" + it)).orElse(List.of("serve"));

    assertThat(read).isEqualTo(Path.of(expected));
    assertThat(DataDirectory.of(environment, two)).isEqualTo(read);
    assertThat(DataDirectory.of(environment, one)).isEqualTo(read);
  }
}
