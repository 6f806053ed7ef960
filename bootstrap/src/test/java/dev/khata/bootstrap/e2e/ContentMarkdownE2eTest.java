package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.kernel.Contract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be published as Markdown. */
class ContentMarkdownE2eTest {
  private static final String ADMIN = "/content/admin";

  @RegisterExtension static final RunningKhata KHATA = RunningKhata.start();

  private static final App STAFF =
      Staff.hiredBy(KHATA).mayOnly(Permission.all()).in(Contract.GENCHARGE);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[x](javascript:a)",
        "[x](JavaScript:a)",
        "[x](java&#115;cript:a)",
        "<javascript:a>",
        "<ann@example.np>",
        "![x](data:image/png;base64,AA)",
        "[x][a]\n\n[a]: vbscript:a",
        "[a]: javascript:a",
        "[x](/here)",
        "a <b>bold</b> word",
        "<script>\nalert(1)\n</script>",
      })
  void is_refused(String body) {
    Answer answer = publish(body, "markdown").is(422);

    assertThat(answer.get("code")).isEqualTo("VALIDATION_ERROR");
    assertThat(answer.text()).contains("\"field\":\"body\"");
    publish(body, "plain").is(201);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[x](HTTPS://example.np)",
        "<https://example.np>",
        "a `<b>` b",
        "```\n<b>[x](javascript:a)</b>\n```",
        "![x](http://example.np/x.png)",
      })
  void is_taken(String body) {
    assertThat(publish(body, "markdown").is(201).get("body")).isEqualTo(body);
  }

  @Test
  void a_change_is_judged_by_what_comes_of_it() {
    String markdown = ADMIN + "/" + publish("*x*", "markdown").is(201).get("id");
    String plain = ADMIN + "/" + publish("<b>x</b>", "plain").is(201).get("id");

    put(markdown, "body", "<b>x</b>").is(422);
    new Form().text("body", "<b>x</b>").send("PUT", STAFF, markdown).is(422);
    put(plain, "format", "markdown").is(422);
    put(plain, "title", "Other").is(200);
    put(markdown, "body", "`<b>`").is(200);
    put(plain, "format", "markdown", "body", "x").is(200);
    put(plain, "format", "rich").is(422);
  }

  private static Answer publish(String body, String format) {
    return STAFF.post(ADMIN, "title", "x", "body", body, "format", format);
  }

  private static Answer put(String path, Object... namesAndValues) {
    return STAFF.send("PUT", path, Json.of(namesAndValues));
  }
}
