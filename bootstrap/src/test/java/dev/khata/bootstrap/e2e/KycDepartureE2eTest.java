package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.khata.application.documents.SomePicture;
import dev.khata.application.identity.Credentials;
import dev.khata.application.identity.Grant;
import dev.khata.application.identity.LogIn;
import dev.khata.application.kernel.SettableClock;
import dev.khata.application.lifecycle.DeleteAccount;
import dev.khata.application.lifecycle.Purge;
import dev.khata.domain.audit.Actor;
import dev.khata.domain.documents.DocumentVault;
import dev.khata.domain.identity.Identifier;
import dev.khata.domain.identity.Password;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.Origin;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Accounts that are deleted while pictures of their holders come in. */
class KycDepartureE2eTest {
  private static final int JUST_UNDER_5_MB = 5_200_000;

  private static final SettableClock CLOCK = new SettableClock();
  private static final MiniBucket BUCKET = new MiniBucket();

  @RegisterExtension static final RunningKhata ON_DISK = RunningKhata.start(CLOCK);

  @RegisterExtension
  static final RunningKhata IN_BUCKET = RunningKhata.start(CLOCK, BUCKET.settings());

  @AfterAll
  static void close() {
    BUCKET.close();
  }

  @Test
  void no_picture_on_the_disk_outlives_an_account_deleted_while_it_came_in() {
    leavesWhileApplying(ON_DISK);
  }

  @Test
  void nor_does_one_in_a_bucket() {
    leavesWhileApplying(IN_BUCKET);
  }

  private static void leavesWhileApplying(RunningKhata khata) {
    Customer bilal = Customer.anybody(khata.app()).verified();
    Applicant papers = new Applicant(khata.app(), bilal.email(), "42101-1234567-1");
    Form all = papers.papers(new Form(), "selfie").file("selfie", large());
    String token = bilal.logIn(Customer.PASSWORD).is(200).get("token");
    try (SlowClient phone = new SlowClient(khata.port(), "/api/v1/kyc/submit", token, all)) {
      leave(khata, bilal.email(), Customer.PASSWORD);

      assertThat(phone.finish()).isEqualTo(401);
    }
    nothingIsLeft(khata);
  }

  @Test
  void nor_does_one_that_was_to_replace_another() {
    Applicant sana = Applicant.anybody(ON_DISK.app());
    Reviewer.of(ON_DISK).reject(sana.in().id()).is(200);
    String token =
        ON_DISK
            .app()
            .post("/api/v1/auth/login", "email", sana.email(), "password", Applicant.PASSWORD)
            .is(200)
            .get("token");
    Form selfie = new Form().file("selfie", large());
    try (SlowClient phone = new SlowClient(ON_DISK.port(), "/api/v1/kyc/resubmit", token, selfie)) {
      leave(ON_DISK, sana.email(), Applicant.PASSWORD);

      assertThat(phone.finish()).isBetween(400, 499);
    }
    nothingIsLeft(ON_DISK);
  }

  @Test
  void nor_does_one_of_an_account_deleted_while_the_bucket_took_it_in() {
    Applicant sana = Applicant.anybody(IN_BUCKET.app());
    Applicant.Session session = sana.in();
    Reviewer.of(IN_BUCKET).reject(session.id()).is(200);
    BUCKET.onPut(
        () -> {
          BUCKET.onPut(() -> {});
          leave(IN_BUCKET, sana.email(), Applicant.PASSWORD);
        });

    assertThat(session.resubmit("cnicFront", "selfie").status()).isBetween(400, 499);

    assertThat(BUCKET.names()).filteredOn(name -> name.startsWith("kyc/")).hasSize(5);
    nothingIsLeft(IN_BUCKET);
    assertThat(BUCKET.names()).noneMatch(name -> name.startsWith("kyc/"));
  }

  /** A photo with a video after its end, as some phones take them. */
  private static byte[] large() {
    return Arrays.copyOf(SomePicture.jpeg(640, 480), JUST_UNDER_5_MB);
  }

  private static void nothingIsLeft(RunningKhata khata) {
    CLOCK.advance(Duration.ofHours(1).plusSeconds(1));

    khata.get(Purge.class).run();

    assertThat(khata.get(DocumentVault.class).list(Optional.empty(), 10)).isEmpty();
    assertThat(khata.sql().fetch("SELECT file_key FROM document_upload")).isEmpty();
  }

  private static void leave(RunningKhata khata, String email, String password) {
    Origin origin = Origin.batch("test");
    var in =
        khata
            .get(LogIn.class)
            .handle(
                new Credentials(
                    new Identifier.Email(new EmailAddress(email)),
                    new Password(password),
                    new Actor.Visitor(Contract.GENCHARGE, origin)));
    if (!(in instanceof Grant grant)) {
      fail("not logged in: " + in);
      return;
    }
    khata.get(DeleteAccount.class).handle(new DeleteAccount.Command(grant.caller(), false, origin));
  }
}
