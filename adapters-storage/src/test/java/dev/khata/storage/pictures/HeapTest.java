package dev.khata.storage.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.documents.PictureLimits;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How much memory uploads take that come all at once, in a process of its own. */
@Order(1)
class HeapTest {
  private static final int UPLOADS = 20;

  @TempDir Path directory;

  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES)
  void twenty_uploads_at_once_fit_into_256_megabytes() throws Exception {
    byte[] exif = Tiff.oriented(6);
    String largest = kept("largest", Jpeg.of(photo(7_600, 5_870), 0.5f).withExif(exif));
    String passes = kept("passes", Jpeg.progressive(photo(4_000, 2_500)));
    String usual =
        kept(
            "usual",
            Jpeg.of(photo(2_000, 1_500))
                .withProfile(RgbSpace.displayP3().profile())
                .withExif(exif));
    List<String> uploads = new ArrayList<>(Collections.nCopies(UPLOADS - 2, usual));
    uploads.add(2, largest);
    uploads.add(7, passes);

    List<String> lines = run(uploads);

    assertThat(lines).hasSize(UPLOADS).allMatch(line -> line.startsWith("cleaned "));
  }

  private static List<String> run(List<String> uploads) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-classpath",
                System.getProperty("java.class.path"),
                HeapTrial.class.getName()));
    command.addAll(uploads);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try {
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .toList();
    } finally {
      process.destroyForcibly();
    }
  }

  private String kept(String name, Jpeg jpeg) throws IOException {
    assertThat(jpeg.bytes().length).isBetween(1_000_000, PictureLimits.MAX_BYTES);
    return Files.write(directory.resolve(name), jpeg.bytes()).toString();
  }

  /** Slopes of light with the noise of a sensor. */
  private static BufferedImage photo(int width, int height) {
    BufferedImage photo = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    byte[] data = ((DataBufferByte) photo.getRaster().getDataBuffer()).getData();
    int[] noise = new Random(1).ints(1 << 16, 0, 14).toArray();
    for (int i = 0; i < data.length; i++) {
      int row = i / (width * 3);
      data[i] =
          (byte) (Math.abs((i / 60 + row / 20) % 400 - 200) + noise[i * 7 + row * 13 & 0xffff]);
    }
    return photo;
  }
}
