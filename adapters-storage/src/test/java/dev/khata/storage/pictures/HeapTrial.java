package dev.khata.storage.pictures;

import dev.khata.domain.documents.PictureFile;
import dev.khata.domain.documents.Pictures;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Cleans the files that it is told all at once; ends with 1 if one of them is not taken. */
final class HeapTrial {

  private HeapTrial() {}

  public static void main(String[] files) throws Exception {
    Pictures pictures = new RedrawnPictures(new PictureSettings(100, Duration.ofMinutes(5)));
    List<Future<String>> answers = new ArrayList<>();
    try (ExecutorService uploads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (String file : files) {
        answers.add(uploads.submit(() -> cleaned(pictures, Path.of(file))));
      }
    }
    for (Future<String> answer : answers) {
      System.out.println(answer.get());
    }
  }

  private static String cleaned(Pictures pictures, Path file) throws IOException {
    long begin = System.nanoTime();
    Pictures.Result result = pictures.clean(new PictureFile(Files.size(file), () -> open(file)));
    if (result instanceof Pictures.Result.Cleaned(var picture)) {
      try (picture) {
        return "cleaned "
            + picture.format()
            + " "
            + picture.size()
            + " after ms "
            + (System.nanoTime() - begin) / 1_000_000;
      }
    }
    throw new IllegalStateException(file + ": " + result);
  }

  private static InputStream open(Path file) {
    try {
      return Files.newInputStream(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
