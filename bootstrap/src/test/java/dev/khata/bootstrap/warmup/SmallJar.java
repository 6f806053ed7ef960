package dev.khata.bootstrap.warmup;

import dev.khata.bootstrap.launch.KhataJar;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import javax.tools.ToolProvider;

/** A jar of {@link Probe} and what it needs, with a class that says a word of three letters. */
record SmallJar(Path directory) {
  private static final FileTime TIME = FileTime.fromMillis(1_700_000_000_000L);
  private static final Path PACKAGE = Path.of("dev", "khata", "bootstrap");

  Path file() {
    return directory.resolve("khata.jar");
  }

  /** Makes it, or makes it anew in its place, of the same size and time. */
  void saying(String word) throws IOException {
    Path classes = Files.createTempDirectory(directory, "word");
    Path source = classes.resolve(Probe.WORD + ".java");
    String code =
        "public class %s { public static String text() { return \"%s\"; } }"
            .formatted(Probe.WORD, word);
    Files.writeString(source, code);
    ToolProvider.getSystemJavaCompiler().run(null, null, null, source.toString());
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    main.put(Attributes.Name.MAIN_CLASS, Probe.class.getName());
    main.putValue("Enable-Native-Access", "ALL-UNNAMED");
    try (OutputStream out = Files.newOutputStream(file());
        JarOutputStream jar = new JarOutputStream(out, manifest)) {
      // Or sizes would tell them apart.
      jar.setLevel(Deflater.NO_COMPRESSION);
      add(jar, classes, Probe.WORD + ".class");
      add(jar, of(Probe.class), PACKAGE.resolve("warmup").resolve("Probe.class").toString());
      for (String part : List.of("launch", "warmup", "settings")) {
        addAll(jar, of(KhataJar.class), PACKAGE.resolve(part));
      }
    }
    Files.setLastModifiedTime(file(), TIME);
  }

  private static void addAll(JarOutputStream jar, Path classes, Path part) throws IOException {
    try (Stream<Path> all = Files.list(classes.resolve(part))) {
      for (Path one : all.filter(it -> it.toString().endsWith(".class")).sorted().toList()) {
        add(jar, classes, classes.relativize(one).toString());
      }
    }
  }

  private static void add(JarOutputStream jar, Path classes, String name) throws IOException {
    JarEntry entry = new JarEntry(name);
    entry.setLastModifiedTime(TIME);
    jar.putNextEntry(entry);
    jar.write(Files.readAllBytes(classes.resolve(name)));
  }

  private static Path of(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
