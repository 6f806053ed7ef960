package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.documents.SomePicture;
import dev.khata.application.documents.StoreCleanPictures;
import dev.khata.application.kernel.SettableClock;
import dev.khata.application.lifecycle.Purge;
import dev.khata.bootstrap.e2e.MiniBucket.Outage;
import dev.khata.domain.documents.CleanPicture;
import dev.khata.domain.documents.DocumentFolder;
import dev.khata.domain.documents.Pictures;
import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.kernel.Contract;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pictures of content, in a bucket, also while it fails. */
class ContentImageE2eTest {
  private static final String ADMIN = "/content/admin";
  private static final byte[] PHOTO = SomePicture.jpeg(64, 48);

  private static final SettableClock CLOCK = new SettableClock();
  private static final MiniBucket BUCKET = new MiniBucket();

  @RegisterExtension
  static final RunningKhata KHATA = RunningKhata.start(CLOCK, impatient(BUCKET.settings()));

  private final App anybody = KHATA.app();
  private App admin = hired();

  private static Map<String, String> impatient(Map<String, String> settings) {
    settings.put("KHATA_S3_READ_TIMEOUT", "2s");
    settings.put("KHATA_S3_TIMEOUT", "4s");
    return settings;
  }

  private static App hired() {
    return Staff.hiredBy(KHATA).mayOnly(Permission.all()).in(Contract.GENCHARGE);
  }

  @AfterEach
  void heal() {
    BUCKET.heal();
  }

  @AfterAll
  static void close() {
    BUCKET.close();
  }

  @Test
  void a_picture_is_shown_to_anybody_under_a_tag_and_never_elsewhere() {
    Answer made = draft().file("image", PHOTO).post(admin, ADMIN).is(201);

    Answer image = anybody.get(made.get("image_url")).is(200);

    assertThat(made.get("image_url")).isEqualTo("/content/" + made.get("id") + "/image");
    assertThat(image.header("Content-Type")).contains("image/jpeg");
    assertThat(image.header("X-Content-Type-Options")).contains("nosniff");
    assertThat(image.header("Cache-Control")).contains("public, max-age=300");
    assertThat(image.header("Content-Disposition").orElseThrow()).startsWith("inline;");
    String tag = image.header("ETag").orElseThrow();
    assertThat(tag).matches("\"[0-9a-f]{64}\"");
    Answer again = anybody.withHeader("If-None-Match", tag).get(made.get("image_url")).is(304);
    assertThat(again.text()).isEmpty();
    assertThat(again.header("ETag")).contains(tag);
    anybody.withHeader("If-None-Match", "\"other\"").get(made.get("image_url")).is(200);
    assertThat(anybody.get("/content?size=100").is(200).text()).contains(made.get("image_url"));
  }

  @Test
  void the_content_of_a_file_decides_what_it_is() {
    Answer png = draft().file("image", SomePicture.png(9, 7)).post(admin, ADMIN).is(201);

    assertThat(anybody.get(png.get("image_url")).is(200).header("Content-Type"))
        .contains("image/png");
    Answer gif =
        draft()
            .file("image", "GIF89a, or so".getBytes(StandardCharsets.UTF_8))
            .post(admin, ADMIN)
            .is(422);
    assertThat(gif.text()).contains("\"field\":\"image\"");
    draft().file("image", new byte[(5 << 20) + 1]).post(admin, ADMIN).is(413);
    draft()
        .file("image", SomePicture.cut(SomePicture.png(200, 200), 60))
        .post(admin, ADMIN)
        .is(422);
  }

  @Test
  void a_replaced_picture_goes_and_so_does_that_of_deleted_content() {
    purgeLater();
    List<String> before = BUCKET.names();
    Answer made = draft().file("image", PHOTO).post(admin, ADMIN).is(201);
    String path = ADMIN + "/" + made.get("id");
    String first = anybody.get(made.get("image_url")).is(200).header("ETag").orElseThrow();

    new Form().file("image", SomePicture.png(9, 7)).send("PUT", admin, path).is(200);

    Answer second = anybody.withHeader("If-None-Match", first).get(made.get("image_url")).is(200);
    assertThat(second.header("Content-Type")).contains("image/png");
    assertThat(BUCKET.names()).hasSize(before.size() + 2);
    KHATA.get(Purge.class).run();
    assertThat(BUCKET.names()).hasSize(before.size() + 1);

    admin.delete(path).is(200);
    anybody.get(made.get("image_url")).is(404);
    KHATA.get(Purge.class).run();
    assertThat(BUCKET.names()).containsExactlyInAnyOrderElementsOf(before);
  }

