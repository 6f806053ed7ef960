package dev.khata.application.identity;

import dev.khata.domain.identity.Identifier;
import dev.khata.domain.identity.RegistrationDetails;
import dev.khata.domain.identity.Users;
import dev.khata.domain.kernel.Origin;
import jakarta.inject.Inject;

/**
 * Sends a code to register with, and keeps with it what is told already. Whether the phone or
 * address has an account shows in nothing; whether a referral code has an owner does.
 */
public final class SignUp {
  private final Users users;
  private final RequestOtp requestOtp;

  @Inject
  SignUp(Users users, RequestOtp requestOtp) {
    this.users = users;
    this.requestOtp = requestOtp;
  }

  public record Command(Identifier identifier, RegistrationDetails details, Origin origin) {}

  /** What was made of the code; or that none was asked for. */
  public sealed interface Result permits RequestOtp.Result, UnknownReferralCode {}

  /** Nobody has the referral code; nothing was sent or counted. */
  public record UnknownReferralCode() implements Result {}

  public Result handle(Command command) {
    boolean unknown =
        command.details().cameWith().filter(code -> users.referrer(code).isEmpty()).isPresent();
    return unknown
        ? new UnknownReferralCode()
        : requestOtp.handle(
            new RequestOtp.Command(command.identifier(), command.details(), command.origin()));
  }
}
