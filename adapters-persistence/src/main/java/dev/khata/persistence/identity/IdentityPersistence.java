package dev.khata.persistence.identity;

import static dev.khata.persistence.jooq.Tables.OTP_CHALLENGE;
import static dev.khata.persistence.jooq.Tables.REFRESH_TOKEN;

import dev.khata.domain.identity.Admins;
import dev.khata.domain.identity.EmailAttempts;
import dev.khata.domain.identity.Links;
import dev.khata.domain.identity.LoginAttempts;
import dev.khata.domain.identity.Preferences;
import dev.khata.domain.identity.Profiles;
import dev.khata.domain.identity.Sessions;
import dev.khata.domain.identity.UserDirectory;
import dev.khata.domain.identity.Users;
import dev.khata.domain.identity.access.Roles;
import dev.khata.domain.identity.access.SuperAdmins;
import dev.khata.domain.identity.otp.Challenges;
import dev.khata.domain.identity.otp.RegistrationTokens;
import dev.khata.domain.kernel.KeyPurpose;
import dev.khata.domain.kernel.Keys;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kernel.rotation.StoredUnderKeys;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.PassingRows;
import dev.khata.persistence.database.Ports;
import java.util.List;

/** The ports of identity, kept in one database. */
public final class IdentityPersistence {
  private IdentityPersistence() {}

  public static Ports ports(Database database, Transactions transactions) {
    return Ports.none()
        .telling(new OwnAccount(database))
        .with(Users.class, new JooqUsers(database, transactions))
        .with(UserDirectory.class, new JooqUserDirectory(database, transactions))
        .with(Roles.class, new JooqRoles(database, transactions))
        .with(Admins.class, new JooqAdmins(database))
        .with(SuperAdmins.class, new JooqSuperAdmins(database))
        .with(Sessions.class, new JooqSessions(database))
        .with(Challenges.class, new JooqChallenges(database))
        .with(RegistrationTokens.class, new JooqRegistrationTokens(database))
        .with(Links.class, new JooqLinks(database))
        .with(LoginAttempts.class, new JooqLoginAttempts(database))
        .with(EmailAttempts.class, new JooqEmailAttempts(database))
        .with(Preferences.class, new JooqPreferences(database))
        .with(Profiles.class, new JooqProfiles(database));
  }

  /** What of it stands under keys; all of it ends by itself. */
  public static List<StoredUnderKeys> underKeys(Database database, Keys keys) {
    return List.of(
        new PassingRows<>(
            database,
            KeyPurpose.SIGNING,
            keys.signing(),
            REFRESH_TOKEN.KEY_ID,
            REFRESH_TOKEN.EXPIRES_AT,
            REFRESH_TOKEN.SPENT_AT.isNull()),
        new PassingRows<>(
            database,
            KeyPurpose.OTP,
            keys.otp(),
            OTP_CHALLENGE.KEY_ID,
            OTP_CHALLENGE.EXPIRES_AT,
            OTP_CHALLENGE.USED_AT.isNull()));
  }
}
