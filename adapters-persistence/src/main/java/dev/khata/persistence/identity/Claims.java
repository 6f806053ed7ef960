package dev.khata.persistence.identity;

import static dev.khata.persistence.jooq.Tables.USERS;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;

import dev.khata.domain.identity.Claim;
import dev.khata.domain.identity.Identifier;
import dev.khata.domain.identity.Username;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import dev.khata.persistence.database.HotSql;
import dev.khata.persistence.database.Values;
import dev.khata.persistence.jooq.tables.Users;
import java.sql.ResultSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * Who holds which phone or address, as conditions on users, each answered by one of their unique
 * indexes; and the lock under which claims are written.
 */
final class Claims {
  /** No user's id. */
  static final long NOBODY = 0;

  private static final Users OTHER = USERS.as("other");

  private static final Values<UserId> ID = Values.<UserId>none().number("id", UserId::value);

  /** The keys come in their own order, so that two who want the same ones never cross. */
  private static final HotSql<List<String>> LOCK =
      HotSql.of(
          """
          select pg_advisory_xact_lock(hashtextextended('claim:' || key, 0))
          from unnest(:keys) with ordinality as k (key, n)
          order by n
          """,
          Values.<List<String>>none().each(keys -> keys, keys -> keys.texts("keys", key -> key)));

  /** The user's row is read, and locked, only when every claim is. */
  private static final HotSql<UserId> LOCK_WITH_HOLDER =
      HotSql.of(
          """
          with claims as materialized (
            select pg_advisory_xact_lock(hashtextextended('claim:' || key, 0))
            from (
              select key from users cross join lateral (
                values (1, 'email:' || email_key), (2, 'phone:' || phone)) as k (n, key)
              where id = :id and key is not null
              order by n) as ordered)
          select id from users
          where id = :id and (select count(*) from claims) >= 0
          for no key update
          """,
          ID);

  /** Waits for those who keep the user, and makes them wait. */
  private static final HotSql<UserId> LOCK_TO_REMOVE =
      HotSql.of("select id from users where id = :id for update", ID);

  private Claims() {}

  static Condition verified(Users users, Identifier identifier) {
    return switch (identifier) {
      case Identifier.Phone phone ->
          users.PHONE.eq(phone.number().e164()).and(users.PHONE_VERIFIED_AT.isNotNull());
      case Identifier.Email email ->
          users.EMAIL_KEY.eq(email.address().key()).and(users.EMAIL_VERIFIED_AT.isNotNull());
    };
  }

  static Condition unverified(Users users, Identifier identifier) {
    return switch (identifier) {
      case Identifier.Phone phone ->
          users.PHONE.eq(phone.number().e164()).and(users.PHONE_VERIFIED_AT.isNull());
      case Identifier.Email email ->
          users.EMAIL_KEY.eq(email.address().key()).and(users.EMAIL_VERIFIED_AT.isNull());
    };
  }

  static Condition unverified(Users users, Identifier identifier, Contract contract) {
    Condition given =
        switch (identifier) {
          case Identifier.Phone phone -> users.PHONE_CONTRACT.eq(contract.id());
          case Identifier.Email email -> users.EMAIL_CONTRACT.eq(contract.id());
        };
    return unverified(users, identifier).and(given);
  }

  /** Whether somebody other than {@code self} stands in the way of the claim. */
  static Condition phoneTaken(Optional<Claim<PhoneNumber>> claim, long self) {
    return claim
        .map(phone -> taken(new Identifier.Phone(phone.value()), phone, self))
        .orElseGet(DSL::falseCondition);
  }

  /** Whether somebody other than {@code self} stands in the way of the claim. */
  static Condition emailTaken(Optional<Claim<EmailAddress>> claim, long self) {
    return claim
        .map(email -> taken(new Identifier.Email(email.value()), email, self))
        .orElseGet(DSL::falseCondition);
  }

  /** Whether somebody other than {@code self} calls themselves so. */
  static Condition usernameTaken(Optional<Username> username, long self) {
    return username
        .map(name -> heldByAnother(OTHER.USERNAME_KEY.eq(name.key().text()), self))
        .orElseGet(DSL::falseCondition);
  }

  private static Condition taken(Identifier identifier, Claim<?> claim, long self) {
    Condition proven = heldByAnother(verified(OTHER, identifier), self);
    return claim.isVerified()
        ? proven
        : proven.or(heldByAnother(unverified(OTHER, identifier, claim.contract()), self));
  }

  private static Condition heldByAnother(Condition holds, long self) {
    return exists(selectOne().from(OTHER).where(holds).and(OTHER.ID.ne(self)));
  }

  /**
   * As below, and nobody else calls themselves so either; of two who want the same name at once the
   * second would break the index otherwise, and with it the surrounding transaction.
   */
  static void lock(DSLContext dsl, Stream<Identifier> identifiers, Optional<Username> username) {
    lockKeys(
        dsl,
        Stream.concat(
            identifiers.map(Identifier::canonical),
            username.map(name -> "username:" + name.key().text()).stream()));
  }

  /**
   * Until the transaction ends nobody else writes a claim of these identifiers. Without it somebody
   * could claim what another proves at the same moment: no index forbids an unverified claim beside
   * a verified one, and neither transaction would see the other's.
   */
  static void lock(DSLContext dsl, Stream<Identifier> identifiers) {
    lock(dsl, identifiers, Optional.empty());
  }

  private static void lockKeys(DSLContext dsl, Stream<String> wanted) {
    List<String> keys = wanted.sorted().toList();
    if (!keys.isEmpty()) {
      LOCK.query(dsl, keys, ResultSet::next);
    }
  }

  /** Locks the user's claims, then the user. */
  static void lockWithHolder(DSLContext dsl, UserId holder) {
    LOCK_WITH_HOLDER.query(dsl, holder, ResultSet::next);
  }

  /** Locks the user's claims, then the user as whoever removes them does. */
  static void lockToRemove(DSLContext dsl, UserId holder) {
    lockWithHolder(dsl, holder);
    LOCK_TO_REMOVE.query(dsl, holder, ResultSet::next);
  }

  static Stream<Identifier> of(
      Optional<Claim<PhoneNumber>> phone, Optional<Claim<EmailAddress>> email) {
    return Stream.<Optional<Identifier>>of(
            phone.map(claim -> new Identifier.Phone(claim.value())),
            email.map(claim -> new Identifier.Email(claim.value())))
        .flatMap(Optional::stream);
  }
}
