package dev.khata.bootstrap.e2e;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.persistence.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What {@code kill -9} leaves when it comes while many people register with their papers. */
@Order(1)
class KycCrashE2eTest {
  private static final int AT_ONCE = 25;

  /** How many of the seventy-five pictures are on the disk when the server is killed. */
  private static final int[] MOMENTS = {1, 45};

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();
  private static final DSLContext SQL = DATABASE.dsl();

  @TempDir private Path data;

  private final Set<Applicant> confirmed = new HashSet<>();
  private final Set<Applicant> unsure = new HashSet<>();

  @Test
  void applicants_are_there_with_all_their_papers_or_not_at_all_and_files_of_nobody_go()
      throws IOException {
    Map<String, String> settings = settings();
    for (int moment : MOMENTS) {
      try (KhataProcess serve = KhataProcess.start(data, settings, "serve")) {
        App app = App.of(serve.said("Khata listens at"));
        papersAreWhole();
        registerManyAndKillAt(moment, app, serve);
      }
    }
    assertThat(unsure).isNotEmpty();

    try (KhataProcess serve = KhataProcess.start(data, settings, "serve")) {
      App app = App.of(serve.said("Khata listens at"));
      papersAreWhole();
      filesOfNobodyGo();
      whoIsNotThereCanTryAgain(app);
      papersAreWhole();
    }
  }

  private Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>(RunningKhata.onDatabase(DATABASE.config()));
    settings.put("KHATA_DATA_DIR", data.toString());
    // Nobody is to be sent away by another applicant, or by a timer.
    settings.put("KHATA_DB_POOL_MAX", Integer.toString(AT_ONCE));
    settings.put("KHATA_SCHEDULER", "off");
    settings.put("KHATA_PICTURES_WAITING", "1000");
    settings.put("KHATA_PICTURE_PATIENCE", "1m");
    return settings;
  }

  private void registerManyAndKillAt(int moment, App app, KhataProcess serve) {
    int before = pictures().size();
    List<Applicant> people = Stream.generate(() -> Applicant.anybody(app)).limit(AT_ONCE).toList();
    List<CompletableFuture<Optional<Answer>>> answers =
        people.stream()
            .map(
                somebody ->
                    CompletableFuture.supplyAsync(
                        () -> register(somebody), Thread::startVirtualThread))
            .toList();
    Eventually.within(PATIENCE, () -> pictures().size() >= before + moment);
    serve.kill();

    for (int i = 0; i < AT_ONCE; i++) {
      Optional<Answer> answer = answers.get(i).join();
      answer.ifPresent(given -> given.is(201));
      (answer.isPresent() ? confirmed : unsure).add(people.get(i));
    }
  }

  /** Empty when the connection broke. */
  private static Optional<Answer> register(Applicant somebody) {
    try {
      return Optional.of(Applicant.register(somebody.app(), somebody.registration()));
    } catch (AssertionError e) {
      if (e.getCause() instanceof IOException) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private void papersAreWhole() {
    Map<String, Integer> papers = papers();
    assertThat(papers.values()).allMatch(count -> count == 3);
    assertThat(papers.keySet())
        .containsAll(confirmed.stream().map(Applicant::email).collect(toSet()));
    Set<String> pictures = pictures();
    assertThat(pictures).containsAll(documents());
    pictures.removeAll(documents());
    assertThat(uploads()).as("pictures of nobody are known").containsAll(pictures);
  }

  /** An hour later, for which rows and files are made older. */
  private void filesOfNobodyGo() throws IOException {
    SQL.execute("UPDATE document_upload SET due_at = now() - interval '1 second'");
    for (Path file : files("incoming")) {
      Files.setLastModifiedTime(file, FileTime.fromMillis(0));
    }

    Shell.Ended purge = Shell.run(settings(), "purge");

    assertThat(purge.code()).as(purge::toString).isZero();
    assertThat(files("incoming")).isEmpty();
    assertThat(pictures()).isEqualTo(documents());
    assertThat(uploads()).isEmpty();
  }

  private void whoIsNotThereCanTryAgain(App app) {
    Set<String> there = papers().keySet();
    unsure.stream()
        .filter(somebody -> !there.contains(somebody.email()))
        .limit(5)
        .forEach(somebody -> Applicant.register(app, somebody.registration()).is(201));
  }

  private Set<String> pictures() {
    Path root = data.resolve("documents");
    return files("kyc").stream().map(file -> root.relativize(file).toString()).collect(toSet());
  }

  private List<Path> files(String folder) {
    Path documents = data.resolve("documents").resolve(folder);
    if (!Files.exists(documents)) {
      return List.of();
    }
    try (Stream<Path> paths = Files.walk(documents)) {
      return paths.filter(Files::isRegularFile).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many documents each user has, by address. */
  private static Map<String, Integer> papers() {
    return SQL.fetch(
            "SELECT u.email_key, count(d.id)::int FROM users u LEFT JOIN kyc_application a ON"
                + " a.user_id = u.id LEFT JOIN kyc_document d ON d.application_id = a.id GROUP BY"
                + " u.id")
        .intoMap(row -> row.get(0, String.class), row -> row.get(1, Integer.class));
  }

  private static Set<String> documents() {
    return SQL.fetch("SELECT file_key FROM kyc_document").intoSet(0, String.class);
  }

  private static Set<String> uploads() {
    return SQL.fetch("SELECT file_key FROM document_upload").intoSet(0, String.class);
  }
}
