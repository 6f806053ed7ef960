package dev.khata.application.lifecycle;

import dev.khata.application.kernel.Paging;
import dev.khata.domain.identity.NameKey;
import dev.khata.domain.identity.PersonName;
import dev.khata.domain.identity.UserFilter;
import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.Query;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.lifecycle.Archive;
import dev.khata.domain.lifecycle.ArchivedUser;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** An archive in memory. */
public final class InMemoryArchive implements Archive {
  private final Map<UserId, ArchivedUser> rows = new LinkedHashMap<>();
  private final Set<UserId> listed = new HashSet<>();

  @Override
  public synchronized void add(ArchivedUser user) {
    if (rows.putIfAbsent(user.id(), user) != null) {
      throw new IllegalStateException("archived before: " + user.id());
    }
  }

  @Override
  public synchronized Optional<ArchivedUser> find(UserId id) {
    return Optional.ofNullable(rows.get(id));
  }

  @Override
  public synchronized Page<ArchivedUser> page(Query<UserFilter, Sort> query) {
    return Paging.page(
        rows.values(),
        user -> query.filter().passes(name(user), user.state(), user.type()),
        sort(query.order().by()),
        query.order(),
        query.window());
  }

  private static Comparator<ArchivedUser> sort(Sort by) {
    return switch (by) {
      case ID -> by(user -> user.id().value());
      case NAME -> by(user -> name(user).map(NameKey::of).map(NameKey::text).orElse("\uffff"));
      case STATE -> by(user -> user.state().name());
      case TYPE -> by(user -> user.type().name());
      case CREATED_AT -> by(ArchivedUser::createdAt);
      case UPDATED_AT -> by(ArchivedUser::updatedAt);
      case DELETED_AT -> by(ArchivedUser::deletedAt);
    };
  }

  private static <C extends Comparable<? super C>> Comparator<ArchivedUser> by(
      Function<ArchivedUser, C> field) {
    return Comparator.comparing(field).thenComparing(user -> user.id().value());
  }

  private static Optional<PersonName> name(ArchivedUser user) {
    return user.person().map(ArchivedUser.Person::name);
  }

  @Override
  public synchronized List<ArchivedUser> unlisted(int limit) {
    return rows.values().stream().filter(user -> !listed.contains(user.id())).limit(limit).toList();
  }

  @Override
  public synchronized void listed(List<UserId> users, Instant at) {
    listed.addAll(users);
  }

  @Override
  public synchronized int erase(Instant deletedUntil) {
    List<ArchivedUser> due =
        rows.values().stream()
            .filter(user -> !user.deletedAt().isAfter(deletedUntil))
            .filter(user -> user.person().isPresent())
            .toList();
    due.forEach(user -> rows.put(user.id(), user.erased()));
    return due.size();
  }
}
