package dev.khata.domain.autopay;

/** Why a mandate is disabled; kept by name. */
public enum StopReason {
  /** Its user wants it so. */
  BY_USER,
  /** It was for one charge, which was made. */
  ONE_TIME_CHARGED,
  /** A charge failed, and so did all its retries. */
  RETRIES_USED_UP,
  /** Charges failed too often in a row. */
  TOO_MANY_FAILURES,
  /** The account of its user was blocked or deactivated when a charge fell due. */
  ACCOUNT_NOT_ACTIVE,
  /** Its schedule has no further date. */
  SCHEDULE_OVER
}
