package dev.khata.http.gencharge;

import java.util.Optional;

/** An answer that says only what was done. */
public record MessageView(String message) {

  /** Empty when it was not done. */
  public Optional<MessageView> when(boolean done) {
    return Optional.of(this).filter(words -> done);
  }
}
