package dev.khata.application.identity;

import dev.khata.application.messaging.PostOffice;
import dev.khata.domain.identity.Caller;
import dev.khata.domain.identity.Identifier;
import dev.khata.domain.identity.RegistrationDetails;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.Users;
import dev.khata.domain.identity.otp.Purpose;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.messaging.Content;
import dev.khata.domain.messaging.Recipient;
import dev.khata.domain.messaging.Template;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/**
 * Sends a code to a number that a user wants to have in place of theirs; the code is right for that
 * user alone. Whether the number has an account shows in nothing but the message: its owner is told
 * that somebody wanted it, and no code of this user's is right.
 */
public final class RequestPhoneChange {
  private final Users users;
  private final IssueCode issueCode;
  private final PostOffice post;
  private final Transactions transactions;
  private final InstantSource clock;

  @Inject
  RequestPhoneChange(
      Users users,
      IssueCode issueCode,
      PostOffice post,
      Transactions transactions,
      InstantSource clock) {
    this.users = users;
    this.issueCode = issueCode;
    this.post = post;
    this.transactions = transactions;
    this.clock = clock;
  }

  public record Command(Caller caller, PhoneNumber number, Origin origin) {}

  public RequestOtp.Result handle(Command command) {
    return transactions.inTransaction(() -> issue(command));
  }

  private RequestOtp.Result issue(Command command) {
    Instant now = clock.instant();
    User asker = command.caller().user();
    Identifier number = new Identifier.Phone(command.number());
    Optional<User> owner =
        users.verifiedHolder(number).filter(holder -> !holder.id().equals(asker.id()));
    IssueCode.Order order =
        new IssueCode.Order(
            number,
            Purpose.CHANGE_PHONE,
            RegistrationDetails.NONE,
            Optional.of(asker.id()),
            owner.or(() -> Optional.of(asker)),
            owner.isEmpty(),
            command.origin());
    return switch (issueCode.handle(order, now)) {
      case IssueCode.Result.TooMany tooMany -> new RequestOtp.Result.TooMany(tooMany.until());
      case IssueCode.Result.Issued issued -> {
        if (!issued.isKnown()) {
          post.post(
              new PostOffice.Posting(
                  content(command, owner, issued),
                  Optional.of(issued.label()),
                  issued.challenge().expiresAt(),
                  command.origin()));
        }
        yield new RequestOtp.Result.Sent(issued.lifetime());
      }
    };
  }

  private static Content content(
      Command command, Optional<User> owner, IssueCode.Result.Issued issued) {
    Recipient to = new Recipient.Phone(command.number());
    return owner
        .map(user -> new Content(to, Template.NUMBER_IN_USE, user.language().tag(), Map.of()))
        .orElseGet(
            () ->
                new Content(
                    to,
                    Template.CODE,
                    command.caller().user().language().answering(command.origin()),
                    Map.of(
                        "code",
                        issued.code(),
                        "minutes",
                        Long.toString(issued.lifetime().toMinutes()))));
  }
}
