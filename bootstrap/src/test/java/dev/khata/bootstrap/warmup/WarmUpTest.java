package dev.khata.bootstrap.warmup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** By a small program that starts as Khata does. */
@EnabledOnOs(OS.LINUX)
class WarmUpTest {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir Path directory;

  /** What a server said of itself, and how it ended. */
  private record Served(String word, boolean cached, boolean sameProcess, String heard, int code) {}

  @BeforeEach
  void build() throws IOException {
    Files.createDirectory(directory.resolve("data"));
    new SmallJar(directory).saying("one");
  }

  @Test
  void serve_starts_from_the_cache_in_its_own_process_with_its_input_and_its_exit_code()
      throws Exception {
    assertThat(serve()).isEqualTo(new Served("one", false, true, "hello", 3));

    assertThat(run("warm-up")).startsWith("Made[");

    assertThat(serve()).isEqualTo(new Served("one", true, true, "hello", 3));
    assertThat(run("warm-up")).startsWith("Kept[");
    assertThat(caches()).hasSize(1);
  }

  /** The JVM would take the cache of the old one, and run its classes. */
  @Test
  void a_jar_that_takes_the_place_of_another_runs_its_own_code() throws Exception {
    run("warm-up");
    Path old = caches().getFirst();
    long size = Files.size(directory.resolve("khata.jar"));

    new SmallJar(directory).saying("two");

    assertThat(Files.size(directory.resolve("khata.jar"))).isEqualTo(size);
    assertThat(serve()).isEqualTo(new Served("two", false, true, "hello", 3));
    assertThat(run("warm-up")).startsWith("Made[");
    assertThat(serve()).isEqualTo(new Served("two", true, true, "hello", 3));
    assertThat(caches()).hasSize(1).doesNotContain(old);
  }

  @Test
  void a_cache_that_others_could_have_written_is_not_used() throws Exception {
    run("warm-up");
    Path cache = caches().getFirst();

    Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("rw-rw-rw-"));
    assertThat(serve().cached()).isFalse();

    Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("rw-r--r--"));
    assertThat(serve().cached()).isTrue();
  }

  @Test
  void where_the_operator_has_a_way_of_their_own_serve_stays_as_it_was_started() throws Exception {
    run("warm-up");

    assertThat(serve("-XX:AOTMode=off").cached()).isFalse();
    assertThat(serve("-XX:+UseG1GC", "-Xmx64m")).isEqualTo(serve("-XX:+UseSerialGC"));
  }

  @Test
  void who_rehearses_ends_with_the_process_that_asked_for_it() throws Exception {
    Process process = start("warm-up", "-Dprobe.waits=true");
    ProcessHandle rehearsing = child(process);

    process.destroyForcibly();

    assertThat(rehearsing.onExit()).succeedsWithin(PATIENCE);
    assertThat(caches()).isEmpty();
  }

  private static ProcessHandle child(Process process) throws InterruptedException {
    while (process.isAlive()) {
      var child = process.children().findFirst();
      if (child.isPresent()) {
        return child.get();
      }
      Thread.sleep(5);
    }
    throw new AssertionError("ended with " + process.exitValue());
  }

  private Served serve(String... options) throws IOException, InterruptedException {
    Process process = start("serve", options);
    String[] said = output(process).split(" ", -1);
    assertThat(said).as(() -> Arrays.toString(said)).hasSize(4);
    return new Served(
        said[0],
        Boolean.parseBoolean(said[1]),
        Long.parseLong(said[2]) == process.pid(),
        said[3],
        process.waitFor());
  }

  private String run(String command) throws IOException, InterruptedException {
    Process process = start(command);
    String output = output(process);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }

  private static String output(Process process) throws IOException {
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
  }

  private Process start(String command, String... options) throws IOException {
    List<String> words = new ArrayList<>();
    words.add(ProcessHandle.current().info().command().orElseThrow());
    words.addAll(List.of(options));
    words.addAll(List.of("-jar", "khata.jar", command));
    ProcessBuilder builder = new ProcessBuilder(words).directory(directory.toFile());
    builder.redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("KHATA_"));
    builder.environment().put("KHATA_DATA_DIR", "data");
    Process process = builder.start();
    if (command.equals("serve")) {
      try (var input = process.outputWriter()) {
        input.write("hello\n");
      }
    }
    return process;
  }

  private List<Path> caches() throws IOException {
    try (Stream<Path> all = Files.list(directory.resolve("data").resolve("cache"))) {
      return all.filter(it -> it.toString().endsWith(".aot")).toList();
    }
  }
}
