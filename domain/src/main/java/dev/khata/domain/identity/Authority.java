package dev.khata.domain.identity;

import dev.khata.domain.identity.access.AccessRefusal;
import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.identity.access.Role;
import java.util.Optional;
import java.util.Set;

/**
 * Who changes what others may do, and how far they may go: nobody gives or takes what they don't
 * hold themselves.
 *
 * @param admin as of now; empty for the operator at the command line, who may give and take all
 */
public record Authority(Optional<User> admin) {
  public static final Authority OPERATOR = new Authority(Optional.empty());

  public static Authority of(User admin) {
    return new Authority(Optional.of(admin));
  }

  /** Whether they may do that now. */
  public boolean may(Permission permission) {
    return admin
        .map(who -> who.state() == AccountState.ACTIVE && who.role().grants(permission))
        .orElse(true);
  }

  /**
   * What keeps a user from getting a role in place of theirs, which may be the same.
   *
   * @param last whether the user is the last super admin who can act
   */
  public Optional<AccessRefusal> againstGiving(User user, Role next, boolean last) {
    if (next.id() == user.role().id()) {
      return againstTouching(user);
    }
    return againstDeciding(user, last).or(() -> againstGranting(next));
  }

  /**
   * What keeps a user from being shut out, put to rest or let in again.
   *
   * @param last whether the user is the last super admin who can act
   */
  public Optional<AccessRefusal> againstDeciding(User user, boolean last) {
    return againstStanding(user, last)
        .or(() -> unless(!is(user), AccessRefusal.OWN_RIGHTS))
        .or(() -> againstTouching(user));
  }

  /** Who lacks a permission of a user learns that, and not that nobody else could act. */
  private Optional<AccessRefusal> againstStanding(User user, boolean last) {
    return unless(holdsAllOf(user.role()), AccessRefusal.HOLDS_MORE)
        .or(() -> unless(!last, AccessRefusal.LAST_SUPER_ADMIN));
  }

  /** What keeps a role from being given to somebody who holds nothing yet. */
  public Optional<AccessRefusal> againstGranting(Role role) {
    return unless(covers(role), AccessRefusal.PERMISSION_NOT_HELD);
  }

  /** What keeps a role from being made. */
  public Optional<AccessRefusal> againstMaking(Set<Permission> permissions) {
    return unless(
        admin.map(who -> who.role().permissions().containsAll(permissions)).orElse(true),
        AccessRefusal.PERMISSION_NOT_HELD);
  }

  /** What keeps a role from granting these permissions in place of its own. */
  public Optional<AccessRefusal> againstChanging(Role role, Set<Permission> permissions) {
    return againstRemoving(role)
        .or(() -> againstMaking(permissions))
        .or(
            () ->
                unless(
                    !holds(role) || role.permissions().equals(permissions),
                    AccessRefusal.OWN_ROLE));
  }

  /** What keeps a role that nobody holds from being deleted. */
  public Optional<AccessRefusal> againstRemoving(Role role) {
    return unless(!role.builtIn(), AccessRefusal.BUILT_IN)
        .or(() -> unless(covers(role), AccessRefusal.HOLDS_MORE));
  }

  private Optional<AccessRefusal> againstTouching(User user) {
    return unless(covers(user.role()), AccessRefusal.HOLDS_MORE);
  }

  private boolean covers(Role role) {
    return admin.map(who -> who.role().covers(role)).orElse(true);
  }

  private boolean holdsAllOf(Role role) {
    return admin.map(who -> who.role().grantsAllOf(role)).orElse(true);
  }

  private boolean is(User user) {
    return admin.filter(who -> who.id().equals(user.id())).isPresent();
  }

  private boolean holds(Role role) {
    return admin.filter(who -> who.role().id() == role.id()).isPresent();
  }

  private static Optional<AccessRefusal> unless(boolean allowed, AccessRefusal reason) {
    return allowed ? Optional.empty() : Optional.of(reason);
  }
}
