package dev.khata.domain.identity;

import java.util.Optional;

/**
 * Which users a list has; what is empty lets everybody through.
 *
 * @param name a part of it
 */
public record UserFilter(
    Optional<NameKey> name, Optional<AccountState> state, Optional<UserType> type) {
  public static final UserFilter NONE =
      new UserFilter(Optional.empty(), Optional.empty(), Optional.empty());

  /** Whether somebody of that name, state and type is on the list. */
  public boolean passes(Optional<PersonName> called, AccountState in, UserType of) {
    return name.stream()
            .allMatch(part -> called.filter(it -> NameKey.of(it).contains(part)).isPresent())
        && state.stream().allMatch(in::equals)
        && type.stream().allMatch(of::equals);
  }

  /** Masked: a name is a person's. */
  @Override
  public String toString() {
    return "UserFilter[…]";
  }
}
