package dev.khata.domain.catalog;

import java.time.Instant;
import java.util.Optional;

/** A stretch of time, both ends within it; open where an end is left out. */
public record Span(Optional<Instant> from, Optional<Instant> to) {
  /** All of time. */
  public static final Span ALWAYS = new Span(Optional.empty(), Optional.empty());

  public Span {
    if (endsBeforeStart(from, to)) {
      throw new IllegalArgumentException("ends before it starts");
    }
  }

  /** Empty when it would end before it starts. */
  public static Optional<Span> of(Optional<Instant> from, Optional<Instant> to) {
    return endsBeforeStart(from, to) ? Optional.empty() : Optional.of(new Span(from, to));
  }

  public boolean holds(Instant at) {
    return from.filter(at::isBefore).isEmpty() && to.filter(at::isAfter).isEmpty();
  }

  private static boolean endsBeforeStart(Optional<Instant> from, Optional<Instant> to) {
    return from.isPresent() && to.isPresent() && to.get().isBefore(from.get());
  }
}
