package dev.khata.application.kyc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.application.kernel.Fresh;
import dev.khata.application.kyc.ViewDocument.Result;
import dev.khata.domain.audit.AuditDetail;
import dev.khata.domain.audit.AuditEvent;
import dev.khata.domain.documents.VaultUnavailable;
import dev.khata.domain.identity.User;
import dev.khata.domain.kyc.Document;
import dev.khata.domain.kyc.DocumentType;
import dev.khata.domain.kyc.KycAction;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ViewDocumentTest {
  private final KycDesk desk = new KycDesk();
  private final User user = desk.applicant();
  private final User reviewer = desk.somebody();
  private final Document selfie = selfie();

  @Test
  void a_reviewer_sees_the_picture_and_the_view_is_audited() throws IOException {
    assertThat(shown(view(selfie.id()))).isEqualTo(DocumentType.SELFIE);

    AuditEvent event = desk.audited(KycAction.KYC_DOCUMENT_VIEWED).getFirst();
    assertThat(event.actor()).isEqualTo(KycDesk.as(reviewer.id()));
    assertThat(event.subject()).contains(user.id());
    assertThat(event.detail()).contains(AuditDetail.of("document", selfie.id().toString()));
    assertThat(event.at()).isEqualTo(desk.world.clock.instant());
  }

  @Test
  void where_pictures_have_addresses_the_reviewer_gets_one() {
    desk.vault.giveAddresses();

    assertThat(view(selfie.id()))
        .isEqualTo(
            new Result.At(
                URI.create(
                    "https://vault.example/"
                        + selfie.key().orElseThrow()
                        + "?as="
                        + selfie.fileName())));
    assertThat(desk.audited(KycAction.KYC_DOCUMENT_VIEWED)).hasSize(1);
  }

  @Test
  void every_view_is_audited() {
    view(selfie.id());
    view(selfie.id());

    assertThat(desk.audited(KycAction.KYC_DOCUMENT_VIEWED)).hasSize(2);
  }

  @Test
  void what_is_not_there_is_not_found_and_nobody_has_seen_it() {
    User other = desk.applicant();

    assertThat(view(Fresh.uuid())).isEqualTo(new Result.NotFound());
    assertThat(view(other, selfie.id())).isEqualTo(new Result.NotFound());
    assertThat(view(reviewer, selfie.id())).isEqualTo(new Result.NotFound());
    assertThat(
            desk.view.handle(
                new ViewDocument.Command(Fresh.uuid(), selfie.id(), KycDesk.as(reviewer.id()))))
        .isEqualTo(new Result.NotFound());

    assertThat(desk.audited(KycAction.KYC_DOCUMENT_VIEWED)).isEmpty();
  }

  @Test
  void a_replaced_picture_is_shown_until_the_approval() throws IOException {
    desk.rejected(user);
    desk.resubmitted(user, DocumentType.SELFIE);
    assertThat(shown(view(selfie.id()))).isEqualTo(DocumentType.SELFIE);

    desk.approved(user);

    assertThat(view(selfie.id())).isEqualTo(new Result.NotFound());
    assertThat(shown(view(selfie().id()))).isEqualTo(DocumentType.SELFIE);
  }

  @Test
  void a_picture_that_is_gone_is_not_found() {
    desk.vault.memory.delete(selfie.key().orElseThrow());

    assertThat(view(selfie.id())).isEqualTo(new Result.NotFound());
  }

  @Test
  void a_vault_that_fails_is_a_failure_after_the_view_was_audited() {
    desk.vault.memory.failAfter(0);

    assertThatThrownBy(() -> view(selfie.id())).isInstanceOf(VaultUnavailable.class);

    assertThat(desk.audited(KycAction.KYC_DOCUMENT_VIEWED)).hasSize(1);
  }

  private static DocumentType shown(Result result) throws IOException {
    assertThat(result).isInstanceOf(Result.Found.class);
    try (var picture = ((Result.Found) result).picture()) {
      return DeskPictures.subject(picture.bytes());
    }
  }

  private Document selfie() {
    List<Document> documents = desk.applicationOf(user).documents();
    return documents.stream()
        .filter(document -> document.type() == DocumentType.SELFIE)
        .findFirst()
        .orElseThrow();
  }

  private Result view(UUID document) {
    return view(user, document);
  }

  private Result view(User applicant, UUID document) {
    return desk.view.handle(
        new ViewDocument.Command(applicant.publicId(), document, KycDesk.as(reviewer.id())));
  }
}
