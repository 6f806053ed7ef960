package dev.khata.domain.identity;

import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Everybody with an account. A verified phone or e-mail has one holder; an unverified one at most
 * one in each contract.
 */
public interface Users {

  /** Who can log in, and the hash of their password if they have one. */
  record Login(User user, Optional<PasswordHash> password) {}

  /** What came of adding a user. */
  sealed interface Addition {
    record Added(User user) implements Addition {}

    record PhoneTaken() implements Addition {}

    record EmailTaken() implements Addition {}

    record UsernameTaken() implements Addition {}
  }

  Optional<User> find(UserId id);

  /** The user, whose row stays locked until the surrounding transaction ends. */
  Optional<User> lock(UserId id);

  /**
   * The user, whose row stays locked until the surrounding transaction ends, against those too who
   * only rely on the user staying.
   */
  Optional<User> lockToRemove(UserId id);

  /** The one who proved the identifier. */
  Optional<User> verifiedHolder(Identifier identifier);

  /** Whose referral code that is. */
  Optional<UserId> referrer(ReferralCode code);

  /** The one who proved it, else the one who claims it in this contract. */
  Optional<Login> login(Identifier identifier, Contract contract);

  /**
   * The one who proved it, else the one who claims it in this contract, else who was the first of
   * those to come who claim it in others.
   */
  Optional<Login> loginFromAnywhere(Identifier identifier, Contract contract);

  /** Whose username that is. */
  Optional<UserId> named(Username username);

  /** The users of these public ids, as far as there are any. */
  Map<UUID, UserId> withPublicIds(Set<UUID> publicIds);

  /** Those who claim the identifier without proof, in id order; their rows stay locked. */
  List<User> lockUnverifiedHolders(Identifier identifier);

  /**
   * Adds a user and makes them a referral code that nobody else has, unless a claim of theirs is
   * taken: a verified one by somebody who has it verified; an unverified one by somebody who has it
   * verified, or unverified in the same contract; a username by whoever has it. Then nothing is
   * written, and the surrounding transaction can go on.
   */
  Addition add(NewUser user);

  /**
   * Writes name, username, claims, state, role, language and type of a user that the surrounding
   * transaction has locked, and {@code at} as the instant of it. False, and nothing written, when a
   * claim or the username is taken by somebody else, under the rules of {@link #add}.
   */
  boolean update(User user, Instant at);

  void setPassword(UserId id, PasswordHash password, Instant at);

  /**
   * Puts another hash of the same password in the place of {@code former}; nothing that the user
   * sees is written. False, and nothing written, when that is no longer their hash.
   */
  boolean renewPassword(UserId id, PasswordHash former, PasswordHash renewed);

  void clearPassword(UserId id, Instant at);

  /**
   * Takes a user out who is locked to be removed, with all that is kept under them alone; their
   * claims are free.
   */
  void remove(UserId id);

  /** Whether anybody holds the role of that name. */
  boolean anyWithRole(String roleName);
}
