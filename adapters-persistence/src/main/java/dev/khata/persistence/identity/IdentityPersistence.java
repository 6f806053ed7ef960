package dev.khata.persistence.identity;

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
import dev.khata.domain.kernel.Transactions;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.Ports;

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
}
