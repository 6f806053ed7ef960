package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Most of a process is waiting for it, so the tests run side by side. */
@Execution(ExecutionMode.CONCURRENT)
@Order(1)
class ProcessE2eTest {
  private static final Map<String, String> NO_SETTINGS = Map.of();
  private static final Duration BURIAL = Duration.ofSeconds(60);

  @TempDir Path data;
  @TempDir Path other;

  @Test
  void nothing_is_lost_by_kill_and_restart_commands_share_it_and_sigterm_ends_all_of_it()
      throws IOException {
    Person rahim = Person.anybody();
    ProcessHandle orphan;
    try (KhataProcess serve = KhataProcess.start(data, NO_SETTINGS, "serve")) {
      String base = serve.said("Khata listens at");
      assertThat(serve.said("Documentation")).isEqualTo(base + "/docs");
      assertThat(serve.said("Outbox")).isEqualTo(base + "/dev/outbox");
      rahim.signUp(App.of(base));
      orphan = postgres();

      serve.kill();
    }

    try (KhataProcess serve = KhataProcess.start(data, NO_SETTINGS, "serve")) {
      App app = App.of(serve.said("Khata listens at"));
      rahim.logIn(app, Person.PASSWORD).is(200);
      ProcessHandle postgres = postgres();
      assertThat(postgres.isAlive()).isTrue();
      sharesItsDatabaseWithCommandsButWithNoServer(app);

      serve.terminate();

      KhataProcess.Ended ended = serve.ended();
      assertThat(ended.code()).isZero();
      assertThat(ended.err()).isEmpty();
      assertThat(ended.out()).contains("stopped");
      // Dead already, but init may take its time to bury them.
      assertThat(postgres.onExit()).succeedsWithin(BURIAL);
      assertThat(orphan.onExit()).succeedsWithin(BURIAL);
    }
    usersDoNotGetNewKeysUnasked();
  }

  private void usersDoNotGetNewKeysUnasked() throws IOException {
    Path keys = data.resolve("keys");
    Path kept = Files.move(keys, data.resolve("kept"));
    Map<String, String> settings = Map.of("KHATA_DATA_DIR", data.toString());

    Shell.Ended refused = Shell.run(settings, "purge");

    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err().lines())
        .singleElement()
        .satisfies(line -> assertThat(line).contains(keys.toString(), "--new-keys"));
    assertThat(keys).doesNotExist();

