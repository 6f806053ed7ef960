package dev.khata.persistence.identity;

import static dev.khata.persistence.jooq.Tables.USERS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.identity.Somebody;
import dev.khata.application.kernel.Fresh;
import dev.khata.domain.identity.Identifier;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.Users;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.Transactions;
import dev.khata.persistence.identity.AddressKeys.Collision;
import dev.khata.persistence.identity.AddressKeys.Renewal;
import dev.khata.persistence.testing.TestDatabase;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AddressKeysTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private final Transactions transactions = DATABASE.transactions();
  private final Users users =
      IdentityPersistence.ports(DATABASE.database(), transactions).get(Users.class);
  private final AddressKeys keys = new AddressKeys(DATABASE.database(), transactions, 2);

  @BeforeEach
  void nobodyIsThere() {
    DATABASE.database().dsl().deleteFrom(USERS).where(USERS.ID.isNotNull()).execute();
  }

  @Test
  void a_key_of_an_earlier_version_is_made_anew_once() {
    User outdated = of("X@BÜCHER.example", "x@bÜcher.example");
    User ascii = of("someone@example.com", "someone@example.com");
    assertThat(holder("x@xn--bcher-kva.example")).isEmpty();

    assertThat(keys.renew()).isEqualTo(new Renewal(1, List.of()));

    assertThat(holder("x@xn--bcher-kva.example")).contains(outdated);
    assertThat(holder("someone@example.com")).contains(ascii);
    assertThat(keys.renew()).isEqualTo(new Renewal(0, List.of()));
  }

  @Test
  void two_users_of_one_address_are_told_and_left_as_they_are() {
    User held = of("x@bücher.example", "x@bücher.example");
    User second = of("x@xn--bcher-kva.example", "x@xn--bcher-kva.example");

    Renewal renewal = keys.renew();

    assertThat(renewal).isEqualTo(new Renewal(0, List.of(new Collision(second.id(), held.id()))));
    assertThat(users.find(second.id())).contains(second);
    assertThat(holder("x@bücher.example")).contains(held);
    assertThat(keys.renew()).isEqualTo(renewal);
  }

  @Test
  void more_users_than_are_read_at_once_are_all_brought_along() {
    for (int i = 0; i < 5; i++) {
      of("u" + i + "@BÜCHER.example", "outdated " + i);
    }

    assertThat(keys.renew().renewed()).isEqualTo(5);
    assertThat(holder("u4@bücher.example")).isPresent();
  }

  private User of(String address, String storedKey) {
    User user = Somebody.withFreshPhone().andEmail(Fresh.email()).verified().addTo(users);
    DATABASE
        .database()
        .dsl()
        .update(USERS)
        .set(USERS.EMAIL, address)
        .set(USERS.EMAIL_KEY, storedKey)
        .where(USERS.ID.eq(user.id().value()))
        .execute();
    return users.find(user.id()).orElseThrow();
  }

  private Optional<User> holder(String address) {
    return users.verifiedHolder(new Identifier.Email(new EmailAddress(address)));
  }
}
