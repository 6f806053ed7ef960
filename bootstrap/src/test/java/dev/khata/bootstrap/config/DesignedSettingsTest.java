package dev.khata.bootstrap.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.bootstrap.settings.Setting;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The names and defaults that operators were promised; scripts and manifests rely on them. */
class DesignedSettingsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          KHATA_HTTP_HOST | 127.0.0.1
          KHATA_HTTP_PORT | 8080
          KHATA_MANAGEMENT_PORT | (the same port)
          KHATA_PUBLIC_URL | (http://HOST:PORT)
          KHATA_CONTRACTS | mypharma,wattsup,chargeghar,gencharge
          KHATA_DB_URL | (the embedded PostgreSQL)
          KHATA_DB_USER | (the driver's)
          KHATA_DB_PASSWORD | (none)
          KHATA_DB_POOL_MAX | (cores × 2 + 1)
          KHATA_DB_MIGRATE_USER | (that of `KHATA_DB_USER`)
          KHATA_DB_MIGRATE_PASSWORD | (that of `KHATA_DB_PASSWORD`)
          KHATA_DB_REPORT_URL | (that of `KHATA_DB_URL`)
          KHATA_DB_REPORT_USER | (none; the embedded PostgreSQL has one)
          KHATA_DB_REPORT_PASSWORD | (none)
          KHATA_REPORT_ZONE | (that of the currency's country; UTC where it has several)
          KHATA_DATA_DIR | ./.khata
          KHATA_SMS_VENDOR | outbox
          KHATA_TWILIO_ACCOUNT_SID | (none)
          KHATA_TWILIO_AUTH_TOKEN | (none)
          KHATA_TWILIO_FROM | (none)
          KHATA_TWILIO_MESSAGING_SERVICE_SID | (none)
          KHATA_TWILIO_BASE_URL | (Twilio's own)
          KHATA_SMS_TEMPLATES | (Khata's own words)
          KHATA_SMS_APP_HASH | (none)
          KHATA_SMS_HTTP_GATEWAY | (none)
          KHATA_SMS_HTTP_URL | (the gateway's)
          KHATA_SMS_HTTP_TOKEN | (none)
          KHATA_SMS_HTTP_SENDER | (that of each template)
          KHATA_SMS_HTTP_USER | (none)
          KHATA_EMAIL_VENDOR | outbox
          KHATA_SMTP_HOST | (none)
          KHATA_SMTP_PORT | 587
          KHATA_SMTP_USER | (no log-in)
          KHATA_SMTP_PASSWORD | (none)
          KHATA_SMTP_TLS | starttls
          KHATA_SMTP_FROM | (none)
          KHATA_SMTP_CONNECT_TIMEOUT | 5s
          KHATA_SMTP_READ_TIMEOUT | 20s
          KHATA_SMTP_TIMEOUT | 45s
          KHATA_PUSH_VENDOR | (`outbox` in development, `none` in production)
          KHATA_FCM_CREDENTIALS | (none)
          KHATA_FCM_BASE_URL | (Firebase's own)
          KHATA_STORAGE_VENDOR | disk
          KHATA_S3_BUCKET | (none)
          KHATA_S3_REGION | (the SDK's own search)
          KHATA_S3_ENDPOINT | (Amazon's)
          KHATA_S3_PATH_STYLE | off
          KHATA_S3_ACCESS_KEY | (the SDK's own credential chain)
          KHATA_S3_SECRET_KEY | (the SDK's own credential chain)
          KHATA_S3_SSE | none
          KHATA_S3_KMS_KEY_ID | (the store's default key)
          KHATA_PAYMENT_VENDOR | sandbox
          KHATA_PAYMENT_URL | (none)
          KHATA_PAYMENT_WEBHOOK_SECRET | (none)
          KHATA_ADMIN_EMAIL | (none)
          KHATA_ADMIN_PHONE | (none)
          KHATA_ADMIN_PASSWORD | (none)
          KHATA_RATE_LIMIT_PER_IP | on
          KHATA_TRUSTED_PROXIES | (none)
          KHATA_CORS_ORIGINS | (`*` in development, `none` in production)
          KHATA_PHONE_CHECK | possible
          KHATA_TEST_NUMBERS | (none)
          KHATA_PASSWORD_LOGIN | allow
          KHATA_CURRENCY | NPR
          KHATA_SCHEDULER | on
          KHATA_LINE_QUEUE_MAX | 366d
          KHATA_REFERRAL_REWARD | 50
          KHATA_AUTOPAY_NOTICE | off
          KHATA_KEYS_FILE | (the variables below)
          KHATA_KEY_SIGNING | (made once, kept in the data directory)
          KHATA_KEY_OTP | (made once, kept in the data directory)
          KHATA_KEY_LOOKUP | (made once, kept in the data directory)
          KHATA_KEY_PERSONAL | (made once, kept in the data directory)
          KHATA_KEY_MESSAGES | (made once, kept in the data directory)
          KHATA_KEY_AUDIT | (made once, kept in the data directory)
          KHATA_ENV | development
          """)
  void a_promised_setting_has_its_name_and_default(String name, String otherwise) {
    assertThat(Catalogue.settings())
        .filteredOn(setting -> setting.name().equals(name))
        .extracting(Setting::otherwise)
        .containsExactly(otherwise);
  }
}
