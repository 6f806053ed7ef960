package dev.khata.application.identity;

import dev.khata.application.messaging.PostOffice;
import dev.khata.domain.identity.Claim;
import dev.khata.domain.identity.PhoneBound;
import dev.khata.domain.identity.User;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.messaging.Content;
import dev.khata.domain.messaging.Recipient;
import dev.khata.domain.messaging.Template;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Lets go of a number that a user had proven and that is not theirs any more, and tells whoever
 * reads it. Called inside the transaction that gives them another one, or none.
 */
public final class LeaveNumber {
  private static final Duration WORTH_TELLING = Duration.ofHours(24);

  private final Set<PhoneBound> phoneBound;
  private final PostOffice post;

  @Inject
  public LeaveNumber(Set<PhoneBound> phoneBound, PostOffice post) {
    this.phoneBound = phoneBound;
    this.post = post;
  }

  /**
   * @param user as they were
   */
  public void handle(User user, Origin origin, Instant now) {
    user.phone()
        .filter(Claim::isVerified)
        .map(Claim::value)
        .ifPresent(
            former -> {
              phoneBound.forEach(bound -> bound.gaveUp(user.id(), former, now));
              post.post(told(user, former, origin, now));
            });
  }

  private static PostOffice.Posting told(
      User user, PhoneNumber former, Origin origin, Instant now) {
    Content content =
        new Content(
            new Recipient.Phone(former), Template.NUMBER_CHANGED, user.language().tag(), Map.of());
    return new PostOffice.Posting(content, Optional.empty(), now.plus(WORTH_TELLING), origin);
  }
}
