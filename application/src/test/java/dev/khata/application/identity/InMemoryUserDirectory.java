package dev.khata.application.identity;

import static java.util.Comparator.comparing;

import dev.khata.application.kernel.Paging;
import dev.khata.domain.identity.NameKey;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.UserDirectory;
import dev.khata.domain.identity.UserFilter;
import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.Query;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Lists of users in memory, who are counted anew each time. */
public final class InMemoryUserDirectory implements UserDirectory {
  private final InMemoryUsers users;

  public InMemoryUserDirectory(InMemoryUsers users) {
    this.users = users;
  }

  @Override
  public Optional<User> find(UUID publicId) {
    return users.all().stream().filter(user -> user.publicId().equals(publicId)).findFirst();
  }

  @Override
  public Page<User> page(Query<UserFilter, Sort> query) {
    return Paging.page(
        users.all(),
        query.filter()::passes,
        sort(query.order().by()),
        query.order(),
        query.window());
  }

  private static Comparator<User> sort(Sort by) {
    return switch (by) {
      case ID -> by(user -> user.id().value());
      case NAME -> by(user -> NameKey.of(user.name()).text());
      case STATE -> by(user -> user.state().name());
      case TYPE -> by(user -> user.type().name());
      case CREATED_AT -> by(User::createdAt);
      case UPDATED_AT -> by(User::updatedAt);
    };
  }

  private static <C extends Comparable<? super C>> Comparator<User> by(Function<User, C> field) {
    return comparing(field).thenComparing(user -> user.id().value());
  }

  @Override
  public int addUp() {
    return 0;
  }
}
