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
public record Enrolment(
    Optional<EmailAddress> email, Optional<ReferralCode> cameWith, Optional<UserType> type) {
  public static final Enrolment NONE =
      new Enrolment(Optional.empty(), Optional.empty(), Optional.empty());

  public static Enrolment with(Optional<EmailAddress> email) {
    return new Enrolment(email, Optional.empty(), Optional.empty());
  }

  /**
   * With what was told later: a type replaces the one before, while address and referral code fill
   * what was left out.
   */
  public Enrolment then(Enrolment later) {
    return new Enrolment(
        email.or(later::email), cameWith.or(later::cameWith), later.type.or(this::type));
  }

  /** Masked: nothing of what was told. */
  @Override
  public String toString() {
    return "Enrolment[…]";
  }
}
