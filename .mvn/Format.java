import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Holds every Java file of the project against google-java-format: {@code check} names those that
 * differ and fails, {@code write} rewrites them.
 *
 * <p>A program of its own, since the formatter needs the JDK that the sources are written for and
 * Maven may run on an older one. What it found well formatted it remembers by hash in the second
 * argument's file, since formatting is slower than reading.
 */
final class Format {
  private static final Set<String> NOT_OURS = Set.of("target", ".git", ".khata", ".idea");

  private Format() {}

  public static void main(String[] args) throws IOException {
    boolean write = args[0].equals("write");
    Path memory = Path.of(args[1]);
    Set<String> known = Files.exists(memory) ? Set.copyOf(Files.readAllLines(memory)) : Set.of();
    Set<String> good = ConcurrentHashMap.newKeySet();
    List<Path> changed =
        javaFiles().parallelStream()
            .filter(file -> !isFormatted(file, write, known, good))
            .sorted()
            .toList();
    Files.write(memory, good);
    if (write) {
      changed.forEach(file -> System.out.println("Formatted " + file));
    } else if (!changed.isEmpty()) {
      changed.forEach(file -> System.err.println("Not formatted: " + file));
      System.err.println("Format them with: mvn -q -N verify -Dformat=write");
      System.exit(1);
    }
  }

  private static List<Path> javaFiles() throws IOException {
    List<Path> files = new ArrayList<>();
    Files.walkFileTree(
        Path.of(""),
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            return NOT_OURS.contains(directory.getFileName().toString())
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.toString().endsWith(".java")) {
              files.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return files;
  }

  private static boolean isFormatted(
      Path file, boolean write, Set<String> known, Set<String> good) {
    try {
      String source = Files.readString(file);
      if (known.contains(hash(source))) {
        good.add(hash(source));
        return true;
      }
      String formatted = new Formatter().formatSourceAndFixImports(source);
      good.add(hash(formatted));
      if (formatted.equals(source)) {
        return true;
      }
      if (write) {
        Files.writeString(file, formatted);
      }
      return false;
    } catch (FormatterException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(String source) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(source.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
