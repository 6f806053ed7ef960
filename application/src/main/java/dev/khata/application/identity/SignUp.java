package dev.khata.application.identity;

import dev.khata.domain.identity.Enrolment;
import dev.khata.domain.identity.Identifier;
import dev.khata.domain.identity.Purpose;
import dev.khata.domain.identity.Users;
import dev.khata.domain.kernel.Origin;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;

/**
 * Sends a code to register with, and keeps with it what is told already. Whether the phone or
 * address has an account shows in nothing; whether a referral code has an owner does.
 */
public final class SignUp {
  private final Users users;
  private final RequestCode requestCode;

  @Inject
  SignUp(Users users, RequestCode requestCode) {
    this.users = users;
    this.requestCode = requestCode;
  }

  public record Command(Identifier identifier, Enrolment enrolment, Origin origin) {}

  public sealed interface Result {
    record Sent(Duration lifetime) implements Result {}

    record TooMany(Instant until) implements Result {}

    /** Nobody has the referral code; nothing was sent or counted. */
    record UnknownReferralCode() implements Result {}
  }

  public Result handle(Command command) {
    boolean unknown =
        command.enrolment().cameWith().filter(code -> users.referrer(code).isEmpty()).isPresent();
    if (unknown) {
      return new Result.UnknownReferralCode();
    }
    return switch (requestCode.handle(
        new RequestCode.Command(
            command.identifier(), Purpose.REGISTER, command.enrolment(), command.origin()))) {
      case RequestCode.Result.Sent sent -> new Result.Sent(sent.lifetime());
      case RequestCode.Result.TooMany tooMany -> new Result.TooMany(tooMany.until());
    };
  }
}
