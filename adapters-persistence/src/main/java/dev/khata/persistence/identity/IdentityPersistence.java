package dev.khata.persistence.identity;

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

/** The ports of identity, kept in one database. */
public final class IdentityPersistence {
  private final Users users;
  private final Roles roles;
  private final Sessions sessions;
  private final Challenges challenges;
  private final RegistrationTokens registrationTokens;
  private final Links links;
  private final LoginAttempts loginAttempts;
  private final EmailAttempts emailAttempts;
  private final Preferences preferences;

  public IdentityPersistence(Database database, Transactions transactions) {
    this.users = new JooqUsers(database, transactions);
    this.roles = new JooqRoles(database);
    this.sessions = new JooqSessions(database);
    this.challenges = new JooqChallenges(database);
    this.registrationTokens = new JooqRegistrationTokens(database);
    this.links = new JooqLinks(database);
    this.loginAttempts = new JooqLoginAttempts(database);
    this.emailAttempts = new JooqEmailAttempts(database);
    this.preferences = new JooqPreferences(database);
  }

  public Users users() {
    return users;
  }

  public Roles roles() {
    return roles;
  }

  public Sessions sessions() {
    return sessions;
  }

  public Challenges challenges() {
    return challenges;
  }

  public RegistrationTokens registrationTokens() {
    return registrationTokens;
  }

  public Links links() {
    return links;
  }

  public LoginAttempts loginAttempts() {
    return loginAttempts;
  }

  public EmailAttempts emailAttempts() {
    return emailAttempts;
  }

  public Preferences preferences() {
    return preferences;
  }
}
