package dev.khata.domain.autopay;

import dev.khata.domain.identity.Addressee;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.recharge.Snapshot;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All that is known of an enabled mandate when it is looked at.
 *
 * @param open its due instant that is tried again, if there is one
 * @param zone of its user
 * @param email that its user has verified
 * @param snapshot what a purchase by it is decided on; empty when the account is not active, or
 *     gone
 * @param notices what its user was told of due instants that were not closed yet
 */
public record Standing(
    Mandate mandate,
    Optional<Occurrence> open,
    ZoneId zone,
    Optional<EmailAddress> email,
    Optional<Snapshot> snapshot,
    List<DebitNotice> notices) {
  public Standing {
    notices = List.copyOf(notices);
  }

  /** The same, for what has become of the wallet and the line meanwhile. */
  public Standing with(Snapshot other) {
    return new Standing(mandate, open, zone, email, Optional.of(other), notices);
  }

  /** How the user of an active account is told of it. */
  public Optional<Addressee> addressee() {
    return snapshot
        .map(Snapshot::payer)
        .map(payer -> new Addressee(payer.id(), payer.phone(), email, payer.language(), zone));
  }

  /** The notice of that due instant that counts. */
  Optional<DebitNotice> notice(Instant due) {
    return notices.stream().filter(one -> one.due().equals(due)).findFirst();
  }

  /** As it is after that turn. */
  public Standing after(Turn turn) {
    List<DebitNotice> known = new ArrayList<>(turn.announced());
    notices.stream()
        .filter(old -> turn.announced().stream().noneMatch(n -> n.due().equals(old.due())))
        .forEach(known::add);
    return new Standing(turn.mandate(), turn.open(), zone, email, snapshot, known);
  }
}
