package dev.khata.persistence.identity;

import static dev.khata.persistence.jooq.Tables.ROLE;
import static dev.khata.persistence.jooq.Tables.USERS;
import static org.jooq.impl.DSL.field;

import dev.khata.domain.identity.AccountState;
import dev.khata.domain.identity.Claim;
import dev.khata.domain.identity.Identifier;
import dev.khata.domain.identity.NameKey;
import dev.khata.domain.identity.NewUser;
import dev.khata.domain.identity.PasswordHash;
import dev.khata.domain.identity.Referral;
import dev.khata.domain.identity.ReferralCode;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.Username;
import dev.khata.domain.identity.Users;
import dev.khata.domain.identity.access.Role;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kernel.UserId;
import dev.khata.persistence.database.Database;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;

final class JooqUsers implements Users {
  private final Database database;
  private final Transactions transactions;

  JooqUsers(Database database, Transactions transactions) {
    this.database = database;
    this.transactions = transactions;
  }

  @Override
  public Optional<User> find(UserId id) {
    return users(USERS.ID.eq(id.value())).fetchOptional(StoredUser::user);
  }

  /**
   * The claims of a user are locked before the user is, here as everywhere; and a user is read only
   * when locked, since the role may change while the lock is waited for.
   */
  @Override
  public Optional<User> lock(UserId id) {
    Claims.lockWithHolder(database.dsl(), id);
    return find(id);
  }

  @Override
  public Optional<User> lockToRemove(UserId id) {
    Claims.lockToRemove(database.dsl(), id);
    return find(id);
  }

  @Override
  public Optional<User> verifiedHolder(Identifier identifier) {
    return users(Claims.verified(USERS, identifier)).fetchOptional(StoredUser::user);
  }

  @Override
  public Optional<UserId> referrer(ReferralCode code) {
    return database
        .dsl()
        .select(USERS.ID)
        .from(USERS)
        .where(USERS.REFERRAL_CODE.eq(code.text()))
        .fetchOptional(row -> new UserId(row.get(USERS.ID)));
  }

  @Override
  public Optional<UserId> named(Username username) {
    return database
        .dsl()
        .select(USERS.ID)
        .from(USERS)
        .where(USERS.USERNAME_KEY.eq(username.key().text()))
        .fetchOptional(row -> new UserId(row.get(USERS.ID)));
  }

  @Override
  public Map<UUID, UserId> withPublicIds(Set<UUID> publicIds) {
    return database
        .dsl()
        .select(USERS.PUBLIC_ID, USERS.ID)
        .from(USERS)
        .where(USERS.PUBLIC_ID.eq(DSL.any(publicIds.toArray(UUID[]::new))))
        .fetchMap(row -> row.get(USERS.PUBLIC_ID), row -> new UserId(row.get(USERS.ID)));
  }

  @Override
  public Optional<Login> login(Identifier identifier, Contract contract) {
    return login(Claims.unverified(USERS, identifier, contract), identifier, contract);
  }

  @Override
  public Optional<Login> loginFromAnywhere(Identifier identifier, Contract contract) {
    return login(Claims.unverified(USERS, identifier), identifier, contract);
  }

  /** The one who proved it, else of those who only claim it: who does here, else who came first. */
  private Optional<Login> login(Condition claimed, Identifier identifier, Contract here) {
    Condition proven = Claims.verified(USERS, identifier);
    return database
        .dsl()
        .select(StoredUser.FIELDS)
        .select(USERS.PASSWORD_HASH)
        .from(StoredUser.WITH_ROLE)
        .where(proven.or(claimed))
        .orderBy(
            field(proven).desc(),
            field(Claims.unverified(USERS, identifier, here)).desc(),
            USERS.ID.asc())
        .limit(1)
        .fetchOptional(
            row ->
                new Login(
                    StoredUser.user(row),
                    Optional.ofNullable(row.get(USERS.PASSWORD_HASH)).map(PasswordHash::new)));
  }

