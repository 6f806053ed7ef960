package dev.khata.bootstrap.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KhataJarTest {
  private static final FileTime TIME = FileTime.fromMillis(1_700_000_000_000L);

  @TempDir Path directory;

  @Test
  void a_jar_that_stays_as_it_is_keeps_its_fingerprint() throws IOException {
    Path jar = jar("khata.jar", "one");

    assertThat(new KhataJar(jar).fingerprint())
        .isEqualTo(new KhataJar(jar).fingerprint())
        .matches("[0-9a-f]{32}");
  }

  @Test
  void another_class_of_the_same_size_and_time_is_another_jar() throws IOException {
    Path jar = jar("khata.jar", "one");
    String before = new KhataJar(jar).fingerprint();
    long size = Files.size(jar);

    jar("khata.jar", "two");

    assertThat(Files.size(jar)).isEqualTo(size);
    assertThat(Files.getLastModifiedTime(jar)).isEqualTo(TIME);
    assertThat(new KhataJar(jar).fingerprint()).isNotEqualTo(before);
  }

  @Test
  void a_copy_elsewhere_or_of_another_time_is_another_jar() throws IOException {
    Path jar = jar("khata.jar", "one");
    String before = new KhataJar(jar).fingerprint();

    assertThat(new KhataJar(jar("copy.jar", "one")).fingerprint()).isNotEqualTo(before);
    Files.setLastModifiedTime(jar, FileTime.fromMillis(TIME.toMillis() + 1_000));
    assertThat(new KhataJar(jar).fingerprint()).isNotEqualTo(before);
  }

  @Test
  void what_is_no_jar_has_none() throws IOException {
    Path file = Files.writeString(directory.resolve("text.jar"), "no jar at all, and long enough");

    assertThatThrownBy(new KhataJar(file)::fingerprint).isInstanceOf(EOFException.class);
  }

  private Path jar(String name, String content) throws IOException {
    Path jar = directory.resolve(name);
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    CRC32 sum = new CRC32();
    sum.update(bytes);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      ZipEntry entry = new ZipEntry("A.class");
      entry.setLastModifiedTime(TIME);
      entry.setMethod(ZipEntry.STORED);
      entry.setSize(bytes.length);
      entry.setCrc(sum.getValue());
      zip.putNextEntry(entry);
      zip.write(bytes);
    }
    return Files.setLastModifiedTime(jar, TIME);
  }
}
