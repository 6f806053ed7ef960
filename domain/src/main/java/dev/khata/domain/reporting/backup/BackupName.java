package dev.khata.domain.reporting.backup;

import java.util.Locale;
import java.util.Optional;

/** What a backup may hold, as admins name it. Which tables that is, is for the database to say. */
public enum BackupName {
  USERS,
  PREFERENCES,
  ROLES,
  SESSIONS,
  PLAN_GROUPS,
  PLANS,
  OFFER_TYPES,
  OFFERS,
  TRANSACTIONS(true),
  SUBSCRIPTIONS(true),
  AUTOPAYS,
  REFERRALS,
  LEDGER(true),
  NOTIFICATIONS,
  CONTACTS,
  CONTENTS,
  KYC_APPLICATIONS,
  AUDIT_LOG(true);

  private final boolean appendOnly;

  BackupName() {
    this(false);
  }

  BackupName(boolean appendOnly) {
    this.appendOnly = appendOnly;
  }

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether its rows may be put back where they are missing, and never changed. */
  public boolean isAppendOnly() {
    return appendOnly;
  }

  /** Empty for anything else. */
  public static Optional<BackupName> of(String id) {
    for (BackupName name : values()) {
      if (name.id().equals(id)) {
        return Optional.of(name);
      }
    }
    return Optional.empty();
  }
}
