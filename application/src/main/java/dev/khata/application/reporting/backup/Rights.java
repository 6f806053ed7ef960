package dev.khata.application.reporting.backup;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.khata.domain.identity.User;
import dev.khata.domain.identity.Users;
import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.reporting.backup.Backup;
import java.util.Optional;
import java.util.Set;

/** Whether somebody holds what roles in a backup grant: nobody gives what they lack. */
final class Rights {
  private Rights() {}

  static boolean cover(Users users, UserId who, Backup backup) {
    Optional<User> user = users.find(who);
    Set<String> held =
        user.stream()
            .flatMap(one -> one.role().permissions().stream())
            .map(Permission::id)
            .collect(toUnmodifiableSet());
    return user.isPresent() && held.containsAll(backup.content().orElseThrow().grants());
  }
}
