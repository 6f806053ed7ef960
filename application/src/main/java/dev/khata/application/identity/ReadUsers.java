package dev.khata.application.identity;

import dev.khata.domain.identity.User;
import dev.khata.domain.identity.UserDirectory;
import dev.khata.domain.identity.UserFilter;
import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.Query;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Shows everybody with an account, for admins. */
public final class ReadUsers {
  private final UserDirectory directory;

  @Inject
  ReadUsers(UserDirectory directory) {
    this.directory = directory;
  }

  /** By the id that tokens and most contracts print. */
  public Optional<User> find(UUID publicId) {
    return directory.find(publicId);
  }

  public Page<User> page(Query<UserFilter, UserDirectory.Sort> query) {
    return directory.page(query);
  }
}
