package dev.khata.persistence.recharge;

import static dev.khata.persistence.jooq.Tables.MESSAGE;
import static dev.khata.persistence.jooq.Tables.SUBSCRIPTION;

import dev.khata.application.catalog.SomePlan;
import dev.khata.application.identity.Somebody;
import dev.khata.application.recharge.PlanEndStores;
import dev.khata.domain.catalog.PlanId;
import dev.khata.domain.catalog.Plans;
import dev.khata.domain.identity.Preferences;
import dev.khata.domain.identity.Users;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kernel.Window;
import dev.khata.domain.messaging.Channel;
import dev.khata.domain.messaging.Inbox;
import dev.khata.domain.messaging.InboxMessage;
import dev.khata.domain.recharge.PlanEnds;
import dev.khata.domain.recharge.Subscription;
import dev.khata.domain.recharge.SubscriptionId;
import dev.khata.domain.wallet.Unit;
import dev.khata.persistence.catalog.CatalogPersistence;
import dev.khata.persistence.database.Ports;
import dev.khata.persistence.identity.IdentityPersistence;
import dev.khata.persistence.messaging.MessagingPersistence;
import dev.khata.persistence.testing.TestDatabase;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The ends of plans on PostgreSQL. */
final class StoredPlanEnds implements PlanEndStores {
  private static final Unit NPR = Unit.currency("NPR");

  private final TestDatabase database;
  private final Ports recharge;
  private final Ports catalog;
  private final Ports messaging;
  private final Ports identity;
  private final Map<Integer, PlanId> plans = new HashMap<>();

  StoredPlanEnds(TestDatabase database) {
    this.database = database;
    this.recharge = RechargePersistence.ports(database.database(), NPR);
    this.catalog = CatalogPersistence.ports(database.database(), database.transactions(), NPR);
    this.messaging = MessagingPersistence.ports(database.database());
    this.identity = IdentityPersistence.ports(database.database(), database.transactions());
  }

  @Override
  public PlanEnds ends() {
    return recharge.get(PlanEnds.class);
  }

  @Override
  public Preferences preferences() {
    return identity.get(Preferences.class);
  }

  @Override
  public Transactions transactions() {
    return database.transactions();
  }

  @Override
  public UserId user(Optional<PhoneNumber> phone, Optional<EmailAddress> email) {
    Somebody somebody = Somebody.withFreshEmail();
    phone.ifPresent(somebody::andPhone);
    email.ifPresent(somebody::andEmail);
    if (phone.isPresent() || email.isPresent()) {
      somebody.verified();
    }
    UserId id = somebody.addTo(identity.get(Users.class)).id();
    if (email.isEmpty()) {
      database.dsl().execute("UPDATE users SET email_verified_at = NULL WHERE id = ?", id.value());
    }
    return id;
  }

  @Override
  public void delete(UserId user) {
    database.dsl().execute("DELETE FROM users WHERE id = ?", user.value());
  }

  @Override
  public void block(UserId user) {
    database.dsl().execute("UPDATE users SET state = 'BLOCKED' WHERE id = ?", user.value());
  }

  @Override
  public SubscriptionId add(Subscription given, int validityDays) {
    PlanId plan = plans.computeIfAbsent(validityDays, this::plan);
    return new SubscriptionId(
        database
            .dsl()
            .insertInto(SUBSCRIPTION)
            .set(SUBSCRIPTION.USER_ID, given.user().value())
            .set(SUBSCRIPTION.PLAN_ID, plan.value())
            .set(SUBSCRIPTION.PLAN_VERSION, 1L)
            .set(SUBSCRIPTION.PHONE, given.line().map(PhoneNumber::e164).orElse(null))
            .set(SUBSCRIPTION.VALID_FROM, given.from())
            .set(SUBSCRIPTION.VALID_TO, given.to())
            .set(SUBSCRIPTION.CREATED_AT, given.from())
            .returning(SUBSCRIPTION.ID)
            .fetchSingle(SUBSCRIPTION.ID));
  }

  private PlanId plan(int days) {
    return catalog
        .get(Plans.class)
        .add(SomePlan.named("A plan", NPR).lasting(days).terms(), new UserId(7), Instant.EPOCH)
        .id();
  }

  @Override
  public void cut(SubscriptionId subscription, Instant at) {
    database
        .dsl()
        .update(SUBSCRIPTION)
        .set(SUBSCRIPTION.VALID_TO, at)
        .where(SUBSCRIPTION.ID.eq(subscription.value()))
        .execute();
  }

  @Override
  public List<InboxMessage> inbox(UserId user) {
    return messaging
        .get(Inbox.class)
        .page(user, new Window(0, 10_000), Instant.EPOCH)
        .items()
        .reversed();
  }

  @Override
  public List<Channel> waiting(Instant since) {
    return database
        .dsl()
        .select(MESSAGE.CHANNEL)
        .from(MESSAGE)
        .where(MESSAGE.CREATED_AT.ge(since))
        .fetch(row -> Channel.valueOf(row.value1()));
  }
}
