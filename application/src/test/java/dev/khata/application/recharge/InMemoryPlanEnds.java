package dev.khata.application.recharge;

import dev.khata.application.messaging.InMemoryInbox;
import dev.khata.application.messaging.InMemoryMessages;
import dev.khata.domain.identity.Addressee;
import dev.khata.domain.kernel.Label;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.recharge.EndingPlan;
import dev.khata.domain.recharge.PlanEnds;
import dev.khata.domain.recharge.PlanNotice;
import dev.khata.domain.recharge.Subscription;
import dev.khata.domain.recharge.SubscriptionId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The ends of plans in memory, of subscriptions that a test puts there. */
final class InMemoryPlanEnds implements PlanEnds {
  private static final Comparator<Place> ORDER =
      Comparator.comparing(Place::end).thenComparing(place -> place.subscription().value());

  private final InMemoryMessages messages;
  private final InMemoryInbox inbox;
  private final Function<UserId, Optional<Addressee>> buyers;
  private final List<Row> rows = new ArrayList<>();
  private final Map<Settled, Instant> settled = new HashMap<>();

  private record Row(Subscription subscription, Duration validity) {
    Place place() {
      return new Place(subscription.to(), subscription.id());
    }
  }

  private record Settled(PlanNotice notice, SubscriptionId subscription) {}

  /**
   * @param buyers how the user of an active account is told
   */
  InMemoryPlanEnds(
      InMemoryMessages messages,
      InMemoryInbox inbox,
      Function<UserId, Optional<Addressee>> buyers) {
    this.messages = messages;
    this.inbox = inbox;
    this.buyers = buyers;
  }

  synchronized SubscriptionId add(Subscription given, Duration validity) {
    SubscriptionId id = new SubscriptionId(rows.size() + 1L);
    rows.add(
        new Row(
            new Subscription(
                id, given.user(), given.plan(), given.line(), given.from(), given.to()),
            validity));
    return id;
  }

  synchronized void cut(SubscriptionId id, Instant at) {
    rows.replaceAll(
        row -> {
          Subscription s = row.subscription;
          return s.id().equals(id)
              ? new Row(
                  new Subscription(id, s.user(), s.plan(), s.line(), s.from(), at), row.validity)
              : row;
        });
  }

  @Override
  public synchronized Part claim(Range range, Duration lease) {
    List<Row> claimed =
        rows.stream()
            .filter(row -> row.subscription.to().isAfter(range.span().after()))
            .filter(row -> !row.subscription.to().isAfter(range.span().until()))
            .filter(row -> range.after().map(a -> ORDER.compare(row.place(), a) > 0).orElse(true))
            .filter(row -> row.subscription.line().isPresent())
            .filter(row -> !settled.containsKey(settled(range.notice(), row)))
            .filter(row -> buyers.apply(row.subscription.user()).isPresent())
            .sorted(Comparator.comparing(Row::place, ORDER))
            .limit(range.max())
            .toList();
    Optional<Place> next =
        claimed.size() < range.max() ? Optional.empty() : Optional.of(claimed.getLast().place());
    return new Part(claimed.stream().map(this::plan).toList(), next);
  }

  private static Settled settled(PlanNotice notice, Row row) {
    return new Settled(notice, row.subscription.id());
  }

  private EndingPlan plan(Row row) {
    Subscription s = row.subscription;
    return new EndingPlan(
        s.id(),
        buyers.apply(s.user()).orElseThrow(),
        s.line().orElseThrow(),
        new Label("A plan"),
        row.validity,
        s.from(),
        s.to(),
        rows.stream().anyMatch(other -> follows(other.subscription, s)));
  }

  private static boolean follows(Subscription other, Subscription one) {
    return other.line().equals(one.line())
        && !other.from().isAfter(one.to())
        && other.to().isAfter(one.to());
  }

  @Override
  public synchronized void record(Batch batch, Instant now) {
    for (SubscriptionId id : batch.settled()) {
      if (settled.put(new Settled(batch.notice(), id), now) != null) {
        throw new IllegalStateException("settled twice: " + id);
      }
    }
    batch.messages().forEach(messages::add);
    batch.inbox().forEach(inbox::add);
  }

  @Override
  public synchronized int purge(Instant before) {
    int all = settled.size();
    settled.values().removeIf(at -> at.isBefore(before));
    return all - settled.size();
  }
}