  @Test
  void a_change_without_a_picture_leaves_the_one_there_is() {
    Answer made = draft().file("image", PHOTO).post(admin, ADMIN).is(201);
    String path = ADMIN + "/" + made.get("id");

    Answer json = admin.send("PUT", path, Json.of("title", "Other")).is(200);
    Answer form =
        new Form().text("body", "Other").text("tags", "c").send("PUT", admin, path).is(200);

    assertThat(json.get("image_url")).isEqualTo(made.get("image_url"));
    assertThat(form.get("image_url")).isEqualTo(made.get("image_url"));
    assertThat(form.get("title")).isEqualTo("Other");
    assertThat(form.json().path("tags").toString()).isEqualTo("[\"c\"]");
    anybody.get(made.get("image_url")).is(200);
  }

  @Test
  void what_has_no_picture_has_none_to_show() {
    Answer made = admin.post(ADMIN, "title", "x", "body", "y").is(201);

    assertThat(made.json().path("image_url").isNull()).isTrue();
    assertThat(made.get("format")).isEqualTo("plain");
    anybody.get("/content/" + made.get("id") + "/image").is(404);
    anybody.get("/content/" + "f".repeat(24) + "/image").is(404);
    anybody.get("/content/17/image").is(422);
  }

  @ParameterizedTest
  @EnumSource
  void a_bucket_that_fails_leaves_no_content_and_after_a_purge_no_file(Outage how) {
    purgeLater();
    List<String> before = BUCKET.names();
    int rows = rows();
    BUCKET.breakDownAtTheSecondFile(how);
    draft().file("image", PHOTO).post(admin, ADMIN).is(201);
    draft().file("image", PHOTO).post(admin, ADMIN).is(503).retryWithin(60);
    BUCKET.heal();

    assertThat(rows()).isEqualTo(rows + 1);
    purgeLater();
    assertThat(BUCKET.names()).hasSize(before.size() + 1);
  }

  @Test
  void what_a_crash_between_storing_and_writing_leaves_is_purged() {
    purgeLater();
    List<String> before = BUCKET.names();
    try (CleanPicture picture = clean()) {
      KHATA.get(StoreCleanPictures.class).handle(DocumentFolder.CONTENT, List.of(picture));
    }
    assertThat(BUCKET.names()).hasSize(before.size() + 1);
    KHATA.get(Purge.class).run();
    assertThat(BUCKET.names()).hasSize(before.size() + 1);

    purgeLater();

    assertThat(BUCKET.names()).containsExactlyInAnyOrderElementsOf(before);
  }

  @Test
  void the_longest_text_of_wide_letters_fits_either_way() {
    String longest = "\u0915".repeat(20_000);

    admin.post(ADMIN, "title", "x", "body", longest).is(201);
    new Form().text("title", "x").text("body", longest).post(admin, ADMIN).is(201);
    new Form().text("title", "x").text("body", longest + "x").post(admin, ADMIN).is(422);
    admin
        .withHeader("Content-Type", "text/plain")
        .send("POST", ADMIN, BodyPublishers.ofString("x"))
        .is(415);
  }

  @Test
  void what_is_wrong_with_a_form_is_said_as_of_json() {
    Answer missing = new Form().file("image", PHOTO).post(admin, ADMIN).is(422);

    assertThat(missing.text()).contains("\"field\":\"title\"").contains("\"field\":\"body\"");
    new Form().text("titel", "x").send("PUT", admin, ADMIN + "/" + "f".repeat(24)).is(422);
    draft().text("format", "html").post(admin, ADMIN).is(422);
    draft().text("tags", " ").post(admin, ADMIN).is(422);
    new Form().text("title", " ").send("PUT", admin, ADMIN + "/" + "f".repeat(24)).is(422);
    new Form().text("title", "x").send("PUT", admin, ADMIN + "/" + "f".repeat(24)).is(404);
  }

  private static Form draft() {
    return new Form().text("title", "Where we are").text("body", "Here.").text("tags", "a");
  }

  private static CleanPicture clean() {
    var result = KHATA.get(Pictures.class).clean(SomePicture.file(PHOTO));
    return ((Pictures.Result.Cleaned) result).picture();
  }

  /** Once no upload can be under way any more, nor is the session of before. */
  private void purgeLater() {
    CLOCK.advance(Duration.ofHours(1));
    KHATA.get(Purge.class).run();
    admin = hired();
  }

  private static int rows() {
    return KHATA.sql().fetchSingle("SELECT count(*) FROM content").get(0, Integer.class);
  }
}
