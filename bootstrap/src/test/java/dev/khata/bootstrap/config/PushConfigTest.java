package dev.khata.bootstrap.config;

import static dev.khata.bootstrap.config.Reads.configuration;
import static dev.khata.bootstrap.config.Reads.problems;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.push.FcmConfig;
import dev.khata.push.testing.FcmServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PushConfigTest {
  private static final FcmServer FCM = FcmServer.start();
  private static final String FILE = FCM.credentials();

  @TempDir private Path directory;

  @AfterAll
  static void close() {
    FCM.close();
  }

  @Test
  void fcm_needs_the_file_of_a_service_account() throws IOException {
    assertThat(problems(Map.of("KHATA_PUSH_VENDOR", "fcm")))
        .containsExactly("KHATA_FCM_CREDENTIALS (not given): needed by the push vendor fcm");

    FcmConfig fcm = configuration(fcm(file(FILE))).push().fcm().orElseThrow();
    assertThat(fcm.baseUrl()).isEqualTo(URI.create("https://fcm.googleapis.com"));
    assertThat(fcm.account().project()).isEqualTo(FcmServer.PROJECT);
  }

  @Test
  void what_is_wrong_with_the_file_is_told_with_all_else() throws IOException {
    Map<String, String> environment = fcm(directory.resolve("missing").toString());
    environment.put("KHATA_SMTP_PORT", "0");
    environment.put("KHATA_FCM_BASE_URL", "fcm.example");

    assertThat(problems(environment))
        .containsExactlyInAnyOrder(
            "KHATA_FCM_CREDENTIALS="
                + directory.resolve("missing")
                + " (environment): the file does not exist",
            "KHATA_FCM_BASE_URL=*** (environment): expected an http or https URL without user,"
                + " query or fragment",
            "KHATA_SMTP_PORT=0 (environment): expected a whole number from 1 to 65535");
    assertThat(problem("{}"))
        .endsWith("the file lacks client_email, private_key, project_id, token_uri");
    assertThat(problem(FILE.replace("token_uri", "tokens"))).endsWith("the file lacks token_uri");
    assertThat(problem("no json")).endsWith("the file is not a JSON object");
    assertThat(problem(FILE.replace("PRIVATE KEY", "SECRET KEY")))
        .endsWith("the file's private_key is no RSA key in PEM (PKCS#8)");
  }

  private String problem(String text) throws IOException {
    Map<String, String> environment = fcm(file(text));
    assertThat(problems(environment)).hasSize(1);
    return problems(environment).getFirst();
  }

  @Test
  void a_file_that_nobody_needs_is_looked_at_all_the_same() throws IOException {
    Map<String, String> environment = new HashMap<>();
    environment.put("KHATA_FCM_CREDENTIALS", file("{}"));

    assertThat(problems(environment))
        .singleElement()
        .asString()
        .startsWith("KHATA_FCM_CREDENTIALS=")
        .contains("the file lacks");
  }

  @Test
  void notifications_leave_the_machine_encrypted_in_production() throws IOException {
    Map<String, String> environment = fcm(file(FILE));
    environment.put("KHATA_ENV", "production");
    environment.put("KHATA_FCM_BASE_URL", "http://127.0.0.1:8080");
    assertThat(problems(environment)).noneMatch(problem -> problem.contains("FCM"));

    environment.put("KHATA_FCM_BASE_URL", "http://fcm.example");
    environment.put(
        "KHATA_FCM_CREDENTIALS", file(FILE.replace("http://127.0.0.1", "http://oauth.example")));
    assertThat(problems(environment))
        .contains(
            "KHATA_FCM_BASE_URL=http://fcm.example (environment): production sends messages over"
                + " https only, save to this machine")
        .anyMatch(
            problem ->
                problem.startsWith("KHATA_FCM_CREDENTIALS=")
                    && problem.endsWith(
                        "the file's token_uri: production sends messages over https only, save to"
                            + " this machine"));
  }

  private static Map<String, String> fcm(String credentials) {
    return new HashMap<>(Map.of("KHATA_PUSH_VENDOR", "fcm", "KHATA_FCM_CREDENTIALS", credentials));
  }

  private String file(String text) throws IOException {
    return Files.writeString(Files.createTempFile(directory, "a", ".json"), text).toString();
  }
}
