package dev.khata.persistence.lifecycle;

import static dev.khata.persistence.jooq.Tables.ARCHIVED_USER;

import dev.khata.domain.identity.AccountState;
import dev.khata.domain.identity.NameKey;
import dev.khata.domain.identity.PersonName;
import dev.khata.domain.identity.Referral;
import dev.khata.domain.identity.ReferralCode;
import dev.khata.domain.identity.UserFilter;
import dev.khata.domain.identity.UserType;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.Query;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.lifecycle.Archive;
import dev.khata.domain.lifecycle.ArchivedUser;
import dev.khata.domain.lifecycle.ArchivedUser.Person;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.Pages;
import dev.khata.persistence.database.Sweep;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

final class JooqArchive implements Archive {
  private static final Pages<ArchivedUser> ALL =
      new Pages<>(
          ARCHIVED_USER,
          ARCHIVED_USER,
          List.of(ARCHIVED_USER.fields()),
          ARCHIVED_USER.ID,
          JooqArchive::toUser);

  private final Database database;

  JooqArchive(Database database) {
    this.database = database;
  }

  @Override
  public void add(ArchivedUser user) {
    Referral referral = user.referral();
    database
        .dsl()
        .insertInto(ARCHIVED_USER)
        .set(ARCHIVED_USER.ID, user.id().value())
        .set(ARCHIVED_USER.PUBLIC_ID, user.publicId())
        .set(person(user.person()))
        .set(ARCHIVED_USER.STATE, user.state().name())
        .set(ARCHIVED_USER.USER_TYPE, user.type().name())
        .set(ARCHIVED_USER.REFERRAL_CODE, referral.code().text())
        .set(ARCHIVED_USER.REFEREE_CODE, referral.cameWith().map(ReferralCode::text).orElse(null))
        .set(ARCHIVED_USER.CREATED_AT, user.createdAt())
        .set(ARCHIVED_USER.UPDATED_AT, user.updatedAt())
        .set(ARCHIVED_USER.DELETED_AT, user.deletedAt())
        .execute();
  }

  @Override
  public Optional<ArchivedUser> find(UserId id) {
    return database
        .dsl()
        .select(ARCHIVED_USER.fields())
        .from(ARCHIVED_USER)
        .where(ARCHIVED_USER.ID.eq(id.value()))
        .fetchOptional(JooqArchive::toUser);
  }

  @Override
  public Page<ArchivedUser> page(Query<UserFilter, Sort> query) {
    return ALL.page(database.dsl(), passes(query.filter()), query, JooqArchive::column);
  }

  private static Condition passes(UserFilter filter) {
    return filter
        .name()
        .map(part -> ARCHIVED_USER.NAME_KEY.contains(part.text()))
        .orElseGet(DSL::noCondition)
        .and(Pages.equal(ARCHIVED_USER.STATE, filter.state().map(AccountState::name)))
        .and(Pages.equal(ARCHIVED_USER.USER_TYPE, filter.type().map(UserType::name)));
  }

  private static Field<?> column(Sort by) {
    return switch (by) {
      case ID -> ARCHIVED_USER.ID;
      case NAME -> ARCHIVED_USER.NAME_KEY;
      case STATE -> ARCHIVED_USER.STATE;
      case TYPE -> ARCHIVED_USER.USER_TYPE;
      case CREATED_AT -> ARCHIVED_USER.CREATED_AT;
      case UPDATED_AT -> ARCHIVED_USER.UPDATED_AT;
      case DELETED_AT -> ARCHIVED_USER.DELETED_AT;
    };
  }

  @Override
  public List<ArchivedUser> unlisted(int limit) {
    return database
        .dsl()
        .select(ARCHIVED_USER.fields())
        .from(ARCHIVED_USER)
        .where(ARCHIVED_USER.LISTED_AT.isNull())
        .orderBy(ARCHIVED_USER.ID)
        .limit(limit)
        .fetch(JooqArchive::toUser);
  }

  @Override
  public void listed(List<UserId> users, Instant at) {
    Long[] ids = users.stream().map(UserId::value).toArray(Long[]::new);
    database
        .dsl()
        .update(ARCHIVED_USER)
        .set(ARCHIVED_USER.LISTED_AT, at)
        .where(ARCHIVED_USER.ID.eq(DSL.any(ids)))
        .execute();
  }

  @Override
  public int erase(Instant deletedUntil) {
    return Sweep.of(
        database.dsl(),
        ARCHIVED_USER,
        ARCHIVED_USER.DELETED_AT.le(deletedUntil).and(ARCHIVED_USER.FIRST_NAME.isNotNull()),
        person(Optional.empty()));
  }

  private static Map<Field<?>, @Nullable Object> person(Optional<Person> person) {
    Map<Field<?>, @Nullable Object> columns = new LinkedHashMap<>();
    columns.put(ARCHIVED_USER.FIRST_NAME, person.map(p -> p.name().first()).orElse(null));
    columns.put(ARCHIVED_USER.LAST_NAME, person.map(p -> p.name().last()).orElse(null));
    columns.put(ARCHIVED_USER.NAME_KEY, person.map(p -> NameKey.of(p.name()).text()).orElse(null));
    columns.put(
        ARCHIVED_USER.PHONE, person.flatMap(Person::phone).map(PhoneNumber::e164).orElse(null));
    columns.put(
        ARCHIVED_USER.EMAIL, person.flatMap(Person::email).map(EmailAddress::asGiven).orElse(null));
    return columns;
  }

  private static ArchivedUser toUser(Record row) {
    return new ArchivedUser(
        new UserId(row.get(ARCHIVED_USER.ID)),
        row.get(ARCHIVED_USER.PUBLIC_ID),
        Optional.ofNullable(row.get(ARCHIVED_USER.FIRST_NAME)).map(first -> toPerson(row, first)),
        AccountState.valueOf(row.get(ARCHIVED_USER.STATE)),
        UserType.valueOf(row.get(ARCHIVED_USER.USER_TYPE)),
        new Referral(
            new ReferralCode(row.get(ARCHIVED_USER.REFERRAL_CODE)),
            Optional.ofNullable(row.get(ARCHIVED_USER.REFEREE_CODE)).map(ReferralCode::new)),
        row.get(ARCHIVED_USER.CREATED_AT),
        row.get(ARCHIVED_USER.UPDATED_AT),
        row.get(ARCHIVED_USER.DELETED_AT));
  }

  private static Person toPerson(Record row, String first) {
    return new Person(
        new PersonName(first, row.get(ARCHIVED_USER.LAST_NAME)),
        Optional.ofNullable(row.get(ARCHIVED_USER.PHONE)).map(PhoneNumber::new),
        Optional.ofNullable(row.get(ARCHIVED_USER.EMAIL)).map(EmailAddress::new));
  }
}
