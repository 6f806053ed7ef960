package dev.khata.domain.payments;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a gateway says of an order. */
public sealed interface Standing {

  /**
   * An answer.
   *
   * @param ours our reference as the gateway has it; empty where it keeps none
   * @param captures all money that it has taken for the order so far, each once, whether or not it
   *     was given or taken back since
   * @param state what may still come beside them
   */
  record Told(Optional<UUID> ours, List<Capture> captures, OrderState state) implements Standing {
    public Told {
      captures = List.copyOf(captures);
    }
  }

  /** The gateway has no such order. */
  record NotFound() implements Standing {}

  /** No answer came, or none that can be read. */
  record Unknown(String reason) implements Standing {}
}
