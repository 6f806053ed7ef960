package dev.khata.application.identity;

import dev.khata.domain.audit.Actor;
import dev.khata.domain.identity.AccountState;
import dev.khata.domain.identity.Claim;
import dev.khata.domain.identity.Identifier;
import dev.khata.domain.identity.Link;
import dev.khata.domain.identity.Links;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.Users;
import dev.khata.domain.identity.Users.Login;
import dev.khata.domain.identity.otp.OtpLimits;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.Transactions;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Sends a link by which the owner of an address can set a new password.
 *
 * <p>There is one answer, whatever comes of it: an address without an account costs the same work
 * and gets nothing, and so does one that was sent as many links within the hour as it may be sent
 * codes, and one that an account only claims beside an identifier that it has proven: whoever reads
 * its mail may be somebody else.
 */
public final class RequestPasswordReset {
  private final Users users;
  private final Links links;
  private final SendLink sendLink;
  private final OtpLimits limits;
  private final Transactions transactions;
  private final InstantSource clock;

  @Inject
  RequestPasswordReset(
      Users users,
      Links links,
      SendLink sendLink,
      OtpLimits limits,
      Transactions transactions,
      InstantSource clock) {
    this.users = users;
    this.links = links;
    this.sendLink = sendLink;
    this.limits = limits;
    this.transactions = transactions;
    this.clock = clock;
  }

  public record Command(EmailAddress email, Actor.Visitor by) {}

  public void handle(Command command) {
    transactions.inTransaction(
        () -> {
          Instant now = clock.instant();
          EmailAddress email = command.email();
          int sent = links.countSince(email, Link.Kind.RESET_PASSWORD, now.minus(limits.window()));
          Identifier address = new Identifier.Email(email);
          Optional<User> user =
              users
                  .login(address, command.by().at())
                  .map(Login::user)
                  .filter(found -> found.isKnownBy(address))
                  .filter(found -> found.state() != AccountState.BLOCKED);
          if (sent < limits.codesPerWindow()) {
            sendLink.reset(user, known(user, email), command.by(), now);
          }
        });
  }

  /** The address as its owner gave it, never as somebody else has spelled it. */
  private static EmailAddress known(Optional<User> user, EmailAddress asked) {
    return user.flatMap(User::email).map(Claim::value).orElse(asked);
  }
}
