package dev.khata.application.violations;

import java.util.function.UnaryOperator;

/** Would write a Turkish i where the operator is Turkish. */
public final class WhispersByReference {
  public static final UnaryOperator<String> WHISPER = String::toLowerCase;

  private WhispersByReference() {}
}
