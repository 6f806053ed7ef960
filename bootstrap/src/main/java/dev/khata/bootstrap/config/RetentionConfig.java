package dev.khata.bootstrap.config;

import dev.khata.bootstrap.settings.Quantities;
import dev.khata.bootstrap.settings.Reading;
import dev.khata.bootstrap.settings.Section;
import dev.khata.bootstrap.settings.Setting;
import dev.khata.domain.engagement.ContactRetention;
import dev.khata.domain.kernel.leaving.Retention;
import dev.khata.domain.reporting.backup.BackupRetention;
import java.time.Duration;
import java.util.Optional;

/** How long is kept what is no longer needed for the service itself. */
public record RetentionConfig(
    Retention retention, ContactRetention contacts, BackupRetention backups) {
  static final Setting<Duration> DELETED_USERS =
      Setting.of(
          "KHATA_RETENTION_DELETED_USERS",
          Quantities.duration(Duration.ZERO, Duration.ofDays(3_650)),
          "30d",
          "Name, phone and e-mail address of deleted users, the numbers in what they bought, and"
              + " what admins wrote of them; `0s` keeps none.");

  static final Setting<Duration> PAST_CUSTOMERS =
      Setting.of(
          "KHATA_RETENTION_PAST_CUSTOMERS",
          Quantities.duration(Retention.SHORTEST_OF_CUSTOMERS, Duration.ofDays(3_650)),
          "365d",
          "That a deleted user's number has recharged, as a keyed hash: who signs up with it again"
              + " is no new user to offers.");

  static final Setting<Duration> CONTACTS =
      Setting.of(
          "KHATA_RETENTION_CONTACTS",
          Quantities.duration(ContactRetention.SHORTEST, Duration.ofDays(3_650)),
          "365d",
          "What people wrote by the contact form, once it is resolved; what is open stays.");

  static final Setting<Optional<Duration>> BACKUPS =
      Setting.of(
          "KHATA_RETENTION_BACKUPS",
          Quantities.durationOrOff(Duration.ofDays(1), Duration.ofDays(3_650)),
          "off",
          "Backups that admins made by `/backup`, with their files; `off` keeps them until somebody"
              + " deletes them. The newest that succeeded of each name stays, however old.");

  static final Section SECTION =
      Section.of("Retention", DELETED_USERS, PAST_CUSTOMERS, CONTACTS, BACKUPS);

  static RetentionConfig read(Reading reading) {
    return new RetentionConfig(
        new Retention(reading.get(DELETED_USERS), reading.get(PAST_CUSTOMERS)),
        new ContactRetention(reading.get(CONTACTS)),
        new BackupRetention(reading.get(BACKUPS)));
  }
}
