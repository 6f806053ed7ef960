package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The jar of a release, built from a work tree of its commit. */
final class BuiltRelease {
  private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();

  private BuiltRelease() {}

  /** Takes minutes; what was built is kept in {@code target} for the next time. */
  static Path jar(String commit, Path scratch) throws IOException, InterruptedException {
    Path kept = Path.of("target", "upgrade", "khata-" + commit + ".jar").toAbsolutePath();
    if (Files.exists(kept)) return kept;
    Path tree = scratch.resolve("tree");
    run(REPOSITORY, "git", "worktree", "add", "--detach", tree.toString(), commit);
    try {
      run(tree, maven());
      Files.createDirectories(kept.getParent());
      return Files.copy(tree.resolve("bootstrap/target/khata.jar"), kept);
    } finally {
      run(REPOSITORY, "git", "worktree", "remove", "--force", tree.toString());
    }
  }

  /** The Maven that runs this, as it runs; its checks were that commit's own affair. */
  private static String[] maven() {
    String[] build = {
      Path.of(System.getProperty("upgrade.maven"), "bin", "mvn").toString(),
      "-q",
      "-DskipTests",
      "-Derror-prone.flags=-XepDisableAllChecks",
      "-Derror-prone.nullaway=-Xep:NullAway:OFF",
      "package",
      System.getProperty("upgrade.network").endsWith("true") ? "--offline" : "--batch-mode"
    };
    return build;
  }

  private static void run(Path directory, String... command)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true).start();
    List<String> said = process.inputReader().lines().toList();
    assertThat(process.waitFor())
        .as("%s: %s", String.join(" ", command), String.join("\n", said))
        .isZero();
  }
}
