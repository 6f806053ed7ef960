package dev.khata.domain.identity.access;

import java.util.Locale;
import java.util.Optional;

/** What permissions are about. */
public enum Resource {
  ADMIN_ME,
  ADMINS,
  ANNOUNCEMENTS,
  AUDIT_LOGS,
  AUTOPAY,
  BACKUPS,
  CONTACT_FORMS,
  CONTENT,
  KYC,
  OFFER_TYPES,
  OFFERS,
  PLAN_GROUPS,
  PLANS,
  RECHARGE,
  REFERRALS,
  ROLES,
  SESSIONS,
  USERS;

  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Resource> of(String id) {
    for (Resource resource : values()) {
      if (resource.id().equals(id)) {
        return Optional.of(resource);
      }
    }
    return Optional.empty();
  }
}
