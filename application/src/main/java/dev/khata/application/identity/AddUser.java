package dev.khata.application.identity;

import dev.khata.domain.identity.Joins;
import dev.khata.domain.identity.NewUser;
import dev.khata.domain.identity.Users;
import jakarta.inject.Inject;
import java.util.Set;

/** Adds a user, and what begins with the account in every context. Called inside a transaction. */
public final class AddUser {
  private final Users users;
  private final Set<Joins> joining;

  @Inject
  public AddUser(Users users, Set<Joins> joining) {
    this.users = users;
    this.joining = joining;
  }

  /** As {@link Users#add}. */
  public Users.Addition handle(NewUser newUser) {
    Users.Addition addition = users.add(newUser);
    if (addition instanceof Users.Addition.Added added) {
      joining.forEach(part -> part.join(added.user()));
    }
    return addition;
  }
}
