package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Requests and their answers as they are to stay, a file each. After a change that is meant, {@code
 * mvn test -Dtest=*GoldenTest -Dgolden.renew=true} writes them anew.
 */
final class GoldenFolder {
  private static final Path ALL =
      Path.of("src", "test", "resources", "dev", "khata", "bootstrap", "e2e", "golden");
  private static final boolean RENEW = Boolean.getBoolean("golden.renew");

  private final App app;
  private final Path folder;
  private final Set<String> compared = new HashSet<>();

  /**
   * @param app knows the documents, which every request must keep to
   */
  GoldenFolder(String name, App app) {
    this.app = app;
    folder = ALL.resolve(name);
  }

  Answer compare(String name, Answer answer) {
    app.checkQuery(answer);
    compare(name, Golden.of(null, answer));
    return answer;
  }

  Answer compare(String name, JsonNode request, Answer answer) {
    app.checkQuery(answer);
    compare(name, Golden.of(request, answer));
    return answer;
  }

  private void compare(String name, String actual) {
    compared.add(name + ".txt");
    Path file = folder.resolve(name + ".txt");
    try {
      if (RENEW) {
        Files.createDirectories(folder);
        Files.writeString(file, actual);
      }
      assertThat(actual).as(name).isEqualTo(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Fails when a file of the folder was not looked at, or when there are not {@code count}. */
  void assertAllCompared(int count) {
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()).collect(Collectors.toSet()))
          .isEqualTo(compared)
          .hasSize(count);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
