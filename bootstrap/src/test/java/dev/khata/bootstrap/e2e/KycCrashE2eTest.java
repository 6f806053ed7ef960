package dev.khata.bootstrap.e2e;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.persistence.postgres.EmbeddedServer;
import dev.khata.persistence.postgres.Login;
import dev.khata.persistence.postgres.ServerRole;
import dev.khata.persistence.testing.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code kill -9} leaves when it comes while many people register with their papers. */
@Order(1)
class KycCrashE2eTest {
  private static final int AT_ONCE = 50;

  /** How many of the hundred and fifty pictures are on the disk when the server is killed. */
  private static final int[] MOMENTS = {1, 90};

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Map<String, String> SETTINGS =
      Map.of("KHATA_PICTURES_WAITING", "1000", "KHATA_PICTURE_PATIENCE", "1m");

  @TempDir private Path data;

  private final Set<Applicant> confirmed = new HashSet<>();
  private final Set<Applicant> unsure = new HashSet<>();

  @Test
  void applicants_are_there_with_all_their_papers_or_not_at_all_and_files_of_nobody_go()
      throws IOException, SQLException {
    Programs.linkInto(data);
    for (int moment : MOMENTS) {
      try (KhataProcess serve = KhataProcess.start(data, SETTINGS, "serve")) {
        App app = App.of(serve.said("Khata listens at"));
        papersAreWhole();
        registerManyAndKillAt(moment, app, serve);
      }
    }
    assertThat(unsure).isNotEmpty();

    try (KhataProcess serve = KhataProcess.start(data, SETTINGS, "serve")) {
      App app = App.of(serve.said("Khata listens at"));
      papersAreWhole();
      filesOfNobodyGo();
      whoIsNotThereCanTryAgain(app);
      papersAreWhole();
    }
  }

  private void registerManyAndKillAt(int moment, App app, KhataProcess serve) throws IOException {
    int before = pictures().size();
    List<Applicant> people = Stream.generate(() -> Applicant.anybody(app)).limit(AT_ONCE).toList();
    List<CompletableFuture<Optional<Answer>>> answers =
        people.stream()
            .map(
                somebody ->
                    CompletableFuture.supplyAsync(
                        () -> register(somebody), Thread::startVirtualThread))
            .toList();
    long start = System.nanoTime();
    while (pictures().size() < before + moment) {
      assertThat(System.nanoTime() - start).isLessThan(PATIENCE.toNanos());
      Thread.onSpinWait();
    }
    serve.kill();

    for (int i = 0; i < AT_ONCE; i++) {
      Optional<Answer> answer = answers.get(i).join();
      boolean isIn = answer.filter(given -> given.status() == 201).isPresent();
      (isIn ? confirmed : unsure).add(people.get(i));
      if (!isIn) {
        answer.ifPresent(given -> given.is(503));
      }
    }
  }

  /** Empty when the connection broke; 503 when the database was gone already. */
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

  private void papersAreWhole() throws IOException, SQLException {
    try (Rows rows = new Rows()) {
      Map<String, Integer> papers = rows.papers();
      assertThat(papers.values()).allMatch(count -> count == 3);
      assertThat(papers.keySet())
          .containsAll(confirmed.stream().map(Applicant::email).collect(toSet()));
      Set<String> pictures = pictures();
      assertThat(pictures).containsAll(rows.documents());
      pictures.removeAll(rows.documents());
      assertThat(rows.uploads()).as("pictures of nobody are known").containsAll(pictures);
    }
  }

  /** An hour later, for which rows and files are made older. */
  private void filesOfNobodyGo() throws IOException, SQLException {
    try (Rows rows = new Rows()) {
      rows.makeUploadsDue();
    }
    for (Path file : files("incoming")) {
      Files.setLastModifiedTime(file, FileTime.fromMillis(0));
    }

    Shell.Ended purge = Shell.run(Map.of("KHATA_DATA_DIR", data.toString()), "purge");

    assertThat(purge.code()).as(purge::toString).isZero();
    assertThat(files("incoming")).isEmpty();
    try (Rows rows = new Rows()) {
      assertThat(pictures()).isEqualTo(rows.documents());
      assertThat(rows.uploads()).isEmpty();
    }
  }

  private void whoIsNotThereCanTryAgain(App app) throws SQLException {
    Set<String> there;
    try (Rows rows = new Rows()) {
      there = rows.papers().keySet();
    }
    unsure.stream()
        .filter(somebody -> !there.contains(somebody.email()))
        .limit(5)
        .forEach(somebody -> Applicant.register(app, somebody.registration()).is(201));
  }

  private Set<String> pictures() throws IOException {
    Path root = data.resolve("documents");
    return files("kyc").stream().map(file -> root.relativize(file).toString()).collect(toSet());
  }

  private List<Path> files(String folder) throws IOException {
    Path documents = data.resolve("documents").resolve(folder);
    if (!Files.exists(documents)) {
      return List.of();
    }
    try (Stream<Path> paths = Files.walk(documents)) {
      return paths.filter(Files::isRegularFile).toList();
    }
  }

  /** What the embedded database of the data directory has. */
  private final class Rows implements AutoCloseable {
    private final EmbeddedServer server = EmbeddedServer.forCommand(data, _ -> {});
    private final Connection connection;
    private final DSLContext sql;

    Rows() throws SQLException {
      Login login = server.login(ServerRole.APP);
      connection =
          DriverManager.getConnection(server.url(), login.user(), login.password().reveal());
      sql = DSL.using(connection);
    }

    /** How many documents each user has, by address. */
    Map<String, Integer> papers() {
      return sql.fetch(
              "SELECT u.email_key, count(d.id)::int FROM users u LEFT JOIN kyc_application a ON"
                  + " a.user_id = u.id LEFT JOIN kyc_document d ON d.application_id = a.id GROUP BY"
                  + " u.id")
          .intoMap(row -> row.get(0, String.class), row -> row.get(1, Integer.class));
    }

    Set<String> documents() {
      return sql.fetch("SELECT file_key FROM kyc_document").intoSet(0, String.class);
    }

    Set<String> uploads() {
      return sql.fetch("SELECT file_key FROM document_upload").intoSet(0, String.class);
    }

    void makeUploadsDue() {
      sql.execute("UPDATE document_upload SET due_at = now() - interval '1 second'");
    }

    @Override
    public void close() throws SQLException {
      connection.close();
      server.close();
    }
  }
}
