package dev.khata.application.kyc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.identity.Somebody;
import dev.khata.application.kernel.Fresh;
import dev.khata.domain.documents.DocumentUploads;
import dev.khata.domain.identity.AccountState;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.Users;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kernel.Window;
import dev.khata.domain.kyc.Applicants;
import dev.khata.domain.kyc.Applicants.Applicant;
import dev.khata.domain.kyc.Applicants.Filter;
import dev.khata.domain.kyc.Cnic;
import dev.khata.domain.kyc.Document;
import dev.khata.domain.kyc.DocumentType;
import dev.khata.domain.kyc.KycApplication;
import dev.khata.domain.kyc.KycApplications;
import dev.khata.domain.kyc.KycEvent;
import dev.khata.domain.kyc.KycStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of {@link Applicants}. All users of one test have its word in their address. */
public abstract class ApplicantsSuite {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123456Z");
  private static final Window ALL = new Window(0, 100);

  private final String word = Fresh.hex(8);

  protected abstract Applicants applicants();

  protected abstract KycApplications applications();

  protected abstract DocumentUploads uploads();

  protected abstract Users users();

  protected abstract Transactions transactions();

  @Test
  void who_has_not_applied_is_listed_without_a_status() {
    User user = user("anna");

    assertThat(page(named(word)).items()).containsExactly(new Applicant(user, Optional.empty(), 0));
  }

  @Test
  void who_has_applied_is_listed_with_how_far_that_came() {
    User user = user("anna");
    KycApplication asked =
        reviewed(
            applied(user),
            new KycEvent.RequestDocuments(
                user("reviewer." + Fresh.hex(4)).id(),
                Set.of(DocumentType.SELFIE),
                SomePapers.remarks("Look up.")));
    resubmit(asked);

    assertThat(page(named("anna." + word)).items())
        .containsExactly(new Applicant(user, Optional.of(KycStatus.PENDING), 2));
  }

  @Test
  void the_newest_user_is_the_first_and_a_window_cuts_the_list() {
    User first = user("first", NOW);
    User second = user("second", NOW.plusSeconds(1));
    User third = user("third", NOW.plusSeconds(1));

    assertThat(found(named(word))).containsExactly(third, second, first);
    Page<Applicant> cut = applicants().page(named(word), new Window(1, 1));
    assertThat(cut.items()).extracting(Applicant::user).containsExactly(second);
    assertThat(cut.total()).isEqualTo(3);
    Page<Applicant> beyond = applicants().page(named(word), new Window(7, 2));
    assertThat(beyond.items()).isEmpty();
    assertThat(beyond.total()).isEqualTo(3);
  }

  @Test
  void without_a_filter_everybody_is_listed() {
    long before = page(everybody()).total();

    user("anna");
    Somebody.withFreshPhone().addTo(users());
    applied(user("bano"));

    assertThat(page(everybody()).total()).isEqualTo(before + 3);
  }

  @Test
  void a_user_who_may_not_log_in_is_listed_too() {
    User user = user("anna");
    transactions()
        .inTransaction(() -> users().update(user.in(AccountState.BLOCKED), NOW.plusSeconds(1)));

    assertThat(page(named(word)).items())
        .extracting(applicant -> applicant.user().state())
        .containsExactly(AccountState.BLOCKED);
  }

  @Test
  void an_address_is_found_by_any_part_of_it_in_any_case() {
    User user = Somebody.with(address("Anna", "Example.COM")).verified().addTo(users());

    assertThat(found(named("anna." + word))).containsExactly(user);
    assertThat(found(named("NNA." + word.toUpperCase(Locale.ROOT)))).containsExactly(user);
    assertThat(found(named(word + "@EXAMPLE.c"))).containsExactly(user);
    assertThat(found(named("." + word + "@example.com"))).containsExactly(user);
    assertThat(found(named("anna" + word))).isEmpty();
  }

  @Test
  void an_address_is_found_whether_it_is_proven_or_not() {
    User proven = Somebody.with(address("anna", "example.com")).verified().addTo(users());
    User claimed = Somebody.with(address("bano", "example.com")).addTo(users());

    assertThat(found(named(word))).containsExactly(claimed, proven);
  }

  @ParameterizedTest
  @ValueSource(strings = {"%", "_", "%%", "a%", "\\", "\\%", "%\\", "*", ".*", "'"})
  void signs_of_patterns_stand_for_themselves(String sign) {
    user("anna");

    assertThat(found(named(sign + word))).isEmpty();
    assertThat(found(named(word + sign))).isEmpty();
    assertThat(found(named(word.charAt(0) + sign + word.substring(2)))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"%", "_", "%_", "'", "+", "*", "é"})
  void an_address_that_holds_such_a_sign_is_found_by_it(String sign) {
    User user = user("a" + sign);
    user("ab");

    assertThat(found(named("a" + sign + "." + word))).containsExactly(user);
  }

