package dev.khata.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.khata.push.testing.FcmServer;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ServiceAccountTest {
  private static final FcmServer SERVER = FcmServer.start();
  private static final String FILE = SERVER.credentials();

  @AfterAll
  static void close() {
    SERVER.close();
  }

  @Test
  void a_file_of_firebases_is_read_and_shows_nothing() {
    ServiceAccount account = ServiceAccount.read(FILE);

    assertThat(account.project()).isEqualTo("khata-test");
    assertThat(account.email()).startsWith("push@khata-test.");
    assertThat(account.keyId()).isPresent();
    assertThat(account.tokenUri()).isEqualTo(URI.create(SERVER.url() + "/token"));
    assertThat(account.key().getModulus().bitLength()).isEqualTo(2048);
    assertThat(new FcmConfig(account, FcmConfig.OWN).toString())
        .doesNotContain("push@")
        .doesNotContain(account.key().getModulus().toString());
  }

  @Test
  void all_that_it_lacks_is_named() {
    assertThat(reason("{\"type\": \"authorized_user\"}"))
        .isEqualTo("the file lacks client_email, private_key, project_id, token_uri");
    assertThat(reason(FILE.replace("client_email", "email")))
        .isEqualTo("the file lacks client_email");
    assertThat(reason(FILE.replace("\"khata-test\"", "7"))).isEqualTo("the file lacks project_id");
    for (String other : new String[] {"", "[]", "null", "{", "{}x"}) {
      assertThat(reason(other)).isEqualTo("the file is not a JSON object");
    }
  }

  @Test
  void what_can_not_be_used_is_named_and_not_repeated() {
    assertThat(
            reason(
                FILE.replace(
                    "-----BEGIN PRIVATE KEY-----\\n", "-----BEGIN PRIVATE KEY-----\\nAAAA")))
        .isEqualTo("the file's private_key is no RSA key in PEM (PKCS#8)");
    assertThat(reason(FILE.replace("BEGIN PRIVATE KEY", "BEGIN RSA PRIVATE KEY")))
        .isEqualTo("the file's private_key is no RSA key in PEM (PKCS#8)");
    assertThat(reason(FILE.replace("\"khata-test\"", "\"../other\"")))
        .isEqualTo("the file's project_id is none");
    assertThat(reason(FILE.replace("http://", "ftp://")))
        .isEqualTo("the file's token_uri is no http or https URL");
  }

  private static String reason(String json) {
    BadServiceAccount bad =
        catchThrowableOfType(BadServiceAccount.class, () -> ServiceAccount.read(json));
    assertThat(bad).as(json).isNotNull();
    return bad.reason();
  }
}
