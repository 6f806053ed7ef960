package dev.khata.domain.kernel;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a key is for. No key serves two purposes. */
public enum KeyPurpose {
  SIGNING("access and refresh tokens"),
  OTP("hashes of one-time passwords"),
  LOOKUP("hashes by which personal values are found and counted"),
  PERSONAL("personal data at rest"),
  MESSAGES("contents of messages that wait to be sent"),
  AUDIT("seals of the audit log"),
  BACKUP("backups");

  /** Those without which Khata does nothing; the others are asked for where they are used. */
  public static final Set<KeyPurpose> NEEDED =
      Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(BACKUP)));

  private final String protects;

  KeyPurpose(String protects) {
    this.protects = protects;
  }

  /** The name in key files. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What depends on the key, in words for the reference. */
  public String protects() {
    return protects;
  }

  /** The purpose of that name; empty when there is none. */
  public static Optional<KeyPurpose> of(String id) {
    for (KeyPurpose purpose : values()) {
      if (purpose.id().equals(id)) {
        return Optional.of(purpose);
      }
    }
    return Optional.empty();
  }
}
