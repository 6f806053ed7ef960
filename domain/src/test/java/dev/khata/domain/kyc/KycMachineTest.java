package dev.khata.domain.kyc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kyc.KycState.AdditionalDocsRequired;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The whole machine, every state against every event, and its picture in the docs. */
class KycMachineTest {
  private static final UserId REVIEWER = new UserId(7);
  private static final Remarks NONE =
      new Remarks(Set.of(), Optional.empty(), Optional.empty(), true);
  private static final Path PAGE = Path.of("docs/kyc.md");

  private static final List<KycState> STATES =
      List.of(
          new KycState.Pending(),
          new KycState.InReview(REVIEWER),
          new KycState.Approved(),
          new KycState.Rejected(),
          new AdditionalDocsRequired(Set.of(DocumentType.SELFIE)));

  private static final List<KycEvent> EVENTS =
      List.of(
          new KycEvent.StartReview(REVIEWER),
          new KycEvent.Approve(REVIEWER, Optional.empty()),
          new KycEvent.Reject(REVIEWER, NONE),
          new KycEvent.RequestDocuments(REVIEWER, Set.of(DocumentType.CNIC_FRONT), NONE),
          new KycEvent.Resubmit(Set.of(DocumentType.SELFIE)),
          new KycEvent.Update());

  private static final Set<String> MOVES =
      Set.of(
          "PENDING --StartReview--> IN_REVIEW",
          "PENDING --Approve--> APPROVED",
          "PENDING --Reject--> REJECTED",
          "PENDING --RequestDocuments--> ADDITIONAL_DOCS_REQUIRED",
          "PENDING --Update--> PENDING",
          "IN_REVIEW --Approve--> APPROVED",
          "IN_REVIEW --Reject--> REJECTED",
          "IN_REVIEW --RequestDocuments--> ADDITIONAL_DOCS_REQUIRED",
          "REJECTED --Resubmit--> PENDING",
          "REJECTED --Update--> REJECTED",
          "ADDITIONAL_DOCS_REQUIRED --Resubmit--> PENDING",
          "ADDITIONAL_DOCS_REQUIRED --Update--> ADDITIONAL_DOCS_REQUIRED");

  @Test
  void every_other_move_is_refused() {
    assertThat(moves().toList()).containsExactlyInAnyOrderElementsOf(MOVES);
  }

  @Test
  void no_state_and_no_event_is_left_out() {
    assertThat(STATES.stream().map(Object::getClass))
        .containsExactlyInAnyOrder(KycState.class.getPermittedSubclasses());
    assertThat(EVENTS.stream().map(Object::getClass))
        .containsExactlyInAnyOrderElementsOf(leaves(KycEvent.class).collect(Collectors.toSet()));
  }

  @Test
  void an_applicant_does_nothing_that_a_reviewer_does() {
    assertThat(EVENTS.stream().filter(KycEvent.OfReviewer.class::isInstance).map(this::name))
        .containsExactlyInAnyOrder("StartReview", "Approve", "Reject", "RequestDocuments");
    assertThat(EVENTS.stream().filter(KycEvent.OfApplicant.class::isInstance).map(this::name))
        .containsExactlyInAnyOrder("Resubmit", "Update");
  }

  @Test
  void what_was_asked_for_must_come_in_whole() {
    KycState asked =
        new AdditionalDocsRequired(Set.of(DocumentType.SELFIE, DocumentType.CNIC_BACK));

    assertThat(KycMachine.next(asked, new KycEvent.Resubmit(Set.of(DocumentType.SELFIE))))
        .contains(new AdditionalDocsRequired(Set.of(DocumentType.CNIC_BACK)));
    assertThat(KycMachine.next(asked, new KycEvent.Resubmit(Set.of(DocumentType.CNIC_FRONT))))
        .contains(asked);
    assertThat(
            KycMachine.next(
                asked, new KycEvent.Resubmit(Set.of(DocumentType.CNIC_BACK, DocumentType.SELFIE))))
        .contains(new KycState.Pending());
  }

  @Test
  void the_picture_in_the_docs_is_the_machine() throws IOException {
    String page = page();
    if (Boolean.getBoolean("reference.renew")) {
      Files.writeString(PAGE, page);
    }

    assertThat(PAGE).hasContent(page);
  }

  private Stream<String> moves() {
    return STATES.stream()
        .flatMap(
            from ->
                EVENTS.stream()
                    .flatMap(
                        event ->
                            KycMachine.next(from, event).stream()
                                .map(
                                    to ->
                                        "%s --%s--> %s"
                                            .formatted(from.status(), name(event), to.status()))));
  }

  private String name(KycEvent event) {
    return event.getClass().getSimpleName();
  }

  private static Stream<Class<?>> leaves(Class<?> type) {
    return type.isSealed()
        ? Stream.of(type.getPermittedSubclasses()).flatMap(KycMachineTest::leaves)
        : Stream.of(type);
  }

  private String page() {
    String arrows =
        moves()
            .map(move -> move.replaceAll("(\\w+) --(\\w+)--> (\\w+)", "  $1 --> $3: $2"))
            .collect(Collectors.joining("\n"));
    return """
    # The review of a KYC application

    `KycMachine` says what can happen in which state; a test writes this picture from it. An
    applicant may `Resubmit` and `Update`, the rest is for reviewers. After `RequestDocuments` all
    that was asked for must have come in before the application is pending again.

    ```mermaid
    stateDiagram-v2
      [*] --> PENDING: submitted
    %s
      APPROVED --> [*]
    ```
    """
        .formatted(arrows);
  }
}
