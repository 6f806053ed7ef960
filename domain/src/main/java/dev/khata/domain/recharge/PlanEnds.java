package dev.khata.domain.recharge;

import dev.khata.domain.messaging.InboxMessage;
import dev.khata.domain.messaging.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The ends of plans, and of which it is settled that their buyers are told or are not. */
public interface PlanEnds {

  /** A place in the order of ends. */
  record Place(Instant end, SubscriptionId subscription) {}

  /**
   * A part of those of which a notice is not settled.
   *
   * @param after behind which place; empty: from the first
   * @param span when they end
   * @param max how many at most
   */
  record Range(PlanNotice notice, Optional<Place> after, PlanNotice.Span span, int max) {}

  /**
   * What was claimed.
   *
   * @param plans in the order of their ends
   * @param next where to go on; empty when there is nothing behind
   */
  record Part(List<EndingPlan> plans, Optional<Place> next) {
    public Part {
      plans = List.copyOf(plans);
    }
  }

  /**
   * What comes of a part.
   *
   * @param settled of these the notice is settled
   */
  record Batch(
      PlanNotice notice,
      List<SubscriptionId> settled,
      List<Message> messages,
      List<InboxMessage> inbox) {
    public Batch {
      settled = List.copyOf(settled);
      messages = List.copyOf(messages);
      inbox = List.copyOf(inbox);
    }
  }

  /**
   * Those on lines that are known, whose buyers have active accounts. Until the surrounding
   * transaction ends nobody else claims any: whoever tries meanwhile gets nothing. Left out, and
   * found again later, is what somebody bought who may be leaving at this moment.
   *
   * @param lease a transaction that rests longer than this is ended
   */
  Part claim(Range range, Duration lease);

  /** Settles what was claimed, and records what buyers are told, in one statement. */
  void record(Batch batch, Instant now);

  /** Forgets what was settled before that; returns how many. */
  int purge(Instant before);
}
