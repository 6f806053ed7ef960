package dev.khata.application.identity.access;

import dev.khata.application.messaging.PostOffice;
import dev.khata.domain.identity.Claim;
import dev.khata.domain.identity.User;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.messaging.Content;
import dev.khata.domain.messaging.Recipient;
import dev.khata.domain.messaging.Template;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Tells somebody that they are an admin, and how they log in. There is nothing in it that lets
 * anybody in. Called inside the transaction that makes them one.
 */
public final class TellNewAdmin {
  private static final Duration LIFETIME = Duration.ofHours(24);

  private final PostOffice post;

  @Inject
  TellNewAdmin(PostOffice post) {
    this.post = post;
  }

  /** Somebody who has an account, by what they have proven to be theirs. */
  void promoted(User user, Origin origin, Instant now) {
    tell(user, Claim::isVerified, origin, now);
  }

  /** Somebody who has one from now on, by all that was given for them. */
  void added(User user, Origin origin, Instant now) {
    tell(user, given -> true, origin, now);
  }

  private void tell(User user, Predicate<Claim<?>> by, Origin origin, Instant now) {
    Stream.<Optional<Recipient>>of(
            user.phone().filter(by).map(phone -> new Recipient.Phone(phone.value())),
            user.email().filter(by).map(email -> new Recipient.Email(email.value())))
        .flatMap(Optional::stream)
        .map(to -> new Content(to, Template.ADMIN_ADDED, user.language().tag(), Map.of()))
        .forEach(
            content ->
                post.post(
                    new PostOffice.Posting(content, Optional.empty(), now.plus(LIFETIME), origin)));
  }
}
