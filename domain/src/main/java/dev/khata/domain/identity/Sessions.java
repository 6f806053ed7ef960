package dev.khata.domain.identity;

import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Log-ins, and the refresh tokens that keep them going. */
public interface Sessions {

  /** A refresh token as it stands, with the session and user it belongs to. */
  record Refreshable(Rotation.Standing standing, Caller caller) {}

  /**
   * A session that goes on.
   *
   * @param lastActive when it was opened, or last refreshed
   */
  record Live(Session session, Instant lastActive) {}

  /** Opens a session with its first refresh token. */
  void open(Session session, RefreshToken first);

  /**
   * The live session of that id and contract, with its user, role and lock, in one query. Empty
   * when the session has ended or is another contract's.
   */
  Optional<Caller> caller(UUID session, Contract contract, Instant now);

  /**
   * A user's sessions of all contracts that have neither ended nor expired, those that were active
   * last first, and how many there are.
   *
   * @param max rows at most
   */
  Page<Live> live(UserId user, int max, Instant now);

  /** When each of the users logged in last, of all log-ins that are still known. */
  Map<UserId, Instant> lastLogins(Collection<UserId> users);

  /** How the token stands, in one query; empty when there is no such token in that contract. */
  Optional<Refreshable> refreshable(UUID jti, Contract contract, Instant now);

  /**
   * Spends the token and adds its successor, in one statement. False, and nothing written, when it
   * was spent in the meantime or its session has ended.
   */
  boolean rotate(UUID spent, RefreshToken successor, Instant now);

  /** Ends a session; false when it had ended already. */
  boolean end(UUID session, Session.End why, Instant at);

  /** Ends a user's own session; false when it is not theirs or had ended already. */
  boolean endOwn(UUID session, UserId owner, Session.End why, Instant at);

  /** Ends the session that a user's own refresh token belongs to; false when it is not theirs. */
  boolean endByToken(UUID jti, UserId owner, Session.End why, Instant at);

  /** Ends every session of a user; returns how many. */
  int endAll(UserId user, Session.End why, Instant at);

  /** Ends every other session of the same user; returns how many. */
  int endOthers(Session kept, Session.End why, Instant at);

  /**
   * Removes sessions that ended, or can no longer be refreshed, before {@code before}, with their
   * refresh tokens, and of the others the spent tokens that expired before it. Returns how many
   * sessions.
   */
  int purge(Instant before);
}
