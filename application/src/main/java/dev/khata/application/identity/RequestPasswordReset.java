package dev.khata.application.identity;

import dev.khata.domain.audit.Actor;
import dev.khata.domain.identity.Claim;
import dev.khata.domain.identity.Identifier;
import dev.khata.domain.identity.Link;
import dev.khata.domain.identity.Links;
import dev.khata.domain.identity.RegistrationDetails;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.otp.OtpLimits;
import dev.khata.domain.identity.otp.Purpose;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.Transactions;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Sends a link, or a link and a code, by which the owner of an address can set a new password.
 *
 * <p>There is one answer, whatever comes of it: an address without an account costs the same work
 * and gets nothing, and so does one that was sent as many links, or codes of any kind, within the
 * hour as it may be sent codes, and one that an account only claims beside an identifier that it
 * has proven: whoever reads its mail may be somebody else.
 */
public final class RequestPasswordReset {
  private final Resettable resettable;
  private final Links links;
  private final SendLink sendLink;
  private final IssueCode issueCode;
  private final OtpLimits limits;
  private final Transactions transactions;
  private final InstantSource clock;

  @Inject
  RequestPasswordReset(
      Resettable resettable,
      Links links,
      SendLink sendLink,
      IssueCode issueCode,
      OtpLimits limits,
      Transactions transactions,
      InstantSource clock) {
    this.resettable = resettable;
    this.links = links;
    this.sendLink = sendLink;
    this.issueCode = issueCode;
    this.limits = limits;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** What the e-mail carries. */
  public enum Means {
    LINK,
    LINK_AND_CODE
  }

  public record Command(EmailAddress email, Means means, Actor.Visitor by) {}

  public void handle(Command command) {
    transactions.inTransaction(() -> offer(command));
  }

  private void offer(Command command) {
    Instant now = clock.instant();
    EmailAddress email = command.email();
    int sent = links.countSince(email, Link.Kind.RESET_PASSWORD, now.minus(limits.window()));
    Optional<User> user = resettable.find(new Identifier.Email(email), command.by().at());
    if (sent >= limits.codesPerWindow()) {
      return;
    }
    switch (command.means()) {
      case LINK -> sendLink.reset(user, known(user, email), command.by(), now);
      case LINK_AND_CODE -> offerCode(command, user, now);
    }
  }

  private void offerCode(Command command, Optional<User> user, Instant now) {
    IssueCode.Order order =
        new IssueCode.Order(
            new Identifier.Email(command.email()),
            Purpose.RESET_PASSWORD,
            RegistrationDetails.NONE,
            Optional.empty(),
            user,
            user.isPresent(),
            command.by().origin());
    switch (issueCode.handle(order, now)) {
      case IssueCode.Result.Issued issued ->
          sendLink.reset(user, known(user, command.email()), issued, command.by(), now);
      case IssueCode.Result.TooMany tooMany -> {}
    }
  }

  /** The address as its owner gave it, never as somebody else has spelled it. */
  private static EmailAddress known(Optional<User> user, EmailAddress asked) {
    return user.flatMap(User::email).map(Claim::value).orElse(asked);
  }
}
