package dev.khata.persistence.identity;

import static dev.khata.persistence.jooq.Tables.USERS;
import static org.jooq.impl.DSL.charLength;
import static org.jooq.impl.DSL.octetLength;

import dev.khata.domain.identity.Claim;
import dev.khata.domain.identity.Identifier;
import dev.khata.domain.identity.User;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kernel.UserId;
import dev.khata.persistence.database.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.Result;

/**
 * Brings stored addresses' keys to what {@link EmailAddress#key} makes of them in this version.
 * Only those can differ that are not all ASCII, or have a label in its ASCII form.
 *
 * <p>Running it twice, or beside a server, does no harm; it is to be run again when an older
 * version, which makes other keys, has stopped.
 */
public final class AddressKeys {
  private static final int AT_ONCE = 500;

  private static final Condition BEYOND_ASCII =
      octetLength(USERS.EMAIL)
          .ne(charLength(USERS.EMAIL))
          .or(USERS.EMAIL.containsIgnoreCase("xn--"));

  private final Database database;
  private final Transactions transactions;
  private final int atOnce;

  public AddressKeys(Database database, Transactions transactions) {
    this(database, transactions, AT_ONCE);
  }

  /**
   * @param atOnce how many users are read in one query
   */
  AddressKeys(Database database, Transactions transactions, int atOnce) {
    this.database = database;
    this.transactions = transactions;
    this.atOnce = atOnce;
  }

  /**
   * Two users who gave one address in spellings that were two before.
   *
   * @param user whose key stays as it was, so that the address no longer finds them
   * @param holder whom the address finds
   */
  public record Collision(UserId user, UserId holder) {}

  /**
   * What was done.
   *
   * @param renewed how many keys
   * @param collisions those that were left; nothing is merged or taken away
   */
  public record Renewal(int renewed, List<Collision> collisions) {}

  /** Each key in a transaction of its own, so that nobody waits for more than one. */
  public Renewal renew() {
    int renewed = 0;
    List<Collision> collisions = new ArrayList<>();
    Result<? extends Record> users = beyondAscii(0);
    while (!users.isEmpty()) {
      for (Record user : users) {
        if (isOutdated(user)) {
          long id = user.get(USERS.ID);
          Optional<Collision> collision = transactions.inTransaction(() -> renew(new UserId(id)));
          collision.ifPresent(collisions::add);
          renewed += collision.isPresent() ? 0 : 1;
        }
      }
      users = beyondAscii(users.getLast().get(USERS.ID));
    }
    return new Renewal(renewed, List.copyOf(collisions));
  }

  private Result<? extends Record> beyondAscii(long after) {
    return database
        .dsl()
        .select(USERS.ID, USERS.EMAIL, USERS.EMAIL_KEY)
        .from(USERS)
        .where(USERS.ID.gt(after), BEYOND_ASCII)
        .orderBy(USERS.ID)
        .limit(atOnce)
        .fetch();
  }

  private static boolean isOutdated(Record user) {
    return !new EmailAddress(user.get(USERS.EMAIL)).key().equals(user.get(USERS.EMAIL_KEY));
  }

  /** The address may have changed since it was read. */
  private Optional<Collision> renew(UserId id) {
    Claims.lockWithHolder(database.dsl(), id);
    return database
        .dsl()
        .select(StoredUser.FIELDS)
        .from(StoredUser.WITH_ROLE)
        .where(USERS.ID.eq(id.value()))
        .fetchOptional(StoredUser::user)
        .flatMap(User::email)
        .filter(claim -> !write(id, claim))
        .map(claim -> new Collision(id, holder(claim.value(), id)));
  }

  private boolean write(UserId id, Claim<EmailAddress> claim) {
    Claims.lock(database.dsl(), Stream.of(new Identifier.Email(claim.value())));
    return database
            .dsl()
            .update(USERS)
            .set(USERS.EMAIL_KEY, claim.value().key())
            .where(USERS.ID.eq(id.value()))
            .andNot(Claims.emailTaken(Optional.of(claim), id.value()))
            .execute()
        == 1;
  }

  private UserId holder(EmailAddress address, UserId other) {
    return database
        .dsl()
        .select(USERS.ID)
        .from(USERS)
        .where(USERS.EMAIL_KEY.eq(address.key()), USERS.ID.ne(other.value()))
        .orderBy(USERS.EMAIL_VERIFIED_AT.asc().nullsLast())
        .limit(1)
        .fetchSingle(row -> new UserId(row.get(USERS.ID)));
  }
}
