package dev.khata.application.kyc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Fresh;
import dev.khata.application.kernel.Race;
import dev.khata.domain.kernel.Label;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kyc.BirthDate;
import dev.khata.domain.kyc.Document;
import dev.khata.domain.kyc.DocumentType;
import dev.khata.domain.kyc.Gender;
import dev.khata.domain.kyc.IdentityPaper;
import dev.khata.domain.kyc.KycApplication;
import dev.khata.domain.kyc.KycApplications;
import dev.khata.domain.kyc.KycEvent;
import dev.khata.domain.kyc.KycPatch;
import dev.khata.domain.kyc.KycStanding;
import dev.khata.domain.kyc.KycState;
import dev.khata.domain.kyc.KycStatus;
import dev.khata.domain.kyc.Remarks;
import dev.khata.domain.kyc.Review;
import dev.khata.domain.kyc.ReviewLabel;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What holds of {@link KycApplications}: adding, writing and counting here, and in {@link
 * KycPicturesSuite} and {@link KycPapersSuite} what becomes of pictures and papers.
 */
public abstract class KycApplicationsSuite extends KycPapersSuite {
  private static final KycPatch EVERYTHING =
      new KycPatch(
          Optional.of(new PhoneNumber("+9779812345678")),
          Optional.of(new Label("لاہور")),
          Optional.of(new Label("Pañjāb")),
          Optional.of(new Label("پاکستان")),
          Optional.of(Gender.OTHER),
          Optional.of(new BirthDate(LocalDate.of(1904, 2, 29))),
          Optional.empty());

  @Test
  void an_application_is_kept_as_it_was_handed_in() {
    KycApplication application = applied(somebody());

    assertThat(applications().of(application.user())).contains(application);
    assertThat(applications().reviews(application.id())).isEmpty();
  }

  @Test
  void nobody_has_applied_who_did_not() {
    assertThat(applications().of(somebody())).isEmpty();
    assertThat(applications().isTaken(SomePapers.card())).isFalse();
    assertThat(applications().reviews(Fresh.uuid())).isEmpty();
  }

  @Test
  void a_user_applies_once_and_a_second_try_takes_no_card() {
    UserId user = somebody();
    KycApplication first = applied(user);
    IdentityPaper another = SomePapers.card();

    assertThat(add(SomePapers.application(user, another, NOW))).isFalse();

    assertThat(applications().of(user)).contains(first);
    assertThat(applications().isTaken(another)).isFalse();
  }

  @Test
  void a_card_is_taken_once_somebody_has_applied_with_it() {
    IdentityPaper card = applied(somebody()).profile().paper();

    assertThat(applications().isTaken(card)).isTrue();
    assertThat(reserve(card)).isFalse();
  }

  @Test
  void a_card_that_was_reserved_and_not_used_is_free_again() {
    IdentityPaper card = SomePapers.card();

    assertThat(reserve(card)).isTrue();

    assertThat(applications().isTaken(card)).isFalse();
    assertThat(reserve(card)).isTrue();
  }

  @Test
  void of_many_who_apply_with_one_card_at_once_one_gets_it() {
    IdentityPaper card = SomePapers.card();
    List<KycApplication> all =
        Stream.generate(() -> SomePapers.application(somebody(), card, NOW)).limit(6).toList();
    all.forEach(
        one ->
            one.documents()
                .forEach(d -> uploads().intend(Set.of(d.key().orElseThrow()), NOW.plusSeconds(9))));

    List<Boolean> added = Race.of(all.size(), runner -> add(all.get(runner)));

    assertThat(added).containsOnlyOnce(true);
    assertThat(applications().of(all.get(added.indexOf(true)).user()))
        .contains(all.get(added.indexOf(true)));
  }

  @Test
  void of_many_who_decide_at_once_one_does() {
    KycApplication application = applied(somebody());
    List<KycApplication> decided =
        Stream.generate(() -> new KycEvent.Approve(somebody(), Optional.empty()))
            .limit(6)
            .map(approve -> application.reviewed(approve, NOW).orElseThrow())
            .toList();

    List<Boolean> written = Race.of(decided.size(), runner -> update(decided.get(runner)));

    assertThat(written).containsOnlyOnce(true);
    KycApplication winner = decided.get(written.indexOf(true));
    assertThat(applications().of(application.user())).contains(winner);
    assertThat(applications().reviews(application.id())).hasSize(1);
  }

  @Test
  void every_state_is_kept() {
    KycApplication application = applied(somebody());
    KycApplication taken = reviewed(application, new KycEvent.StartReview(somebody()));
    assertThat(applications().of(taken.user())).contains(taken);

    Set<DocumentType> all = EnumSet.allOf(DocumentType.class);
    KycApplication asked =
        reviewed(
            taken,
            new KycEvent.RequestDocuments(somebody(), all, SomePapers.remarks("All of them.")));
    assertThat(applications().of(taken.user())).contains(asked);

    KycApplication half = sent(asked, SomePapers.document(DocumentType.SELFIE, NOW));
    all.remove(DocumentType.SELFIE);
    assertThat(half.state()).isEqualTo(new KycState.AdditionalDocsRequired(all));
    assertThat(applications().of(taken.user())).contains(half);

    KycApplication whole =
        sent(
            half,
            all.stream().map(type -> SomePapers.document(type, NOW)).toArray(Document[]::new));
    assertThat(whole.submissions()).isEqualTo(2);
    assertThat(applications().of(taken.user())).contains(whole);

    KycApplication rejected = rejected(whole);
    assertThat(applications().of(taken.user())).contains(rejected);
  }

