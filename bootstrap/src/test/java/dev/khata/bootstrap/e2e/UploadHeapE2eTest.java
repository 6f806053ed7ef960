package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.documents.SomePicture;
import dev.khata.persistence.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Many large uploads at one moment, to a server with a heap of 256 MiB. */
@Order(1)
class UploadHeapE2eTest {
  private static final int AT_ONCE = 20;
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int JUST_UNDER_5_MB = 5_200_000;

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  @TempDir private Path data;
  @TempDir private Path temporary;

  @Test
  void uploads_that_are_more_than_the_heap_are_answered_and_leave_no_files() {
    byte[] pictures = pictures();
    Map<String, String> settings = new HashMap<>(RunningKhata.onDatabase(DATABASE.config()));
    settings.put("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + temporary);
    settings.put("KHATA_SCHEDULER", "off");
    settings.put("KHATA_LOG_LEVEL", "warn");
    try (KhataProcess serve = KhataProcess.start(data, settings, "serve")) {
      App app = App.of(serve.said("Khata listens at"));
      List<CompletableFuture<Answer>> answers =
          Stream.generate(() -> Applicant.anybody(app))
              .limit(AT_ONCE)
              .map(
                  somebody ->
                      CompletableFuture.supplyAsync(
                          () -> register(somebody, pictures), Thread::startVirtualThread))
              .toList();

      for (CompletableFuture<Answer> answer : answers) {
        Answer given = answer.join();
        if (given.status() != 201) {
          given.is(503).retryWithin(60);
        }
      }
      temporaryFilesGo(serve);
      app.get("/health/ready").is(200);
      serve.terminate();
      KhataProcess.Ended ended = serve.ended();
      assertThat(ended.out() + ended.err()).doesNotContain("OutOfMemoryError");
      assertThat(ended.code()).isZero();
    }
  }

  /** At the latest soon after the answers. */
  private void temporaryFilesGo(KhataProcess serve) {
    Eventually.within(
        PATIENCE,
        () -> openFiles(serve).stream().noneMatch(name -> name.startsWith(temporary.toString())));
    assertThat(temporary).isEmptyDirectory();
  }

  private static Answer register(Applicant somebody, byte[] pictures) {
    return somebody
        .registration("cnicFront", "cnicBack", "selfie")
        .post(somebody.app(), Applicant.REGISTER, pictures);
  }

  private static byte[] pictures() {
    byte[] picture = picture();
    Form form = new Form();
    for (String name : List.of("cnicFront", "cnicBack", "selfie")) {
      form.file(name, picture);
    }
    return form.whole();
  }

  /** A photo with a video after its end, as some phones take them; of few pixels, to be quick. */
  private static byte[] picture() {
    return Arrays.copyOf(SomePicture.jpeg(640, 480), JUST_UNDER_5_MB);
  }

  /** Also those that have no name any more. */
  private static List<String> openFiles(KhataProcess process) {
    try (Stream<Path> links = Files.list(Path.of("/proc/" + process.pid() + "/fd"))) {
      return links.map(UploadHeapE2eTest::target).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String target(Path link) {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (IOException e) {
      return "";
    }
  }
}
