package dev.khata.persistence.identity;

import static dev.khata.persistence.jooq.Tables.ROLE;
import static dev.khata.persistence.jooq.Tables.ROLE_PERMISSION;
import static dev.khata.persistence.jooq.Tables.USERS;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.select;

import dev.khata.domain.identity.AccountState;
import dev.khata.domain.identity.Claim;
import dev.khata.domain.identity.PersonName;
import dev.khata.domain.identity.Referral;
import dev.khata.domain.identity.ReferralCode;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.UserLanguage;
import dev.khata.domain.identity.UserType;
import dev.khata.domain.identity.Username;
import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.identity.access.Role;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.HttpsUrl;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** The columns that make a user with their role, wherever a query brings one along. */
public final class StoredUser {
  private static final Field<String[]> PERMISSIONS =
      array(
              select(ROLE_PERMISSION.PERMISSION)
                  .from(ROLE_PERMISSION)
                  .where(ROLE_PERMISSION.ROLE_ID.eq(ROLE.ID)))
          .as("permissions");

  static final List<Field<?>> ROLE_FIELDS =
      List.of(ROLE.ID, ROLE.NAME, ROLE.BUILT_IN, ROLE.ALL_PERMISSIONS, PERMISSIONS);

  public static final List<Field<?>> FIELDS =
      List.of(
          USERS.ID,
          USERS.PUBLIC_ID,
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
          USERS.STATE,
          USERS.LANGUAGE,
          USERS.USER_TYPE,
          USERS.REFERRAL_CODE,
          USERS.REFEREE_CODE,
          USERS.CREATED_AT,
          USERS.UPDATED_AT,
          ROLE.ID,
          ROLE.NAME,
          ROLE.BUILT_IN,
          ROLE.ALL_PERMISSIONS,
          PERMISSIONS);

  public static final Table<?> WITH_ROLE = USERS.join(ROLE).on(ROLE.ID.eq(USERS.ROLE_ID));

  private StoredUser() {}

  public static User user(Record row) {
    return new User(
        new UserId(row.get(USERS.ID)),
        row.get(USERS.PUBLIC_ID),
        new PersonName(row.get(USERS.FIRST_NAME), row.get(USERS.LAST_NAME)),
        Optional.ofNullable(row.get(USERS.USERNAME)).map(Username::new),
        Optional.ofNullable(row.get(USERS.PICTURE)).map(URI::create).map(HttpsUrl::new),
        phone(row),
        email(row),
        AccountState.valueOf(row.get(USERS.STATE)),
        role(row),
        UserLanguage.read(row.get(USERS.LANGUAGE)),
        UserType.valueOf(row.get(USERS.USER_TYPE)),
        referral(row),
        row.get(USERS.CREATED_AT),
        row.get(USERS.UPDATED_AT));
  }

  private static Referral referral(Record row) {
    return new Referral(
        new ReferralCode(row.get(USERS.REFERRAL_CODE)),
        Optional.ofNullable(row.get(USERS.REFEREE_CODE)).map(ReferralCode::new));
  }

  static Role role(Record row) {
    return new Role(row.get(ROLE.ID), row.get(ROLE.NAME), row.get(ROLE.BUILT_IN), permissions(row));
  }

  /** What a later version of Khata has granted means nothing here. */
  private static Set<Permission> permissions(Record row) {
    if (row.get(ROLE.ALL_PERMISSIONS)) {
      return Permission.all();
    }
    return Arrays.stream(row.get(PERMISSIONS))
        .flatMap(id -> Permission.parse(id).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Optional<Claim<PhoneNumber>> phone(Record row) {
    return Optional.ofNullable(row.get(USERS.PHONE))
        .map(
            e164 ->
                new Claim<>(
                    new PhoneNumber(e164),
                    contract(row.get(USERS.PHONE_CONTRACT)),
                    Optional.ofNullable(row.get(USERS.PHONE_VERIFIED_AT))));
  }

  private static Optional<Claim<EmailAddress>> email(Record row) {
    return Optional.ofNullable(row.get(USERS.EMAIL))
        .map(
            asGiven ->
                new Claim<>(
                    new EmailAddress(asGiven),
                    contract(row.get(USERS.EMAIL_CONTRACT)),
                    Optional.ofNullable(row.get(USERS.EMAIL_VERIFIED_AT))));
  }

  static Contract contract(String id) {
    return Contract.of(id).orElseThrow(() -> new IllegalStateException("no contract " + id));
  }
}
