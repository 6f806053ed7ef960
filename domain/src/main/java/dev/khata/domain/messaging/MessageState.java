package dev.khata.domain.messaging;

import java.util.Optional;

/** How far a message has come. Everything but {@link #PENDING} is final, its content erased. */
public enum MessageState {
  PENDING,
  SENT,
  REFUSED,
  EXPIRED,
  REPLACED,
  /** Recorded like any other, so that its absence can't be told, but never meant to be sent. */
  WITHHELD;

  /** What can become of a message. */
  public enum Event {
    ACCEPT,
    REFUSE,
    EXPIRE,
    REPLACE
  }

  /** One line per legal move; everything else is refused. */
  public Optional<MessageState> next(Event on) {
    return switch (this) {
      case PENDING ->
          Optional.of(
              switch (on) {
                case ACCEPT -> SENT;
                case REFUSE -> REFUSED;
                case EXPIRE -> EXPIRED;
                case REPLACE -> REPLACED;
              });
      case SENT, REFUSED, EXPIRED, REPLACED, WITHHELD -> Optional.empty();
    };
  }
}
