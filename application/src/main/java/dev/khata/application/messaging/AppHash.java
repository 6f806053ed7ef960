package dev.khata.application.messaging;

import java.util.Optional;

/**
 * The hash of the Android app that may read codes from text messages, by which the phone knows
 * them.
 *
 * @param value 11 characters
 */
public record AppHash(Optional<String> value) {
  public static final AppHash NONE = new AppHash(Optional.empty());
}