  @Override
  public List<User> lockUnverifiedHolders(Identifier identifier) {
    Claims.lock(database.dsl(), Stream.of(identifier));
    List<Long> holders =
        database
            .dsl()
            .select(USERS.ID)
            .from(USERS)
            .where(Claims.unverified(USERS, identifier))
            .orderBy(USERS.ID)
            .forNoKeyUpdate()
            .fetch(USERS.ID);
    return holders.isEmpty()
        ? List.of()
        : users(USERS.ID.in(holders)).orderBy(USERS.ID).fetch(StoredUser::user);
  }

  @Override
  public Addition add(NewUser user) {
    return transactions.inTransaction(() -> addLocked(user));
  }

  private Addition addLocked(NewUser user) {
    Claims.lock(database.dsl(), Claims.of(user.phone(), user.email()), user.username());
    Field<Boolean> phoneTaken = field(Claims.phoneTaken(user.phone(), Claims.NOBODY));
    Field<Boolean> emailTaken = field(Claims.emailTaken(user.email(), Claims.NOBODY));
    Field<Boolean> nameTaken = field(Claims.usernameTaken(user.username(), Claims.NOBODY));
    Record ground =
        database
            .dsl()
            .select(StoredUser.ROLE_FIELDS)
            .select(
                phoneTaken.as("phone_taken"),
                emailTaken.as("email_taken"),
                nameTaken.as("username_taken"))
            .from(ROLE)
            .where(ROLE.NAME.eq(user.roleName()))
            .fetchOptional()
            .orElseThrow(() -> new IllegalArgumentException("no role " + user.roleName()));
    if (ground.get("phone_taken", Boolean.class)) {
      return new Addition.PhoneTaken();
    }
    if (ground.get("email_taken", Boolean.class)) {
      return new Addition.EmailTaken();
    }
    if (ground.get("username_taken", Boolean.class)) {
      return new Addition.UsernameTaken();
    }
    return new Addition.Added(insert(user, StoredUser.role(ground)));
  }

  private User insert(NewUser user, Role role) {
    var inserted =
        database
            .dsl()
            .insertInto(USERS)
            .set(USERS.PUBLIC_ID, user.publicId())
            .set(USERS.FIRST_NAME, user.name().first())
            .set(USERS.LAST_NAME, user.name().last())
            .set(USERS.NAME_KEY, NameKey.of(user.name()).text())
            .set(username(user.username()))
            .set(claims(user.phone(), user.email()))
            .set(USERS.PASSWORD_HASH, user.password().map(PasswordHash::phc).orElse(null))
            .set(USERS.STATE, AccountState.ACTIVE.name())
            .set(USERS.ROLE_ID, role.id())
            .set(USERS.LANGUAGE, user.language().stored())
            .set(USERS.USER_TYPE, user.type().name())
            .set(USERS.REFEREE_CODE, user.cameWith().map(ReferralCode::text).orElse(null))
            .set(USERS.CREATED_AT, user.createdAt())
            .set(USERS.UPDATED_AT, user.createdAt())
            .returning(USERS.ID, USERS.REFERRAL_CODE)
            .fetchSingle();
    return new User(
        new UserId(inserted.getId()),
        user.publicId(),
        user.name(),
        user.username(),
        Optional.empty(),
        user.phone(),
        user.email(),
        AccountState.ACTIVE,
        role,
        user.language(),
        user.type(),
        new Referral(new ReferralCode(inserted.getReferralCode()), user.cameWith()),
        user.createdAt(),
        user.createdAt());
  }

  @Override
  public boolean update(User user, Instant at) {
    return transactions.inTransaction(() -> updateLocked(user, at));
  }

