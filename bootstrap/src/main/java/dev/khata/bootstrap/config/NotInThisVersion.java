package dev.khata.bootstrap.config;

import java.util.Set;

/**
 * Choices that the configuration knows and this version can't serve. The one place to change when
 * an adapter arrives.
 */
final class NotInThisVersion {
  private static final Set<Choice> CHOICES =
      Set.of(SmsVendor.TWILIO, EmailVendor.SMTP, StorageVendor.S3);

  private NotInThisVersion() {}

  static boolean includes(Choice choice) {
    return CHOICES.contains(choice);
  }
}
