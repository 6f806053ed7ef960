package dev.khata.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import dev.khata.application.autopay.ChunkLimits;
import dev.khata.bootstrap.config.Configuration;
import dev.khata.bootstrap.libraries.Argon2Passwords;
import dev.khata.bootstrap.libraries.CommonMark;
import dev.khata.bootstrap.libraries.CronUtilsRules;
import dev.khata.bootstrap.libraries.LibPhoneNumbers;
import dev.khata.bootstrap.libraries.SecureRandomCodes;
import dev.khata.bootstrap.libraries.ZxcvbnCommonPasswords;
import dev.khata.domain.autopay.CronRules;
import dev.khata.domain.autopay.DunningPolicy;
import dev.khata.domain.autopay.MandateLimits;
import dev.khata.domain.autopay.Merchant;
import dev.khata.domain.autopay.NoticePeriod;
import dev.khata.domain.engagement.ContactRetention;
import dev.khata.domain.engagement.Markup;
import dev.khata.domain.identity.CommonPasswords;
import dev.khata.domain.identity.EmailAttempts;
import dev.khata.domain.identity.LockOut;
import dev.khata.domain.identity.PasswordHasher;
import dev.khata.domain.identity.PasswordLogin;
import dev.khata.domain.identity.otp.OtpLimits;
import dev.khata.domain.identity.otp.TestNumbers;
import dev.khata.domain.kernel.Ids;
import dev.khata.domain.kernel.Keys;
import dev.khata.domain.kernel.PhoneNumbers;
import dev.khata.domain.kernel.RandomCodes;
import dev.khata.domain.kernel.leaving.Retention;
import dev.khata.domain.kyc.DocumentLink;
import dev.khata.domain.messaging.Silenced;
import dev.khata.domain.payments.AskPolicy;
import dev.khata.domain.payments.RefundClock;
import dev.khata.domain.recharge.LineLimits;
import dev.khata.domain.recharge.TopUpLimits;
import dev.khata.domain.recharge.WalletLimits;
import dev.khata.domain.referral.RewardOffer;
import dev.khata.domain.reporting.ReportZone;
import dev.khata.domain.reporting.backup.BackupRetention;
import dev.khata.domain.wallet.AdjustmentLimits;
import dev.khata.domain.wallet.Unit;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.InstantSource;

/**
 * Time, chance, keys, hashes, phone numbers, cron and Markdown, and the figures that the core goes
 * by.
 */
final class LibrariesModule extends AbstractModule {
  private final Configuration configuration;
  private final Keys keys;
  private final Ids ids;
  private final InstantSource clock;
  private final SecureRandom random;

  LibrariesModule(
      Configuration configuration, Keys keys, Ids ids, InstantSource clock, SecureRandom random) {
    this.configuration = configuration;
    this.keys = keys;
    this.ids = ids;
    this.clock = clock;
    this.random = random;
  }

  @Override
  protected void configure() {
    bind(Keys.class).toInstance(keys);
    bind(InstantSource.class).toInstance(clock);
    bind(OtpLimits.class).toInstance(configuration.identity().otp());
    bind(TestNumbers.class).toInstance(configuration.identity().testNumbers());
    bind(Silenced.class)
        .toInstance(new Silenced(configuration.identity().testNumbers().codes().keySet()));
    bind(PasswordLogin.class).toInstance(configuration.identity().passwordLogin().policy());
    bind(DocumentLink.Hosts.class).toInstance(configuration.kyc().hosts());
    bind(LineLimits.class).toInstance(configuration.recharge().lines());
    bind(TopUpLimits.class).toInstance(configuration.payment().topUps());
    bind(WalletLimits.class).toInstance(configuration.payment().wallets());
    bind(AskPolicy.class).toInstance(configuration.payment().asking());
    bind(RefundClock.class).toInstance(configuration.payment().refunds());
    bind(RewardOffer.class).toInstance(configuration.referral().offer());
    bind(MandateLimits.class).toInstance(configuration.autopay().mandates());
    bind(NoticePeriod.class).toInstance(configuration.notice().period());
    bind(Merchant.class).toInstance(configuration.notice().merchant());
    bind(DunningPolicy.class).toInstance(configuration.charging().dunning());
    bind(ChunkLimits.class).toInstance(configuration.charging().chunks());
    bind(Retention.class).toInstance(configuration.retention().retention());
    bind(ContactRetention.class).toInstance(configuration.retention().contacts());
    bind(BackupRetention.class).toInstance(configuration.retention().backups());
    bind(EmailAttempts.Limits.class).toInstance(configuration.identity().emailAttempts());
    bind(LockOut.class).toInstance(configuration.identity().lockOut());
    bind(Unit.class).toInstance(configuration.deployment().unit());
    bind(ReportZone.class).toInstance(new ReportZone(configuration.deployment().reportZone()));
    bind(AdjustmentLimits.class).toInstance(configuration.ledger().adjustments());
    bind(Ids.class).toInstance(ids);
    bind(RandomCodes.class).toInstance(new SecureRandomCodes(random));
  }

  @Provides
  @Singleton
  PhoneNumbers phoneNumbers() {
    return new LibPhoneNumbers(configuration.identity().phoneCheck());
  }

  @Provides
  @Singleton
  CronRules cronRules() {
    return new CronUtilsRules();
  }

  @Provides
  @Singleton
  Markup markup() {
    return new CommonMark();
  }

  @Provides
  @Singleton
  CommonPasswords commonPasswords() {
    return new ZxcvbnCommonPasswords();
  }

  @Provides
  @Singleton
  PasswordHasher passwordHasher(Closing closing) {
    return closing.at("password hashing", new Argon2Passwords(configuration.passwords(), random));
  }
}
