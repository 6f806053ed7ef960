package dev.khata.domain.identity.otp;

import dev.khata.domain.identity.Claim;
import dev.khata.domain.identity.Identifier;
import dev.khata.domain.identity.User;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.Secret;
import java.util.Map;
import java.util.Optional;

/**
 * The phone numbers of those who try an app out before it is published, such as the reviewers of
 * app stores: they are sent nothing, and have a code that never changes.
 *
 * @param codes of each number
 */
public record TestNumbers(Map<PhoneNumber, Secret> codes) {
  public static final TestNumbers NONE = new TestNumbers(Map.of());

  /** Numbers at most. */
  public static final int MOST = 10;

  public TestNumbers {
    codes = Map.copyOf(codes);
    if (codes.size() > MOST) {
      throw new IllegalArgumentException("more than " + MOST + " test numbers");
    }
  }

  public boolean includes(PhoneNumber number) {
    return codes.containsKey(number);
  }

  /** The code of a test number. */
  public Optional<Secret> code(Identifier identifier) {
    return switch (identifier) {
      case Identifier.Phone phone -> Optional.ofNullable(codes.get(phone.number()));
      case Identifier.Email email -> Optional.empty();
    };
  }

  /**
   * Whether nobody may be as this user is, or is to become: an admin with a test number. Asked
   * before a user gets a role or a number.
   */
  public boolean forbid(User user) {
    return user.role().isAdmin()
        && user.phone().map(Claim::value).filter(this::includes).isPresent();
  }
}
