package dev.khata.domain.engagement;

import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.HexId;
import dev.khata.domain.kernel.Label;
import dev.khata.domain.kernel.Prose;
import java.time.Instant;
import java.util.Optional;

/**
 * What somebody has written to the operators by the contact form, which anybody may fill in.
 *
 * @param acknowledged whether its sender was told that it has come
 * @param resolvedAt when an operator was done with it; empty while nobody is
 */
public record Contact(
    HexId id, Note note, Instant createdAt, boolean acknowledged, Optional<Instant> resolvedAt) {

  /**
   * What the sender wrote.
   *
   * @param email of whoever they say they are: nobody has proven it
   */
  public record Note(Label name, EmailAddress email, Label subject, Prose message) {

    /** Masked: all of it is about a person. */
    @Override
    public String toString() {
      return "Note[" + email + "]";
    }
  }

  public boolean isResolved() {
    return resolvedAt.isPresent();
  }

  /** The same, resolved or open again; when it first was resolved stays. */
  public Contact resolved(boolean resolved, Instant now) {
    Optional<Instant> at = resolved ? resolvedAt.or(() -> Optional.of(now)) : Optional.empty();
    return new Contact(id, note, createdAt, acknowledged, at);
  }
}
