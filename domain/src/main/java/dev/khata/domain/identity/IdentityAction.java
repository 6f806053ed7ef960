package dev.khata.domain.identity;

import dev.khata.domain.audit.AuditAction;

/** What the audit log tells of identity. */
public enum IdentityAction implements AuditAction {
  USER_REGISTERED,
  USER_LOGGED_IN,
  USER_LOGGED_OUT,
  SESSION_ENDED,
  ACCOUNT_LOCKED,
  ACCOUNT_DEACTIVATED,
  ACCOUNT_REACTIVATED,
  NAME_CHANGED,
  PROFILE_CHANGED,
  PHONE_CHANGED,
  EMAIL_CHANGED,
  EMAIL_VERIFIED,
  /** Whoever an admin had made the account for has come, and proven that they are. */
  ACCOUNT_TAKEN_OVER,
  PASSWORD_RESET,
  REFRESH_TOKEN_REUSED,
  IDENTIFIER_LOST,
  SUPER_ADMIN_CREATED,
  ADMIN_CREATED,
  ADMIN_CHANGED,
  ADMIN_REMOVED,
  ROLE_GRANTED,
  ROLE_CREATED,
  ROLE_CHANGED,
  ROLE_DELETED,
  /** An admin made somebody an account. */
  USER_ADDED,
  /** An admin changed what somebody is called or found by, or their password. */
  USER_CHANGED,
  USER_BLOCKED,
  USER_UNBLOCKED,
  /** Somebody came by a number that is for tests, and by the code that it always has. */
  TEST_NUMBER_USED
}
