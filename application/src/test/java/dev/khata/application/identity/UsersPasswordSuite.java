package dev.khata.application.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.identity.Identifier;
import dev.khata.domain.identity.PasswordHash;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.Users;
import dev.khata.domain.identity.Users.Login;
import dev.khata.domain.identity.access.Role;
import dev.khata.domain.identity.access.Roles;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.UserId;
import org.junit.jupiter.api.Test;

/** What holds of the passwords that {@link Users} keep. */
public abstract class UsersPasswordSuite extends UsersClaimSuite {
  private static final UserId NOBODY = new UserId(Long.MAX_VALUE);
  private static final PasswordHash HASH = new PasswordHash("$argon2id$v=19$m=19456$one");
  private static final PasswordHash OTHER_HASH = new PasswordHash("$argon2id$v=19$m=19456$two");

  protected abstract Roles roles();

  @Test
  void a_password_can_be_set_replaced_and_cleared() {
    User user = Somebody.with(phone).verified().addTo(users());

    users().setPassword(user.id(), HASH, NOW);
    assertThat(login(byPhone, Contract.MYPHARMA).password()).contains(HASH);

    users().setPassword(user.id(), OTHER_HASH, NOW);
    assertThat(login(byPhone, Contract.MYPHARMA).password()).contains(OTHER_HASH);

    users().clearPassword(user.id(), NOW);
    assertThat(login(byPhone, Contract.MYPHARMA).password()).isEmpty();
  }

  @Test
  void a_hash_is_renewed_only_while_it_is_the_users_and_nothing_else_is_written() {
    User user = Somebody.with(phone).verified().addTo(users());
    users().setPassword(user.id(), HASH, NOW);
    User before = users().find(user.id()).orElseThrow();

    assertThat(users().renewPassword(user.id(), OTHER_HASH, HASH)).isFalse();
    assertThat(users().renewPassword(user.id(), HASH, OTHER_HASH)).isTrue();
    assertThat(users().renewPassword(user.id(), HASH, OTHER_HASH)).isFalse();
    assertThat(users().renewPassword(NOBODY, HASH, OTHER_HASH)).isFalse();

    assertThat(login(byPhone, Contract.MYPHARMA).password()).contains(OTHER_HASH);
    assertThat(users().find(user.id())).contains(before);
  }

  @Test
  void a_change_of_the_user_leaves_the_password_alone() {
    User user = Somebody.with(phone).verified().withPassword(HASH).addTo(users());

    update(user.withRole(roles().named(Role.DOCTOR).orElseThrow()));

    assertThat(login(byPhone, Contract.MYPHARMA).password()).contains(HASH);
  }

  @Test
  void one_user_s_password_is_not_another_s() {
    User user = Somebody.with(phone).verified().withPassword(HASH).addTo(users());
    Somebody.with(email).verified().withPassword(OTHER_HASH).addTo(users());

    users().clearPassword(user.id(), NOW);

    assertThat(login(byEmail, Contract.MYPHARMA).password()).contains(OTHER_HASH);
  }

  Login login(Identifier identifier, Contract contract) {
    return users().login(identifier, contract).orElseThrow();
  }
}
