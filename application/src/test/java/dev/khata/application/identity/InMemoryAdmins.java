package dev.khata.application.identity;

import dev.khata.application.kernel.Paging;
import dev.khata.domain.identity.Admins;
import dev.khata.domain.identity.User;
import dev.khata.domain.kernel.Label;
import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.Query;
import java.util.Comparator;
import java.util.Optional;

/** Those among users in memory. */
public final class InMemoryAdmins implements Admins {
  private final InMemoryUsers users;

  public InMemoryAdmins(InMemoryUsers users) {
    this.users = users;
  }

  @Override
  public Page<User> page(Query<Filter, Sort> query) {
    Comparator<User> by =
        switch (query.order().by()) {
          case ID -> Comparator.comparing(user -> user.id().value());
          case NAME -> Comparator.comparing(user -> Label.key(user.name().full()));
          case EMAIL -> Comparator.comparing(InMemoryAdmins::email);
          case PHONE -> Comparator.comparing(InMemoryAdmins::phone);
          case ROLE_NAME -> Comparator.comparing(user -> Label.key(user.role().name()));
          case CREATED_AT -> Comparator.comparing(User::createdAt);
          case UPDATED_AT -> Comparator.comparing(User::updatedAt);
        };
    return Paging.page(
        users.all(),
        user -> user.role().isAdmin() && passes(user, query.filter()),
        by.thenComparing(user -> user.id().value()),
        query.order(),
        query.window());
  }

  private static boolean passes(User user, Filter filter) {
    return has(Label.key(user.name().full()), filter.name())
        && has(email(user), filter.email())
        && filter.phone().map(PhoneNumber::e164).map(phone(user)::equals).orElse(true)
        && has(Label.key(user.role().name()), filter.roleName());
  }

  private static boolean has(String key, Optional<String> part) {
    return part.map(Label::key).map(key::contains).orElse(true);
  }

  private static String email(User user) {
    return user.email().map(claim -> claim.value().key()).orElse("");
  }

  private static String phone(User user) {
    return user.phone().map(claim -> claim.value().e164()).orElse("");
  }
}
