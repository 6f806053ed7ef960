package dev.khata.persistence.identity;

import static dev.khata.persistence.jooq.Tables.ARCHIVED_USER;
import static dev.khata.persistence.jooq.Tables.USERS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.identity.Somebody;
import dev.khata.domain.identity.NameKey;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.UserDirectory;
import dev.khata.domain.identity.UserFilter;
import dev.khata.domain.identity.Users;
import dev.khata.domain.kernel.Order;
import dev.khata.domain.kernel.Query;
import dev.khata.domain.kernel.Window;
import dev.khata.domain.lifecycle.Archive;
import dev.khata.domain.lifecycle.ArchivedUser;
import dev.khata.persistence.database.Ports;
import dev.khata.persistence.lifecycle.LifecyclePersistence;
import dev.khata.persistence.testing.TestDatabase;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class NameKeysTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123456Z");

  private final Ports identity =
      IdentityPersistence.ports(DATABASE.database(), DATABASE.transactions());
  private final Users users = identity.get(Users.class);
  private final Archive archive =
      LifecyclePersistence.ports(DATABASE.database()).get(Archive.class);
  private final NameKeys keys = new NameKeys(DATABASE.database(), DATABASE.transactions(), 2);

  @Test
  void names_that_an_older_version_wrote_get_their_keys_once() {
    IntStream.range(0, 5).forEach(i -> Somebody.withFreshPhone().named("Zoë", "Ü").addTo(users));
    User left = Somebody.withFreshPhone().named("Zoë", "Left").addTo(users);
    archive.add(ArchivedUser.of(left, NOW));
    User unknown = Somebody.withFreshPhone().addTo(users);
    archive.add(ArchivedUser.of(unknown, NOW).erased());
    DATABASE
        .dsl()
        .update(USERS)
        .setNull(USERS.NAME_KEY)
        .where(USERS.FIRST_NAME.eq("Zoë"))
        .execute();
    DATABASE
        .dsl()
        .update(ARCHIVED_USER)
        .setNull(ARCHIVED_USER.NAME_KEY)
        .where(ARCHIVED_USER.NAME_KEY.isNotNull())
        .execute();
    assertThat(found("ZOË")).isZero();

    assertThat(keys.make()).isEqualTo(7);

    assertThat(found("ZOË")).isEqualTo(6);
    assertThat(archived("ZOË l")).isEqualTo(1);
    assertThat(keys.make()).isZero();
  }

  @Test
  void the_key_of_a_name_goes_with_it_whoever_erases_it() {
    User user = Somebody.withFreshPhone().named("Forgotten", "").addTo(users);
    archive.add(ArchivedUser.of(user, NOW));
    assertThat(archived("forgotten")).isEqualTo(1);

    DATABASE
        .dsl()
        .execute(
            "UPDATE archived_user SET first_name = NULL, last_name = NULL, phone = NULL,"
                + " email = NULL WHERE id = ?",
            user.id().value());

    assertThat(archived("forgotten")).isZero();
    assertThat(keys.make()).isZero();
  }

  private long found(String part) {
    return identity
        .get(UserDirectory.class)
        .page(new Query<>(named(part), Order.up(UserDirectory.Sort.ID), new Window(0, 1)))
        .total();
  }

  private long archived(String part) {
    return archive
        .page(new Query<>(named(part), Order.up(Archive.Sort.ID), new Window(0, 1)))
        .total();
  }

  private static UserFilter named(String part) {
    return new UserFilter(Optional.of(NameKey.ofPart(part)), Optional.empty(), Optional.empty());
  }
}
