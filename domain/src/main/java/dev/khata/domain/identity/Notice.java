package dev.khata.domain.identity;

/** A way to be told of something, or something to be told of, that a user can do without. */
public enum Notice {
  EMAIL,
  SMS,
  PUSH,
  MARKETING,
  RECHARGE_REMINDERS,
  PROMOTIONAL_OFFERS,
  TRANSACTIONAL_ALERTS
}
