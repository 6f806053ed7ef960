package dev.khata.http.health;

import dev.khata.domain.messaging.Waiting;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Work that has come in and is not done yet.
 *
 * @param messages those that wait to be sent, of channels that have any
 * @param unsealedSince when the oldest event of the audit log without a seal was made; empty when
 *     all have one
 * @param refundsDue of all money that a payment gateway took and nobody here could be given, by
 *     when it must be given back
 * @param pendingSince of all payments of which it is not known yet whether their money comes, since
 *     when, the oldest first
 */
public record Backlog(
    List<Waiting> messages,
    Optional<Instant> unsealedSince,
    List<Instant> refundsDue,
    List<Instant> pendingSince) {
  public Backlog {
    messages = List.copyOf(messages);
    refundsDue = List.copyOf(refundsDue);
    pendingSince = List.copyOf(pendingSince);
  }
}
