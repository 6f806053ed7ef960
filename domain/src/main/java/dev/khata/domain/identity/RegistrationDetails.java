package dev.khata.domain.identity;

import dev.khata.domain.kernel.EmailAddress;
import java.util.Optional;

/**
 * What somebody told of themselves before they have an account. It is kept with the code and then
 * the token by which they register, and goes with them.
 *
 * @param email an address that nothing has proven
 * @param cameWith the referral code of whoever brought them
 */
public record RegistrationDetails(
    Optional<EmailAddress> email, Optional<ReferralCode> cameWith, Optional<UserType> type) {
  public static final RegistrationDetails NONE =
      new RegistrationDetails(Optional.empty(), Optional.empty(), Optional.empty());

  public static RegistrationDetails with(Optional<EmailAddress> email) {
    return new RegistrationDetails(email, Optional.empty(), Optional.empty());
  }

  /** With what was told later, which counts before what was told first. */
  public RegistrationDetails then(RegistrationDetails later) {
    return new RegistrationDetails(
        later.email.or(this::email), later.cameWith.or(this::cameWith), later.type.or(this::type));
  }

  /** Masked: nothing of what was told. */
  @Override
  public String toString() {
    return "RegistrationDetails[…]";
  }
}
