package dev.khata.domain.audit.proof;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * What was made of one row of the log and of all seals before it.
 *
 * @param number from one, without gaps
 * @param row the id of the row
 * @param xact the transaction that added the row
 * @param at when it was made; never earlier than the one before
 * @param keyId of the key that made the MAC
 * @param mac HMAC-SHA256 in hexadecimal
 */
public record AuditSeal(long number, long row, long xact, Instant at, String keyId, String mac) {

  /** The day of UTC on which it was made. */
  public LocalDate day() {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }
}
