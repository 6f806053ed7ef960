package dev.khata.application.identity;

import dev.khata.domain.identity.PasswordPolicy;
import java.util.List;

/** Why somebody can't be registered. */
public sealed interface RegistrationRefusal {

  /** The registration token is unknown, used or expired. */
  record InvalidToken() implements RegistrationRefusal {}

  record WeakPassword(List<PasswordPolicy.Fault> faults) implements RegistrationRefusal {}

  /** Nobody has the referral code. */
  record UnknownReferralCode() implements RegistrationRefusal {}

  record EmailTaken() implements RegistrationRefusal {}

  record PhoneTaken() implements RegistrationRefusal {}

  record UsernameTaken() implements RegistrationRefusal {}

  /** The token proves one address, and the registration names another. */
  record EmailNotTheVerifiedOne() implements RegistrationRefusal {}

  /** The token proves one phone, and the registration names another. */
  record PhoneNotTheVerifiedOne() implements RegistrationRefusal {}
}
