package dev.khata.storage.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.documents.PicturesSuite;
import dev.khata.application.documents.SomePicture;
import dev.khata.domain.documents.CleanPicture;
import dev.khata.domain.documents.PictureFile;
import dev.khata.domain.documents.Pictures;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RedrawnPicturesTest extends PicturesSuite {
  private final CountDownLatch release = new CountDownLatch(1);
  private final Pictures pictures =
      new RedrawnPictures(new PictureSettings(10, Duration.ofMinutes(1)));

  @Override
  protected Pictures pictures() {
    return pictures;
  }

  @Override
  protected Pictures fullPictures() {
    Pictures full = new RedrawnPictures(new PictureSettings(0, Duration.ofMinutes(1)));
    CountDownLatch inside = new CountDownLatch(1);
    byte[] content = SomePicture.jpeg(8, 8);
    PictureFile slow =
        new PictureFile(
            content.length,
            () -> {
              inside.countDown();
              await(release);
              return SomePicture.file(content).content().get();
            });
    Thread.startVirtualThread(() -> full.clean(slow));
    await(inside);
    return full;
  }

  @AfterEach
  void let_go() {
    release.countDown();
  }

  @Test
  void no_temporary_file_is_left() throws Exception {
    Set<Path> before = temporaryFiles();
    CleanPicture clean = cleaned(SomePicture.jpeg(64, 48));
    clean.close();

    Set<Path> left = temporaryFiles();
    left.removeAll(before);
    // Other tests' files have a name for a moment.
    while (left.stream().anyMatch(Files::exists)) {
      Thread.sleep(10);
    }
    assertThat(left).noneMatch(Files::exists);
  }

  private static Set<Path> temporaryFiles() throws IOException {
    Path directory = Path.of(System.getProperty("java.io.tmpdir"));
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "khata-picture-*")) {
      Set<Path> all = new HashSet<>();
      files.forEach(all::add);
      return all;
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
