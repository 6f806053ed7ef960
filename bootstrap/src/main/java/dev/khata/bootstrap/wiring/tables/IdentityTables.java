package dev.khata.bootstrap.wiring.tables;

import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.khata.domain.identity.EmailAttempts;
import dev.khata.domain.identity.Links;
import dev.khata.domain.identity.LoginAttempts;
import dev.khata.domain.identity.Preferences;
import dev.khata.domain.identity.Sessions;
import dev.khata.domain.identity.Users;
import dev.khata.domain.identity.access.Roles;
import dev.khata.domain.identity.otp.Challenges;
import dev.khata.domain.identity.otp.RegistrationTokens;
import dev.khata.domain.kernel.Transactions;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.identity.IdentityPersistence;

/** Users and what they log in by. */
final class IdentityTables extends TablesModule<IdentityPersistence> {
  private final Database database;

  IdentityTables(Database database) {
    super(IdentityPersistence.class);
    this.database = database;
  }

  @Override
  protected void configure() {
    keep(Users.class, IdentityPersistence::users);
    keep(Roles.class, IdentityPersistence::roles);
    keep(Sessions.class, IdentityPersistence::sessions);
    keep(Challenges.class, IdentityPersistence::challenges);
    keep(RegistrationTokens.class, IdentityPersistence::registrationTokens);
    keep(Links.class, IdentityPersistence::links);
    keep(LoginAttempts.class, IdentityPersistence::loginAttempts);
    keep(EmailAttempts.class, IdentityPersistence::emailAttempts);
    keep(Preferences.class, IdentityPersistence::preferences);
  }

  @Provides
  @Singleton
  IdentityPersistence persistence(Transactions transactions) {
    return new IdentityPersistence(database, transactions);
  }
}
