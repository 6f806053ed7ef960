package dev.khata.application.kyc;

import dev.khata.application.messaging.Notify;
import dev.khata.application.messaging.PostOffice;
import dev.khata.domain.identity.Claim;
import dev.khata.domain.identity.User;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kyc.KycEvent;
import dev.khata.domain.messaging.Content;
import dev.khata.domain.messaging.Recipient;
import dev.khata.domain.messaging.Template;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Tells an applicant what was decided: in the app, and by e-mail when they have proven that the
 * address is theirs. The request is the reviewer's, so its language is not theirs. Called inside
 * the transaction of the decision.
 */
public final class TellApplicant {
  private static final Duration WORTH_SENDING = Duration.ofHours(24);

  private final PostOffice post;
  private final Notify notify;

  @Inject
  TellApplicant(PostOffice post, Notify notify) {
    this.post = post;
    this.notify = notify;
  }

  void decision(User applicant, KycEvent.Decision decision, Origin origin, Instant now) {
    Template template =
        switch (decision) {
          case KycEvent.Approve approve -> Template.KYC_APPROVED;
          case KycEvent.Reject reject -> Template.KYC_REJECTED;
          case KycEvent.RequestDocuments request -> Template.KYC_DOCUMENTS_REQUESTED;
        };
    Map<String, String> values =
        template.variables().isEmpty()
            ? Map.of()
            : Map.of("comment", decision.remarks().comment().orElse(""));
    applicant
        .email()
        .filter(Claim::isVerified)
        .ifPresent(
            address ->
                post.post(
                    new PostOffice.Posting(
                        new Content(
                            new Recipient.Email(address.value()),
                            template,
                            applicant.language().tag(),
                            values),
                        Optional.empty(),
                        now.plus(WORTH_SENDING),
                        origin)));
    notify.handle(
        new Notify.Command(
            applicant.id(),
            template,
            applicant.language().tag(),
            values,
            Optional.empty(),
            origin));
  }
}