  private boolean updateLocked(User user, Instant at) {
    long id = user.id().value();
    Optional<User> before = find(user.id());
    Claims.lock(database.dsl(), newClaims(user, before), newUsername(user, before));
    return database
            .dsl()
            .update(USERS)
            .set(USERS.FIRST_NAME, user.name().first())
            .set(USERS.LAST_NAME, user.name().last())
            .set(USERS.NAME_KEY, NameKey.of(user.name()).text())
            .set(username(user.username()))
            .set(USERS.PICTURE, user.picture().map(url -> url.uri().toString()).orElse(null))
            .set(claims(user.phone(), user.email()))
            .set(USERS.STATE, user.state().name())
            .set(USERS.ROLE_ID, user.role().id())
            .set(USERS.LANGUAGE, user.language().stored())
            .set(USERS.USER_TYPE, user.type().name())
            .set(USERS.UPDATED_AT, at)
            .where(USERS.ID.eq(id))
            .andNot(Claims.phoneTaken(user.phone(), id))
            .andNot(Claims.emailTaken(user.email(), id))
            .andNot(Claims.usernameTaken(user.username(), id))
            .execute()
        == 1;
  }

  /** Those that the user does not hold yet. What they hold, they locked with themselves. */
  private static Stream<Identifier> newClaims(User user, Optional<User> before) {
    return Claims.of(user.phone(), user.email())
        .filter(identifier -> before.filter(held -> held.holds(identifier)).isEmpty());
  }

  private static Optional<Username> newUsername(User user, Optional<User> before) {
    return user.username().filter(name -> !before.flatMap(User::username).equals(user.username()));
  }

  @Override
  public void setPassword(UserId id, PasswordHash password, Instant at) {
    writePassword(id, Optional.of(password.phc()), at);
  }

  @Override
  public boolean renewPassword(UserId id, PasswordHash former, PasswordHash renewed) {
    return database
            .dsl()
            .update(USERS)
            .set(USERS.PASSWORD_HASH, renewed.phc())
            .where(USERS.ID.eq(id.value()), USERS.PASSWORD_HASH.eq(former.phc()))
            .execute()
        == 1;
  }

  @Override
  public void clearPassword(UserId id, Instant at) {
    writePassword(id, Optional.empty(), at);
  }

  private void writePassword(UserId id, Optional<String> hash, Instant at) {
    database
        .dsl()
        .update(USERS)
        .set(USERS.PASSWORD_HASH, hash.orElse(null))
        .set(USERS.UPDATED_AT, at)
        .where(USERS.ID.eq(id.value()))
        .execute();
  }

  /** Sessions, links and preferences go with the user. */
  @Override
  public void remove(UserId id) {
    database.dsl().deleteFrom(USERS).where(USERS.ID.eq(id.value())).execute();
  }

  @Override
  public boolean anyWithRole(String roleName) {
    return database.dsl().fetchExists(StoredUser.WITH_ROLE, ROLE.NAME.eq(roleName));
  }

  private SelectConditionStep<Record> users(Condition condition) {
    return database.dsl().select(StoredUser.FIELDS).from(StoredUser.WITH_ROLE).where(condition);
  }

  private static Map<Field<?>, Object> username(Optional<Username> username) {
    Map<Field<?>, Object> columns = new LinkedHashMap<>();
    columns.put(USERS.USERNAME, username.map(Username::text).orElse(null));
    columns.put(USERS.USERNAME_KEY, username.map(name -> name.key().text()).orElse(null));
    return columns;
  }

  private static Map<Field<?>, Object> claims(
      Optional<Claim<PhoneNumber>> phone, Optional<Claim<EmailAddress>> email) {
    Map<Field<?>, Object> columns = new LinkedHashMap<>();
    columns.put(USERS.PHONE, phone.map(claim -> claim.value().e164()).orElse(null));
    columns.put(USERS.PHONE_CONTRACT, phone.map(claim -> claim.contract().id()).orElse(null));
    columns.put(USERS.PHONE_VERIFIED_AT, phone.flatMap(Claim::verifiedAt).orElse(null));
    columns.put(USERS.EMAIL, email.map(claim -> claim.value().asGiven()).orElse(null));
    columns.put(USERS.EMAIL_KEY, email.map(claim -> claim.value().key()).orElse(null));
    columns.put(USERS.EMAIL_CONTRACT, email.map(claim -> claim.contract().id()).orElse(null));
    columns.put(USERS.EMAIL_VERIFIED_AT, email.flatMap(Claim::verifiedAt).orElse(null));
    return columns;
  }
}
