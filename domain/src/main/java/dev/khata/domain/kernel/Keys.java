package dev.khata.domain.kernel;

import java.util.Optional;

/**
 * All key rings of a deployment. No key serves two purposes, so that losing one costs no more than
 * its own purpose.
 *
 * @param signing access and refresh tokens
 * @param otp hashes of one-time passwords
 * @param lookup hashes by which personal values are found and counted
 * @param personal personal data at rest
 * @param messages contents of messages that wait to be sent
 * @param audit seals of the audit log
 * @param backup backups; empty where none is given, and none are made
 */
public record Keys(
    KeyRing signing,
    KeyRing otp,
    KeyRing lookup,
    KeyRing personal,
    KeyRing messages,
    KeyRing audit,
    Optional<KeyRing> backup) {

  /** The ring for that purpose; empty where none is given. */
  public Optional<KeyRing> find(KeyPurpose purpose) {
    return purpose == KeyPurpose.BACKUP ? backup : Optional.of(of(purpose));
  }

  /**
   * The ring for that purpose.
   *
   * @throws java.util.NoSuchElementException when none is given
   */
  public KeyRing of(KeyPurpose purpose) {
    return switch (purpose) {
      case SIGNING -> signing;
      case OTP -> otp;
      case LOOKUP -> lookup;
      case PERSONAL -> personal;
      case MESSAGES -> messages;
      case AUDIT -> audit;
      case BACKUP -> backup.orElseThrow();
    };
  }
}
