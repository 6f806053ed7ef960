package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.bootstrap.command.Started;
import dev.khata.bootstrap.config.Configuration;
import dev.khata.bootstrap.serve.Documents;
import dev.khata.bootstrap.wiring.Wiring;
import dev.khata.domain.kernel.Contract;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishedDocumentTest {
  private static final String LOGIN = "/api/auth/login/";
  private static final String MESSAGE = "{\"detail\":\"No.\",\"code\":\"no\"}";
  private static final String REFUSED = "{\"detail\":\"No.\",\"code\":\"invalid_credentials\"}";

  @TempDir static Path data;
  private static PublishedDocument document;

  @BeforeAll
  static void read_the_document() {
    Map<String, String> settings = Map.of("KHATA_DATA_DIR", data.toString());
    try (Started started = Wiring.offline().start(Configuration.read(settings, Optional.empty()))) {
      document =
          PublishedDocument.of(
              Contract.MYPHARMA, started.get(Documents.class).of(Contract.MYPHARMA).orElseThrow());
    }
  }

  @Test
  void what_is_declared_passes() {
    assertThatCode(() -> check("POST", LOGIN, 401, REFUSED)).doesNotThrowAnyException();
    assertThatCode(() -> check("GET", "/api/auth/nothing/", 404, MESSAGE))
        .doesNotThrowAnyException();
  }

  @Test
  void a_status_that_is_not_declared_is_caught() {
    assertThatThrownBy(() -> check("POST", LOGIN, 418, MESSAGE))
        .hasMessageContaining("undeclared status");
  }

  @Test
  void a_code_that_is_not_declared_for_the_status_is_caught() {
    assertThatThrownBy(() -> check("POST", LOGIN, 401, MESSAGE))
        .hasMessageContaining("/code: does not have a value in the enumeration");
  }

  @Test
  void a_body_of_another_shape_is_caught() {
    assertThatThrownBy(() -> check("POST", LOGIN, 401, "{\"detail\":\"No.\"}"))
        .hasMessageContaining("required property 'code' not found");
    assertThatThrownBy(() -> check("POST", LOGIN, 200, "{\"access\":1,\"refresh\":\"r\"}"))
        .hasMessageContaining("integer found, string expected");
  }

  @Test
  void another_content_type_is_caught() {
    var page =
        new PublishedDocument.Exchange(
            "POST", LOGIN, 401, "text/html", Optional.empty(), "<p>No.</p>");

    assertThatThrownBy(() -> document.check(page)).hasMessageContaining("undeclared type");
  }

  @Test
  void an_answer_of_a_path_that_is_not_declared_is_caught() {
    assertThatThrownBy(() -> check("GET", "/api/auth/nothing/", 200, MESSAGE))
        .hasMessageContaining("404");
    assertThatThrownBy(() -> check("GET", LOGIN, 200, MESSAGE)).hasMessageContaining("405");
  }

  private void check(String method, String path, int status, String body) {
    document.check(
        new PublishedDocument.Exchange(
            method, path, status, "application/json", Optional.empty(), body));
  }

  @Test
  void a_parameter_that_is_not_declared_is_caught() {
    String path = "/api/auth/verify-email/";

    assertThatCode(() -> document.checkQuery("GET", URI.create(path + "?token=t")))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> document.checkQuery("GET", URI.create(path + "?token=t&sort=-id")))
        .hasMessageContaining("sort");
  }
}
