package dev.khata.persistence.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.domain.identity.Users;
import dev.khata.domain.kernel.UserId;
import dev.khata.persistence.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A newer release may have written what this one doesn't know: read as nothing it would be lost.
 */
class UnknownLabelsTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private final Users users =
      IdentityPersistence.ports(DATABASE.database(), DATABASE.transactions()).get(Users.class);

  @Test
  void a_user_in_an_unknown_state_is_not_read() {
    assertThat(users.find(user("ACTIVE", "gencharge"))).isPresent();

    assertThatThrownBy(() -> users.find(user("FROZEN", "gencharge")))
        .hasMessageContaining("AccountState.FROZEN");
  }

  @Test
  void a_number_that_came_through_an_unknown_contract_is_not_read() {
    assertThatThrownBy(() -> users.find(user("ACTIVE", "newcomer")))
        .hasMessageContaining("no contract newcomer");
  }

  private static UserId user(String state, String contract) {
    return new UserId(
        DATABASE
            .dsl()
            .fetchSingle(
                "INSERT INTO users (public_id, first_name, last_name, phone, phone_contract, state,"
                    + " role_id, language, created_at, updated_at) SELECT gen_random_uuid(),"
                    + " 'Asha', 'Rao', '+9198' || (43210000 + nextval('users_id_seq')), ?, ?,"
                    + " id, 'en', now(), now() FROM role WHERE name = 'user' RETURNING id",
                contract,
                state)
            .get(0, Long.class));
  }
}
