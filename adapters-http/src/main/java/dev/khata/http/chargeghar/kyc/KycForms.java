package dev.khata.http.chargeghar.kyc;

import dev.khata.domain.kyc.DocumentLink;
import dev.khata.domain.kyc.IdentityPaper;
import dev.khata.http.endpoint.Accepts;
import dev.khata.http.endpoint.Upload;
import dev.khata.http.input.AsTyped;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/** What applicants send. */
final class KycForms {

  private KycForms() {}

  /** A paper with where pictures of it are. */
  record KycRequest(
      Optional<PaperName> documentType,
      @NotBlank @Size(min = IdentityPaper.SHORTEST, max = IdentityPaper.LONGEST)
          String documentNumber,
      @AsTyped @NotBlank @Size(max = DocumentLink.LONGEST) String documentFrontUrl,
      @AsTyped @NotBlank @Size(max = DocumentLink.LONGEST) String documentBackUrl) {
    static final KycRequest EXAMPLE =
        new KycRequest(
            Optional.of(PaperName.CITIZENSHIP),
            "27-01-75-12345",
            "https://files.example.com/front.jpg",
            "https://files.example.com/back.jpg");
  }

  /** What of it is to change. */
  record KycChange(
      Optional<PaperName> documentType,
      Optional<@Size(min = IdentityPaper.SHORTEST, max = IdentityPaper.LONGEST) String>
          documentNumber,
      @AsTyped Optional<@Size(max = DocumentLink.LONGEST) String> documentFrontUrl,
      @AsTyped Optional<@Size(max = DocumentLink.LONGEST) String> documentBackUrl) {
    static final KycChange EXAMPLE =
        new KycChange(
            Optional.empty(), Optional.of("27-01-75-12346"), Optional.empty(), Optional.empty());
  }

  /**
   * The same in a form, with pictures in place of addresses; what must be there, is asked later.
   */
  record KycForm(
      Optional<PaperName> documentType,
      Optional<@Size(min = IdentityPaper.SHORTEST, max = IdentityPaper.LONGEST) String>
          documentNumber,
      @AsTyped Optional<@Size(max = DocumentLink.LONGEST) String> documentFrontUrl,
      @AsTyped Optional<@Size(max = DocumentLink.LONGEST) String> documentBackUrl,
      @Accepts(
              value = {"image/jpeg", "image/png"},
              byContent = true)
          Optional<Upload> documentFront,
      @Accepts(
              value = {"image/jpeg", "image/png"},
              byContent = true)
          Optional<Upload> documentBack) {

    static KycForm of(KycRequest sent) {
      return new KycForm(
          sent.documentType(),
          Optional.of(sent.documentNumber()),
          Optional.of(sent.documentFrontUrl()),
          Optional.of(sent.documentBackUrl()),
          Optional.empty(),
          Optional.empty());
    }

    static KycForm of(KycChange sent) {
      return new KycForm(
          sent.documentType(),
          sent.documentNumber(),
          sent.documentFrontUrl(),
          sent.documentBackUrl(),
          Optional.empty(),
          Optional.empty());
    }
  }
}
