package dev.khata.application.kyc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Fresh;
import dev.khata.domain.kyc.DocumentType;
import dev.khata.domain.kyc.IdentityPaper;
import dev.khata.domain.kyc.KycApplication;
import dev.khata.domain.kyc.KycApplications;
import dev.khata.domain.kyc.KycEvent;
import dev.khata.domain.kyc.KycPatch;
import dev.khata.domain.kyc.PaperType;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What holds of {@link KycApplications} by other papers than a CNIC. */
public abstract class KycPapersSuite extends KycPicturesSuite {

  @Test
  void papers_of_every_kind_are_kept_with_links_and_nothing_else() {
    for (PaperType type : EnumSet.complementOf(EnumSet.of(PaperType.CNIC))) {
      IdentityPaper paper = new IdentityPaper(type, "२७-०१-७५/12345 " + Fresh.uuid());
      KycApplication linked = SomePapers.linked(somebody(), paper, NOW);
      assertThat(add(linked)).isTrue();

      assertThat(applications().of(linked.user())).contains(linked);
      assertThat(applications().document(linked.user(), linked.documents().getFirst().id()))
          .contains(linked.documents().getFirst());
    }
  }

  @Test
  void a_paper_is_one_persons_however_its_number_is_typed() {
    IdentityPaper paper = SomePapers.passport();
    String number = paper.number();
    add(SomePapers.linked(somebody(), paper, NOW));

    assertThat(reserve(paper.type(), number.toLowerCase(Locale.ROOT))).isFalse();
    assertThat(reserve(paper.type(), number.replace("-", " / "))).isFalse();
    assertThat(reserve(PaperType.DRIVING_LICENSE, number)).isTrue();
    assertThat(reserve(paper.type(), number + "1")).isTrue();
  }

  @Test
  void another_paper_frees_the_one_before() {
    IdentityPaper first = SomePapers.passport();
    KycApplication application = SomePapers.linked(somebody(), first, NOW);
    add(application);
    IdentityPaper second = SomePapers.passport();
    KycPatch patch = KycPatch.of(Optional.of(second));
    KycApplication next = SomePapers.updated(application, patch, NOW.plusSeconds(1));

    assertThat(transactions().inTransaction(() -> applications().reserve(second) && update(next)))
        .isTrue();

    assertThat(applications().of(application.user())).contains(next);
    assertThat(applications().isTaken(first)).isFalse();
    assertThat(applications().isTaken(second)).isTrue();
  }

  @Test
  void a_link_comes_in_the_place_of_a_picture_and_goes_with_the_rest() {
    KycApplication rejected = rejected(applied(somebody()));
    KycApplication next = sent(rejected, SomePapers.linked(DocumentType.CNIC_BACK, NOW));
    assertThat(applications().of(rejected.user())).contains(next);

    reviewed(next, new KycEvent.Approve(somebody(), Optional.empty()));
    transactions().inTransaction(() -> applications().remove(rejected.user()));

    assertThat(applications().of(rejected.user())).isEmpty();
  }

  private boolean reserve(PaperType type, String number) {
    return reserve(IdentityPaper.parse(type, number).orElseThrow());
  }

  final boolean reserve(IdentityPaper card) {
    return transactions().inTransaction(() -> applications().reserve(card));
  }
}
