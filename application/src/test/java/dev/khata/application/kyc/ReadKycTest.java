package dev.khata.application.kyc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Fresh;
import dev.khata.domain.identity.User;
import dev.khata.domain.kernel.Window;
import dev.khata.domain.kyc.Applicants;
import dev.khata.domain.kyc.KycApplication;
import dev.khata.domain.kyc.KycEvent;
import dev.khata.domain.kyc.KycStatus;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadKycTest {
  private final KycDesk desk = new KycDesk();
  private final User applicant = desk.applicant();
  private final User other = desk.somebody();
  private final ReadKyc read =
      new ReadKyc(desk.applicants, desk.applications, desk.world.transactions);

  @Test
  void applicants_read_their_own() {
    assertThat(read.of(applicant.id())).contains(desk.applicationOf(applicant));
    assertThat(read.of(other.id())).isEmpty();
  }

  @Test
  void reviewers_read_the_file_of_everybody() {
    desk.reviewed(applicant, new KycEvent.Approve(other.id(), Optional.empty()));
    KycApplication application = desk.applicationOf(applicant);

    assertThat(read.file(applicant.publicId()))
        .contains(
            new ReadKyc.File(
                applicant, Optional.of(application), List.of(application.review().orElseThrow())));
    assertThat(read.file(other.publicId()))
        .contains(new ReadKyc.File(other, Optional.empty(), List.of()));
    assertThat(read.file(Fresh.uuid())).isEmpty();
  }

  @Test
  void reviewers_read_who_there_is_and_how_many() {
    Applicants.Filter pending =
        new Applicants.Filter(Optional.empty(), Optional.empty(), Optional.of(KycStatus.PENDING));

    assertThat(read.users(pending, new Window(0, 10)).items())
        .extracting(Applicants.Applicant::user)
        .containsExactly(applicant);
    assertThat(read.count().users()).isEqualTo(2);
    assertThat(read.count().applications()).isEqualTo(1);
  }
}