  @Test
  void a_card_is_found_exactly() {
    User user = user("anna");
    Cnic cnic = applied(user).profile().paper().cnic().orElseThrow();
    applied(user("bano"));

    assertThat(found(holding(cnic))).containsExactly(user);
    assertThat(found(holding(SomePapers.card().cnic().orElseThrow()))).isEmpty();
  }

  @Test
  void applicants_are_found_by_status() {
    user("nobody");
    User pending = user("anna");
    applied(pending);
    User taken = user("bano");
    reviewed(applied(taken), new KycEvent.StartReview(pending.id()));

    assertThat(found(filter(Optional.of(word), Optional.empty(), Optional.of(KycStatus.PENDING))))
        .containsExactly(pending);
    assertThat(found(filter(Optional.of(word), Optional.empty(), Optional.of(KycStatus.IN_REVIEW))))
        .containsExactly(taken);
    assertThat(found(filter(Optional.of(word), Optional.empty(), Optional.of(KycStatus.APPROVED))))
        .isEmpty();
  }

  @Test
  void whoever_is_found_passes_every_filter() {
    User user = user("anna");
    Optional<Cnic> cnic = applied(user).profile().paper().cnic();
    Optional<KycStatus> pending = Optional.of(KycStatus.PENDING);

    assertThat(found(filter(Optional.of(word), cnic, pending))).containsExactly(user);
    assertThat(found(filter(Optional.of("bano." + word), cnic, pending))).isEmpty();
    assertThat(found(filter(Optional.of(word), SomePapers.card().cnic(), pending))).isEmpty();
    assertThat(found(filter(Optional.empty(), cnic, Optional.of(KycStatus.REJECTED)))).isEmpty();
  }

  @Test
  void who_has_no_address_is_found_by_none() {
    User user = Somebody.withFreshPhone().addTo(users());
    Cnic cnic = applied(user).profile().paper().cnic().orElseThrow();

    assertThat(found(holding(cnic))).containsExactly(user);
    assertThat(found(filter(Optional.of("@"), Optional.of(cnic), Optional.empty()))).isEmpty();
  }

  @Test
  void a_user_is_found_by_the_id_that_tokens_know() {
    User user = user("anna");

    assertThat(applicants().find(user.publicId())).contains(user);
    assertThat(applicants().find(Fresh.uuid())).isEmpty();
  }

  @Test
  void those_who_are_there_have_an_id_that_tokens_know() {
    User one = user("anna");
    User other = user("bano");
    UserId gone = new UserId(Long.MAX_VALUE);

    assertThat(applicants().publicIds(Set.of(one.id(), other.id(), gone)))
        .containsOnly(Map.entry(one.id(), one.publicId()), Map.entry(other.id(), other.publicId()));
    assertThat(applicants().publicIds(Set.of())).isEmpty();
  }

  private User user(String local) {
    return user(local, NOW);
  }

  private User user(String local, Instant since) {
    return Somebody.with(address(local, "example.com")).since(since).addTo(users());
  }

  private EmailAddress address(String local, String domain) {
    return new EmailAddress(local + "." + word + "@" + domain);
  }

  private KycApplication applied(User user) {
    KycApplication application = SomePapers.application(user.id(), SomePapers.card(), NOW);
    store(application.documents());
    boolean added =
        transactions()
            .inTransaction(
                () ->
                    applications().reserve(application.profile().paper())
                        && applications().add(application));
    assertThat(added).isTrue();
    return application;
  }

  private KycApplication reviewed(KycApplication application, KycEvent.OfReviewer event) {
    KycApplication next = application.reviewed(event, NOW).orElseThrow();
    assertThat(transactions().inTransaction(() -> applications().update(next))).isTrue();
    return next;
  }

  private void resubmit(KycApplication asked) {
    Document document = SomePapers.document(DocumentType.SELFIE, NOW);
    store(List.of(document));
    KycApplication next = SomePapers.resubmitted(asked, List.of(document), NOW);
    assertThat(transactions().inTransaction(() -> applications().update(next))).isTrue();
  }

  private void store(List<Document> documents) {
    uploads()
        .intend(
            documents.stream()
                .flatMap(document -> document.key().stream())
                .collect(Collectors.toSet()),
            NOW.plus(Duration.ofHours(1)));
  }

  private List<User> found(Filter filter) {
    Page<Applicant> page = page(filter);
    assertThat(page.total()).isEqualTo(page.items().size());
    return page.items().stream().map(Applicant::user).toList();
  }

  private Page<Applicant> page(Filter filter) {
    return applicants().page(filter, ALL);
  }

  private static Filter everybody() {
    return filter(Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static Filter named(String part) {
    return filter(Optional.of(part), Optional.empty(), Optional.empty());
  }

  private static Filter holding(Cnic cnic) {
    return filter(Optional.empty(), Optional.of(cnic), Optional.empty());
  }

  private static Filter filter(
      Optional<String> email, Optional<Cnic> cnic, Optional<KycStatus> status) {
    return new Filter(email, cnic, status);
  }
}
