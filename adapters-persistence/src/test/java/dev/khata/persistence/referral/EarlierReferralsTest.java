package dev.khata.persistence.referral;

import static dev.khata.persistence.jooq.Tables.REFERRAL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.identity.Somebody;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.Users;
import dev.khata.domain.wallet.CurrencyPin;
import dev.khata.domain.wallet.Unit;
import dev.khata.persistence.identity.IdentityPersistence;
import dev.khata.persistence.postgres.ServerRole;
import dev.khata.persistence.testing.TestDatabase;
import dev.khata.persistence.wallet.WalletPersistence;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jooq.Record;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Those who signed up with a code before there were rewards. */
class EarlierReferralsTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private static final Instant LONG_AGO = Instant.parse("2026-01-01T09:30:00.123456Z");
  private static final Unit KWD = Unit.currency("KWD");

  private final Users users =
      IdentityPersistence.ports(DATABASE.database(), DATABASE.transactions()).get(Users.class);

  @Test
  void who_has_not_paid_yet_still_brings_a_reward_to_who_is_there() throws IOException {
    WalletPersistence.ports(DATABASE.database(), DATABASE.transactions(), KWD)
        .get(CurrencyPin.class)
        .pin(KWD);
    User referrer = add(Somebody.withFreshPhone());
    User pending = add(Somebody.withFreshPhone().broughtBy(referrer).since(LONG_AGO));
    User free = add(Somebody.withFreshPhone().broughtBy(referrer));
    count(free, false);
    User paid = add(Somebody.withFreshPhone().broughtBy(referrer));
    count(paid, true);
    User gone = add(Somebody.withFreshPhone());
    add(Somebody.withFreshPhone().broughtBy(gone));
    DATABASE.dsl().execute("DELETE FROM users WHERE id = ?", gone.id().value());

    DATABASE.execute(
        ServerRole.OWNER,
        "DROP TABLE referral CASCADE; DROP FUNCTION keep_referral; "
            + script()
            + "GRANT SELECT ON referral TO khata_app");

    assertThat(
            DATABASE
                .dsl()
                .select(
                    REFERRAL.REFERRER_ID, REFERRAL.REFERRED_ID, REFERRAL.REWARD, REFERRAL.STATUS)
                .from(REFERRAL)
                .orderBy(REFERRAL.ID)
                .fetch(Record::intoList))
        .containsExactly(
            List.of(referrer.id().value(), pending.id().value(), 50_000L, "PENDING"),
            List.of(referrer.id().value(), free.id().value(), 50_000L, "PENDING"));
    assertThat(
            DATABASE
                .dsl()
                .select(REFERRAL.CREATED_AT)
                .from(REFERRAL)
                .where(REFERRAL.REFERRED_ID.eq(pending.id().value()))
                .fetchSingle(REFERRAL.CREATED_AT))
        .isEqualTo(LONG_AGO);
  }

  private User add(Somebody somebody) {
    return ((Users.Addition.Added) users.add(somebody.verified().make())).user();
  }

  private static void count(User user, boolean paid) {
    DATABASE
        .dsl()
        .execute(
            "INSERT INTO transaction_counter (user_id, last_seq, recharged) VALUES (?, 1, ?)",
            user.id().value(),
            paid);
  }

  private static String script() throws IOException {
    try (InputStream script =
        EarlierReferralsTest.class.getResourceAsStream("/db/migration/V22__referrals.sql")) {
      return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