  @Test
  void how_far_several_have_come_is_told_at_once() {
    KycApplication pending = applied(somebody());
    KycApplication rejected = rejected(applied(somebody()));
    KycApplication approved =
        reviewed(applied(somebody()), new KycEvent.Approve(somebody(), Optional.of("Checked.")));

    Map<UserId, KycStanding> standings =
        applications()
            .standings(Set.of(somebody(), pending.user(), rejected.user(), approved.user()));

    assertThat(standings)
        .isEqualTo(
            Map.of(
                pending.user(), standing(pending),
                rejected.user(), standing(rejected),
                approved.user(), standing(approved)));
    assertThat(standing(rejected).toMend()).isPresent();
    assertThat(standing(approved).approvedAt()).isPresent();
  }

  private static KycStanding standing(KycApplication application) {
    return new KycStanding(
        application.state().status(),
        application.createdAt(),
        application.approvedAt(),
        application.openRemarks().flatMap(Remarks::comment));
  }

  @Test
  void the_approved_state_is_kept() {
    KycApplication application = applied(somebody());

    KycApplication approved =
        reviewed(application, new KycEvent.Approve(somebody(), Optional.of("Checked twice.")));

    assertThat(applications().of(application.user())).contains(approved);
  }

  @Test
  void everything_in_a_profile_can_be_corrected_but_the_card() {
    KycApplication application = applied(somebody());
    KycApplication corrected = SomePapers.updated(application, EVERYTHING, NOW.plusSeconds(60));

    assertThat(update(corrected)).isTrue();

    assertThat(applications().of(application.user())).contains(corrected);
    assertThat(applications().isTaken(application.profile().paper())).isTrue();
  }

  @Test
  void what_was_made_of_an_older_version_is_not_written() {
    KycApplication application = applied(somebody());
    KycApplication corrected =
        SomePapers.updated(application, SomePapers.movedTo("Quetta"), NOW.plusSeconds(1));
    update(corrected);

    KycEvent.Reject late = new KycEvent.Reject(somebody(), SomePapers.remarks("Too late."));
    assertThat(update(application.reviewed(late, NOW.plusSeconds(2)).orElseThrow())).isFalse();
    assertThat(update(corrected)).isFalse();

    assertThat(applications().of(application.user())).contains(corrected);
    assertThat(applications().reviews(application.id())).isEmpty();
  }

  @Test
  void nothing_is_written_where_nobody_has_applied() {
    UserId user = somebody();
    KycApplication never = SomePapers.application(user, SomePapers.card(), NOW);

    assertThat(update(SomePapers.updated(never, EVERYTHING, NOW))).isFalse();

    assertThat(applications().of(user)).isEmpty();
  }

  @Test
  void all_decisions_are_kept_in_their_order_and_each_once() {
    UserId reviewer = somebody();
    KycApplication application = applied(somebody());
    Remarks few = new Remarks(Set.of(), Optional.empty(), Optional.empty(), true);
    Remarks all =
        new Remarks(
            EnumSet.allOf(ReviewLabel.class),
            Optional.of("Zeile 1\nسطر ۲ {comment} %s \\"),
            Optional.of("Suspicious: 'x'; --"),
            false);

    KycApplication asked =
        reviewed(
            application, new KycEvent.RequestDocuments(reviewer, Set.of(DocumentType.SELFIE), few));
    KycApplication again = sent(asked, SomePapers.document(DocumentType.SELFIE, NOW));
    KycApplication taken = reviewed(again, new KycEvent.StartReview(reviewer));
    KycApplication rejected = reviewed(taken, new KycEvent.Reject(reviewer, all));
    update(SomePapers.updated(rejected, EVERYTHING, NOW.plusSeconds(60)));

    List<Review> reviews = applications().reviews(application.id());
    assertThat(reviews)
        .containsExactly(asked.review().orElseThrow(), rejected.review().orElseThrow());
    assertThat(reviews).extracting(Review::remarks).containsExactly(few, all);
  }

  @Test
  void a_decision_is_kept_once_whatever_is_written_at_its_instant() {
    KycApplication rejected = rejected(applied(somebody()));

    update(SomePapers.updated(rejected, EVERYTHING, rejected.updatedAt()));

    assertThat(applications().reviews(rejected.id()))
        .containsExactly(rejected.review().orElseThrow());
  }

  @Test
  void the_decisions_about_another_application_are_not_among_them() {
    KycApplication one = rejected(applied(somebody()));
    KycApplication other = rejected(applied(somebody()));

    assertThat(applications().reviews(one.id())).containsExactly(one.review().orElseThrow());
    assertThat(applications().reviews(other.id())).containsExactly(other.review().orElseThrow());
  }

  @Test
  void users_and_applications_are_counted() {
    KycApplications.Counts before = applications().count();
    UserId user = somebody();
    UserId reviewer = somebody();

    KycApplication application = applied(user);
    assertThat(countedSince(before, KycStatus.PENDING)).isEqualTo(1);
    assertThat(applications().count().users() - before.users()).isEqualTo(2);
    assertThat(applications().count().applications() - before.applications()).isEqualTo(1);

    reviewed(application, new KycEvent.StartReview(reviewer));
    assertThat(countedSince(before, KycStatus.PENDING)).isZero();
    assertThat(countedSince(before, KycStatus.IN_REVIEW)).isEqualTo(1);
    assertThat(applications().count().byStatus()).containsOnlyKeys(KycStatus.values());
  }

  private long countedSince(KycApplications.Counts before, KycStatus status) {
    return applications().count().byStatus().get(status) - before.byStatus().get(status);
  }
}
