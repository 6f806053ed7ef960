package dev.khata.domain.identity;

import dev.khata.domain.kernel.EmailAddress;
import java.util.Set;

/**
 * How an address or a number begins by which somebody is looked for.
 *
 * @param address of the {@linkplain EmailAddress#key key}; not empty
 * @param phones in E.164, each a reading of its own; none of what begins no number
 */
public record IdentifierStart(String address, Set<String> phones) {
  public IdentifierStart {
    phones = Set.copyOf(phones);
    if (address.isEmpty() || phones.contains("")) {
      throw new IllegalArgumentException("everything begins so");
    }
  }

  /** A whole address counts in every spelling of its domain. */
  public static IdentifierStart of(String typed, Set<String> phones) {
    return new IdentifierStart(
        EmailAddress.parse(typed)
            .map(EmailAddress::key)
            .orElseGet(() -> EmailAddress.partKey(typed)),
        phones);
  }

  /** Whether the address or the number of a user begins so, proven or not. */
  public boolean begins(User user) {
    return user.email().filter(email -> email.value().key().startsWith(address)).isPresent()
        || user.phone()
            .filter(p -> phones.stream().anyMatch(p.value().e164()::startsWith))
            .isPresent();
  }

  /** Masked. */
  @Override
  public String toString() {
    return "IdentifierStart[…]";
  }
}
