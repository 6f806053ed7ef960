package dev.khata.persistence.recharge;

import static dev.khata.persistence.jooq.Tables.LINE;
import static dev.khata.persistence.jooq.Tables.SUBSCRIPTION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.catalog.SomePlan;
import dev.khata.application.kernel.Fresh;
import dev.khata.application.recharge.SubscriptionsSuite;
import dev.khata.application.wallet.Somebody;
import dev.khata.domain.catalog.Plan;
import dev.khata.domain.catalog.PlanTerms;
import dev.khata.domain.catalog.Plans;
import dev.khata.domain.kernel.Order;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kernel.Window;
import dev.khata.domain.recharge.Subscription;
import dev.khata.domain.recharge.SubscriptionId;
import dev.khata.domain.recharge.Subscriptions;
import dev.khata.persistence.catalog.CatalogPersistence;
import dev.khata.persistence.database.Migrations;
import dev.khata.persistence.database.Ports;
import dev.khata.persistence.postgres.ServerRole;
import dev.khata.persistence.testing.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqSubscriptionsTest extends SubscriptionsSuite {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private final Ports lists = RechargePersistence.ports(DATABASE.database(), Somebody.NPR);
  private final Ports catalog =
      CatalogPersistence.ports(DATABASE.database(), DATABASE.transactions(), Somebody.NPR);
  private final Records records = new Records(DATABASE);

  @Override
  protected Subscriptions subscriptions() {
    return lists.get(Subscriptions.class);
  }

  @Override
  protected Plan plan(int days) {
    return catalog
        .get(Plans.class)
        .add(
            SomePlan.named("A plan", Somebody.NPR).lasting(days).terms(),
            new UserId(7),
            Instant.EPOCH);
  }

  @Override
  protected Subscription add(Subscription given) {
    return records.add(given);
  }

  @Override
  protected Plan edit(Plan plan, PlanTerms terms) {
    Plan edited = plan.with(terms, Instant.EPOCH.plusSeconds(1));
    catalog.get(Plans.class).update(edited);
    return edited;
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
  void what_was_bought_before_that_was_kept_is_told_as_the_plan_was_when_it_first_was() {
    Plan plan = plan(28);
    UserId user = Somebody.somebody();
    add(bought(user, plan));
    DATABASE
        .dsl()
        .update(SUBSCRIPTION)
        .setNull(SUBSCRIPTION.PLAN_VERSION)
        .where(SUBSCRIPTION.USER_ID.eq(user.value()))
        .execute();

    edit(plan, SomePlan.named("Another", Somebody.NPR).lasting(7).terms());

    assertThat(plansOf(user)).containsExactly(plan);
  }

  @Test
  void a_plan_from_before_versions_were_kept_is_kept_as_it_is_when_they_are() {
    Plan before = plan(28);
    Plan plan = edit(before, SomePlan.named("Another", Somebody.NPR).lasting(7).terms());
    DATABASE.execute(
        ServerRole.SUPERUSER,
        "SET session_replication_role = replica; DELETE FROM plan_version WHERE plan_id = "
            + plan.id());
    UserId user = Somebody.somebody();
    add(bought(user, plan));
    DATABASE
        .dsl()
        .update(SUBSCRIPTION)
        .setNull(SUBSCRIPTION.PLAN_VERSION)
        .where(SUBSCRIPTION.USER_ID.eq(user.value()))
        .execute();

    DATABASE.execute(
        ServerRole.OWNER,
        "DELETE FROM flyway_schema_history WHERE script = 'R__plan_versions.sql'");
    new Migrations(DATABASE.config()).migrate();
    edit(plan, before.terms());

    assertThat(plansOf(user)).containsExactly(plan);
  }

  private static Subscription bought(UserId user, Plan plan) {
    return new Subscription(
        new SubscriptionId(1),
        user,
        plan.id(),
        Optional.of(Fresh.phone()),
        Instant.EPOCH,
        Instant.EPOCH.plusSeconds(1));
  }

  private List<Plan> plansOf(UserId user) {
    Subscriptions.Filter everybody = Subscriptions.Filter.everything();
    Subscriptions.Filter theirs =
        new Subscriptions.Filter(
            Optional.of(user),
            everybody.line(),
            everybody.plan(),
            everybody.state(),
            everybody.from(),
            everybody.to(),
            everybody.validityDays());
    return subscriptions()
        .page(theirs, Order.up(Subscriptions.Sort.VALID_FROM), new Window(0, 10), Instant.EPOCH)
        .items()
        .stream()
        .map(Subscriptions.Subscribed::plan)
        .toList();
  }
}
