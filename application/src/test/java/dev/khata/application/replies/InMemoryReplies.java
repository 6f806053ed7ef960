package dev.khata.application.replies;

import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.replies.Replies;
import dev.khata.domain.replies.ReplyKey;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Replies in memory. Transactions over in-memory stores run one at a time, so nobody meets a claim
 * of somebody else, unless a test says so.
 */
public final class InMemoryReplies implements Replies {
  private record Reply(String body, String outcome, Instant until) {}

  private final Map<String, Reply> replies = new HashMap<>();
  private final Set<String> taken = new HashSet<>();

  /** Work that is done once, by these replies. */
  public Once once(Transactions transactions, InstantSource clock) {
    return new Once(this, transactions, clock);
  }

  /** From now on somebody else holds the key. */
  public synchronized void take(ReplyKey key) {
    taken.add(key.id());
  }

  public synchronized int size() {
    return replies.size();
  }

  @Override
  public synchronized Claim claim(ReplyKey key, Instant now) {
    if (taken.contains(key.id())) {
      return new Claim.Taken();
    }
    Reply reply = replies.get(key.id());
    return reply == null || !reply.until().isAfter(now)
        ? new Claim.Free()
        : new Claim.Answered(reply.body(), reply.outcome());
  }

  @Override
  public synchronized void record(ReplyKey key, String outcome, Instant until) {
    if (outcome.isEmpty() || outcome.length() > LONGEST_OUTCOME) {
      throw new IllegalArgumentException("an outcome of " + outcome.length() + " characters");
    }
    replies.put(key.id(), new Reply(key.body(), outcome, until));
  }

  @Override
  public synchronized int purge(Instant now) {
    int before = replies.size();
    replies.values().removeIf(reply -> !reply.until().isAfter(now));
    return before - replies.size();
  }
}
