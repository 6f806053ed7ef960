package dev.khata.domain.identity;

import java.util.Optional;

/**
 * Which users a list has; what is empty lets everybody through.
 *
 * @param name a part of it
 * @param orStart where a name is asked for: how the address or number of others begins who pass,
 *     too; and so does whoever calls themselves by a username that begins as that name
 */
public record UserFilter(
    Optional<NameKey> name,
    Optional<IdentifierStart> orStart,
    Optional<AccountState> state,
    Optional<UserType> type) {
  public static final UserFilter NONE =
      new UserFilter(Optional.empty(), Optional.empty(), Optional.empty());

  public UserFilter(Optional<NameKey> name, Optional<AccountState> state, Optional<UserType> type) {
    this(name, Optional.empty(), state, type);
  }

  /** Whether a user is on the list. */
  public boolean passes(User user) {
    boolean passes = passes(Optional.of(user.name()), user.state(), user.type());
    return passes
        || (orStart.filter(start -> start.begins(user) || isCalledSo(user)).isPresent()
            && new UserFilter(Optional.empty(), state, type)
                .passes(Optional.empty(), user.state(), user.type()));
  }

  private boolean isCalledSo(User user) {
    return user.username()
        .filter(called -> name.filter(part -> called.key().startsWith(part)).isPresent())
        .isPresent();
  }

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
