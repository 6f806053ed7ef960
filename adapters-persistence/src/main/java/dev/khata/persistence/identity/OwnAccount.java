package dev.khata.persistence.identity;

import static dev.khata.persistence.jooq.Tables.LINK_TOKEN;
import static dev.khata.persistence.jooq.Tables.PASSWORD_TRIES;
import static dev.khata.persistence.jooq.Tables.PREFERENCE;
import static dev.khata.persistence.jooq.Tables.PROFILE;
import static dev.khata.persistence.jooq.Tables.REFRESH_TOKEN;
import static dev.khata.persistence.jooq.Tables.ROLE;
import static dev.khata.persistence.jooq.Tables.SESSION;
import static dev.khata.persistence.jooq.Tables.USERS;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.replace;
import static org.jooq.impl.DSL.select;

import dev.khata.domain.identity.LockoutKey;
import dev.khata.domain.identity.UserLanguage;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kernel.leaving.Disclosure;
import dev.khata.domain.kernel.leaving.OwnRecords;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.OwnRows;
import org.jooq.ResultQuery;

/** An account, how its user wants to be served, and their log-ins. */
final class OwnAccount implements OwnRecords {
  private final Database database;
  private final OwnRows rows;

  OwnAccount(Database database) {
    this.database = database;
    this.rows =
        new OwnRows()
            .section("account", this::account)
            .section("profile", this::profile)
            .section("preferences", this::preferences)
            .section("sessions", this::sessions)
            .section("email_links", this::links)
            .section("password_attempts", this::attempts);
  }

  @Override
  public void tell(UserId user, Disclosure to) {
    rows.tell(user, to);
  }

  /** That somebody brought them, and not who did. */
  private ResultQuery<?> account(UserId user) {
    return database
        .dsl()
        .select(
            USERS.ID.as("number"),
            USERS.PUBLIC_ID.as("id"),
            USERS.FIRST_NAME,
            USERS.LAST_NAME,
            USERS.USERNAME,
            USERS.PICTURE,
            USERS.PHONE,
            USERS.PHONE_CONTRACT,
            USERS.PHONE_VERIFIED_AT,
            USERS.EMAIL,
            USERS.EMAIL_CONTRACT,
            USERS.EMAIL_VERIFIED_AT,
            field(USERS.PASSWORD_HASH.isNotNull()).as("has_password"),
            USERS.STATE,
            ROLE.NAME.as("role"),
            replace(USERS.LANGUAGE, inline(UserLanguage.ASSUMED), inline("")).as("language"),
            USERS.USER_TYPE,
            USERS.REFERRAL_CODE,
            field(USERS.REFEREE_CODE.isNotNull()).as("came_with_a_code"),
            USERS.CREATED_AT,
            USERS.UPDATED_AT)
        .from(USERS)
        .join(ROLE)
        .on(ROLE.ID.eq(USERS.ROLE_ID))
        .where(USERS.ID.eq(user.value()));
  }

  private ResultQuery<?> profile(UserId user) {
    return database
        .dsl()
        .select(
            PROFILE.ID,
            PROFILE.BORN.as("date_of_birth"),
            PROFILE.ADDRESS,
            PROFILE.COMPLETED_AT,
            PROFILE.CREATED_AT,
            PROFILE.UPDATED_AT)
        .from(PROFILE)
        .where(PROFILE.USER_ID.eq(user.value()));
  }

  private ResultQuery<?> preferences(UserId user) {
    return database
        .dsl()
        .select(
            PREFERENCE.TIME_ZONE,
            PREFERENCE.EMAIL,
            PREFERENCE.SMS,
            PREFERENCE.PUSH,
            PREFERENCE.MARKETING,
            PREFERENCE.RECHARGE_REMINDERS,
            PREFERENCE.PROMOTIONAL_OFFERS,
            PREFERENCE.TRANSACTIONAL_ALERTS,
            PREFERENCE.UPDATED_AT)
        .from(PREFERENCE)
        .where(PREFERENCE.USER_ID.eq(user.value()));
  }

  private ResultQuery<?> sessions(UserId user) {
    return database
        .dsl()
        .select(
            SESSION.CONTRACT,
            SESSION.DEVICE,
            SESSION.STARTED_AT,
            field(
                    select(max(REFRESH_TOKEN.ISSUED_AT))
                        .from(REFRESH_TOKEN)
                        .where(REFRESH_TOKEN.SESSION_ID.eq(SESSION.ID)))
                .as("last_refreshed_at"),
            SESSION.ENDED_AT,
            SESSION.END_REASON)
        .from(SESSION)
        .where(SESSION.USER_ID.eq(user.value()))
        .orderBy(SESSION.STARTED_AT, SESSION.ID);
  }

  private ResultQuery<?> links(UserId user) {
    return database
        .dsl()
        .select(
            LINK_TOKEN.KIND,
            LINK_TOKEN.EMAIL,
            LINK_TOKEN.ISSUED_AT,
            LINK_TOKEN.EXPIRES_AT,
            LINK_TOKEN.USED_AT)
        .from(LINK_TOKEN)
        .where(LINK_TOKEN.USER_ID.eq(user.value()))
        .orderBy(LINK_TOKEN.ISSUED_AT, LINK_TOKEN.TOKEN_HASH);
  }

  private ResultQuery<?> attempts(UserId user) {
    return database
        .dsl()
        .select(
            PASSWORD_TRIES.FAILURES,
            PASSWORD_TRIES.LOCKED_UNTIL,
            PASSWORD_TRIES.TOUCHED_AT.as("last_at"))
        .from(PASSWORD_TRIES)
        .where(PASSWORD_TRIES.SUBJECT.eq(new LockoutKey.Known(user).key()));
  }
}
