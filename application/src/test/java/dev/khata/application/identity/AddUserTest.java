package dev.khata.application.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.identity.NewUser;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.Users;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AddUserTest {
  private final InMemoryUsers users = new InMemoryUsers(new InMemoryRoles());
  private final List<User> joined = new ArrayList<>();
  private final AddUser addUser = new AddUser(users, Set.of(joined::add));

  @Test
  void what_begins_with_an_account_begins_when_the_user_is_added() {
    Users.Addition addition = addUser.handle(Somebody.withFreshPhone().make());

    assertThat(joined).containsExactly(((Users.Addition.Added) addition).user());
  }

  @Test
  void nothing_begins_where_nobody_is_added() {
    NewUser somebody = Somebody.withFreshPhone().verified().make();
    users.add(somebody);

    assertThat(addUser.handle(somebody)).isInstanceOf(Users.Addition.PhoneTaken.class);
    assertThat(joined).isEmpty();
  }
}
