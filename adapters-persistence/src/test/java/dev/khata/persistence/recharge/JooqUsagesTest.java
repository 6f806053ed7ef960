package dev.khata.persistence.recharge;

import static dev.khata.persistence.jooq.Tables.LINE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.catalog.SomePlan;
import dev.khata.application.recharge.SomeTransaction;
import dev.khata.application.recharge.UsagesSuite;
import dev.khata.application.wallet.Somebody;
import dev.khata.domain.catalog.Plan;
import dev.khata.domain.catalog.Plans;
import dev.khata.domain.kernel.Between;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.recharge.Months;
import dev.khata.domain.recharge.Subscription;
import dev.khata.domain.recharge.SubscriptionId;
import dev.khata.domain.recharge.TransactionFacts;
import dev.khata.domain.recharge.Usages;
import dev.khata.persistence.catalog.CatalogPersistence;
import dev.khata.persistence.database.Ports;
import dev.khata.persistence.postgres.ServerRole;
import dev.khata.persistence.testing.Scans;
import dev.khata.persistence.testing.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqUsagesTest extends UsagesSuite {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private final Ports lists = RechargePersistence.ports(DATABASE.database(), Somebody.NPR);
  private final Plan plan =
      CatalogPersistence.ports(DATABASE.database(), DATABASE.transactions(), Somebody.NPR)
          .get(Plans.class)
          .add(SomePlan.named("A plan", Somebody.NPR).terms(), new UserId(7), Instant.EPOCH);
  private final Records records = new Records(DATABASE);

  @Override
  protected Usages usages() {
    return lists.get(Usages.class);
  }

  @Override
  protected void add(TransactionFacts facts, Instant at) {
    assertThat(records.add(facts, at).createdAt()).isEqualTo(at);
  }

  @Override
  protected void subscribe(UserId buyer, PhoneNumber line, Instant from, Instant to) {
    Subscription given =
        new Subscription(new SubscriptionId(1), buyer, plan.id(), Optional.of(line), from, to);
    assertThat(records.add(given).line()).contains(line);
  }

  @Override
  protected void see(PhoneNumber line, Instant at) {
    DATABASE
        .dsl()
        .insertInto(LINE, LINE.PHONE, LINE.BUSY_UNTIL, LINE.SEEN_AT)
        .values(line.e164(), at, at)
        .execute();
  }

  @Test
  void all_that_a_user_ever_did_is_summed_up_from_indexes() {
    UserId busy = Somebody.somebody();
    for (int i = 0; i < 100; i++) {
      add(SomeTransaction.recharge(busy, 100, "+9779841000001"), Instant.EPOCH.plusSeconds(i));
    }
    DATABASE.execute(ServerRole.OWNER, "VACUUM ANALYZE recharge_transaction");
    Months year = Months.yearUntil(LocalDate.EPOCH, ZoneOffset.UTC);
    Usages.Asked asked = new Usages.Asked(busy, year, Between.any());

    Scans scans = Scans.of(DATABASE, () -> usages().of(asked, Instant.EPOCH));

    assertThat(usages().of(asked, Instant.EPOCH).sum().recharges()).isEqualTo(100);
    assertThat(scans.wholeTables()).isEmpty();
    assertThat(scans.indexes())
        .contains("recharge_transaction_seq_key", "subscription_user_to_idx");
  }
}
