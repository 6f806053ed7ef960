package dev.khata.bootstrap.e2e;

import static dev.khata.bootstrap.e2e.Customer.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.khata.application.kernel.SettableClock;
import dev.khata.application.lifecycle.Purge;
import dev.khata.bootstrap.e2e.MiniBucket.Outage;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Applications whose pictures lie in a bucket, also while the bucket fails. */
class KycBucketE2eTest {
  /** Less than storing two documents may take, of which the first finds the outage. */
  private static final Duration PROMISED = Duration.ofMillis(7_500);

  private static final SettableClock CLOCK = new SettableClock();
  private static final MiniBucket BUCKET = new MiniBucket();

  @RegisterExtension
  static final RunningKhata KHATA = RunningKhata.start(CLOCK, impatient(BUCKET.settings()));

  private final Applicant sana = Applicant.anybody(KHATA.app());
  private final Reviewer reviewer = Reviewer.of(KHATA);

  private static Map<String, String> impatient(Map<String, String> settings) {
    settings.put("KHATA_S3_READ_TIMEOUT", "2s");
    settings.put("KHATA_S3_TIMEOUT", "4s");
    return settings;
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
  void papers_are_handed_in_seen_replaced_and_approved() throws IOException {
    Applicant.Session session = sana.in();
    List<String> first = keys(session);
    assertThat(first).hasSize(3);
    assertThat(BUCKET.names()).containsAll(first);

    reviewer.startReview(session.id()).is(200);
    for (JsonNode document : session.kyc().path("documents")) {
      assertShown(document, seen(session, document));
    }
    reviewer.request(session.id(), "cnic_front", "selfie").is(200);
    session.resubmit("cnicFront", "selfie").is(200);
    assertThat(BUCKET.names()).containsAll(first).containsAll(keys(session));
    reviewer.approve(session.id()).is(200);
    KHATA.get(Purge.class).run();

    assertThat(keys(session)).hasSize(3).contains(first.get(1));
    assertThat(BUCKET.names())
        .containsAll(keys(session))
        .doesNotContain(first.getFirst(), first.getLast());
    for (JsonNode document : session.kyc().path("documents")) {
      assertShown(document, seen(session, document));
    }
  }

  private static void assertShown(JsonNode document, HttpResponse<byte[]> picture)
      throws IOException {
    assertThat(picture.statusCode()).isEqualTo(200);
    assertThat(picture.headers().firstValue("Content-Type")).contains("image/jpeg");
    assertThat(picture.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"" + document.path("fileName").asText() + "\"");
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture.body()));
    assertThat(image.getWidth()).isEqualTo(64);
    assertThat(image.getHeight()).isEqualTo(48);
  }

  /** What a reviewer's browser shows of it. */
  private HttpResponse<byte[]> seen(Applicant.Session session, JsonNode document) {
    Answer answer = reviewer.picture(session.id(), document.path("id").asText()).is(302);
    String link = answer.header("Location").orElseThrow();
    assertThat(link).contains("X-Amz-Signature=", "X-Amz-Expires=300");
    assertThat(answer.header("Cache-Control")).contains("no-store");
    return MiniBucket.follow(link);
  }

  @ParameterizedTest
  @EnumSource
  void an_outage_at_the_second_file_makes_nobody_a_user(Outage how) {
    int applications = applications();
    BUCKET.breakDownAtTheSecondFile(how);

    unavailable(() -> Applicant.register(KHATA.app(), sana.registration()));

    assertThat(users()).isZero();
    assertThat(applications()).isEqualTo(applications);
    BUCKET.heal();
    assertNothingIsLeftWithoutOwner();
    assertThat(sana.in().status()).isEqualTo("pending");
  }

  @ParameterizedTest
  @EnumSource
  void an_outage_at_the_second_file_leaves_an_application_as_it_was(Outage how) throws IOException {
    Applicant.Session session = sana.in();
    reviewer.request(session.id(), "cnic_front", "selfie").is(200);
    JsonNode before = session.kyc();
    BUCKET.breakDownAtTheSecondFile(how);

    unavailable(() -> session.resubmit("cnicFront", "selfie"));

    assertThat(session.kyc()).isEqualTo(before);
    for (JsonNode document : before.path("documents")) {
      assertShown(document, seen(session, document));
    }
    BUCKET.heal();
    session.resubmit("cnicFront", "selfie").is(200);
    assertThat(session.kyc().path("submissionCount").asInt()).isEqualTo(2);
    assertNothingIsLeftWithoutOwner();
  }

  private static void unavailable(Supplier<Answer> call) {
    long start = System.nanoTime();
    Answer answer = call.get();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PROMISED);
    refused(answer, 503, "Temporarily unavailable, try again later", "Service Unavailable")
        .retryWithin(60);
  }

  /** What an upload left is kept for an hour, in which the request might still go on. */
  private static void assertNothingIsLeftWithoutOwner() {
    KHATA.get(Purge.class).run();
    assertThat(BUCKET.names()).hasSizeGreaterThan(owned().size()).containsAll(owned());

    CLOCK.advance(Duration.ofHours(1));
    KHATA.get(Purge.class).run();

    assertThat(BUCKET.names()).containsExactlyInAnyOrderElementsOf(owned());
  }

  private static List<String> owned() {
    return KHATA.sql().fetch("SELECT file_key FROM kyc_document").getValues(0, String.class);
  }

  /** Of the documents that count, in the order of their types. */
  private static List<String> keys(Applicant.Session session) {
    return KHATA
        .sql()
        .fetch(
            "SELECT d.file_key FROM kyc_document d JOIN kyc_application a ON a.id ="
                + " d.application_id JOIN users u ON u.id = a.user_id WHERE u.public_id = ?::uuid"
                + " AND d.replaced_at IS NULL ORDER BY array_position("
                + "ARRAY['CNIC_FRONT','CNIC_BACK','SELFIE'], d.type)",
            session.id())
        .getValues(0, String.class);
  }

  private int users() {
    return KHATA
        .sql()
        .fetchSingle("SELECT count(*) FROM users WHERE email = ?", sana.email())
        .get(0, Integer.class);
  }

  private static int applications() {
    return KHATA.sql().fetchSingle("SELECT count(*) FROM kyc_application").get(0, Integer.class);
  }
}