    assertThat(Shell.run(settings, "purge", "--new-keys").code()).isZero();
    assertThat(Files.readString(keys)).isNotEqualTo(Files.readString(kept));
  }

  /** As PostgreSQL itself notes it; it is nobody's child. */
  private ProcessHandle postgres() throws IOException {
    Path pid = data.resolve("postgres").resolve("data").resolve("postmaster.pid");
    return ProcessHandle.of(Long.parseLong(Files.readAllLines(pid).getFirst())).orElseThrow();
  }

  private void sharesItsDatabaseWithCommandsButWithNoServer(App app) {
    KhataProcess.Ended second = KhataProcess.run(data, NO_SETTINGS, "serve");
    assertThat(second.code()).isEqualTo(1);
    assertThat(second.err()).contains("another Khata server").doesNotContain("\tat ");

    assertThat(json(beside("purge", "--json")).isObject()).isTrue();
    assertThat(json(beside("migrate", "--json"))).isEqualTo(Json.of("applied", 0));
    makesAnAdminWhoLogsIn(app);
  }

  /** In this process, which is another than the server's and started already. */
  private KhataProcess.Ended beside(String... command) {
    Shell.Ended ended = Shell.run(Map.of("KHATA_DATA_DIR", data.toString()), command);
    return new KhataProcess.Ended(ended.code(), ended.out(), ended.err());
  }

  private void makesAnAdminWhoLogsIn(App app) {
    String[] create = {"create-admin", "--phone", "+8801912345678", "--json", "--password-stdin"};

    JsonNode created = json(KhataProcess.run(Person.PASSWORD + "\n", data, NO_SETTINGS, create));

    Answer in = new Person("01912345678", "").logIn(app, Person.PASSWORD).is(200);
    assertThat(in.user().path("role").asText()).isEqualTo("SUPER_ADMIN");
    assertThat(in.user().path("phone_verified").asBoolean()).isTrue();
    assertThat(created.path("created_user").asLong()).isEqualTo(in.user().path("id").asLong());
  }

  @Test
  void commands_that_need_no_database_start_none() {
    KhataProcess.Ended config =
        KhataProcess.run(data, Map.of("KHATA_ADMIN_PASSWORD", Person.PASSWORD), "config");
    KhataProcess.Ended openapi = beside("openapi", "mypharma");

    assertThat(config.code()).isZero();
    assertThat(config.out()).contains("KHATA_DATA_DIR", data.toString());
    assertThat(config.out()).doesNotContain(Person.PASSWORD);
    assertThat(json(openapi).path("openapi").asText()).startsWith("3.1");
    assertThat(data).isEmptyDirectory();
  }

  /** The letters are written as bytes, so that the locale of the tests has no say. */
  @Test
  void where_the_locale_garbles_texts_nothing_is_done_and_it_is_named() throws IOException {
    Path config = Files.writeString(other.resolve("khata.properties"), "KHATA_DATA_DIR=খাতা");
    Map<String, String> c = Map.of("LC_ALL", "C");
    String letters = "$(printf '\\340\\246\\253')";

    KhataProcess.Ended reason =
        KhataProcess.script(
            "exec \"$@\" --reason \"" + letters + "\"", data, c, "adjust", "--amount", "5");
    KhataProcess.Ended directory =
        KhataProcess.script(
            "KHATA_DATA_DIR=\"$KHATA_DATA_DIR/" + letters + "\" exec \"$@\"", data, c, "serve");

    KhataProcess.Ended file =
        KhataProcess.script(
            "unset KHATA_DATA_DIR; exec \"$@\"", data, c, "serve", "--config", config.toString());

    assertThat(reason.code()).isEqualTo(2);
    assertThat(reason.err()).contains("argument 5", "LC_ALL=C", "UTF-8");
    assertThat(directory.code()).isEqualTo(2);
    assertThat(directory.err()).contains("KHATA_DATA_DIR", "LC_ALL=C", "UTF-8");
    assertThat(file.code()).isEqualTo(2);
    assertThat(file.err()).contains("KHATA_DATA_DIR", "LC_ALL=C)", "UTF-8");
    assertThat(data).isEmptyDirectory();
  }

  @Test
  void a_closed_standard_output_is_a_failure_and_a_closed_pipe_is_quiet() {
    KhataProcess.Ended closed =
        KhataProcess.script("exec \"$@\" >&-", data, NO_SETTINGS, "--version");
    KhataProcess.Ended piped = KhataProcess.script("\"$@\" | true", data, NO_SETTINGS, "--version");

    assertThat(closed.code()).isEqualTo(1);
    assertThat(closed.err().lines()).hasSize(1);
    assertThat(closed.err()).contains("standard output can't be written");
    assertThat(piped.err()).isEmpty();
  }

  @Test
  void bad_usage_is_exit_code_2() {
    assertThat(KhataProcess.run(data, NO_SETTINGS, "nonsense").code()).isEqualTo(2);
    assertThat(KhataProcess.run(data, NO_SETTINGS, "openapi", "nonsense").code()).isEqualTo(2);
  }

  @Test
  void production_refuses_what_is_only_for_development_problem_by_problem() {
    KhataProcess.Ended ended = KhataProcess.run(data, Map.of("KHATA_ENV", "production"), "serve");

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err().lines().skip(1))
        .hasSizeGreaterThan(4)
        .allMatch(line -> line.startsWith("  KHATA_"));
    assertThat(ended.err())
        .contains("KHATA_DB_URL", "KHATA_SMS_VENDOR", "KHATA_EMAIL_VENDOR", "KHATA_PAYMENT_VENDOR")
        .contains("KHATA_KEY", "KHATA_PUBLIC_URL");
  }

  private static JsonNode json(KhataProcess.Ended ended) {
    assertThat(ended.code()).as(ended::toString).isZero();
    return Json.parse(ended.out());
  }
}
