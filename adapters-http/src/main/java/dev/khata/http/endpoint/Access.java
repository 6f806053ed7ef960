package dev.khata.http.endpoint;

import dev.khata.domain.identity.access.Action;
import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.identity.access.Resource;
import java.util.Optional;

/**
 * Who may call an endpoint. Every endpoint names one rule; an endpoint without is never served.
 *
 * @param permission what the caller's role must hold, besides the level
 * @param deactivatedToo whether a caller who has deactivated their account may call; no unless said
 */
public record Access(Level level, Optional<Permission> permission, boolean deactivatedToo) {

  /** What a caller must bring. */
  public enum Level {
    /** Nothing; a token that happens to be sent is not looked at. */
    PUBLIC,
    /**
     * Nothing; but whoever sends the access token of a live session is known to the handler, which
     * may show them more. Any other token counts as none.
     */
    OPEN,
    /** A registration token, which the use case itself judges. */
    REGISTRATION,
    /** An access token of a live session in this contract. */
    SESSION
  }

  public static final Access PUBLIC = new Access(Level.PUBLIC, Optional.empty(), false);
  public static final Access OPEN = new Access(Level.OPEN, Optional.empty(), false);
  public static final Access REGISTRATION = new Access(Level.REGISTRATION, Optional.empty(), false);
  public static final Access USER = new Access(Level.SESSION, Optional.empty(), false);

  /** A session, also of somebody who has deactivated their account. */
  public static final Access EVEN_DEACTIVATED = new Access(Level.SESSION, Optional.empty(), true);

  /** A session whose user's role holds the permission. */
  public static Access admin(Permission permission) {
    return new Access(Level.SESSION, Optional.of(permission), false);
  }

  /** A session whose user's role may do that with these. */
  public static Access admin(Resource resource, Action action) {
    return admin(new Permission(resource, action));
  }

  /** As in route lists: {@code public}, {@code registration}, {@code user}, {@code admin:R:A}. */
  public String label() {
    return switch (level) {
      case PUBLIC, OPEN -> "public";
      case REGISTRATION -> "registration";
      case SESSION -> permission.map(needed -> "admin:" + needed.id()).orElse("user");
    };
  }
}
