package dev.khata.bootstrap.settings;

import java.util.Optional;

/**
 * What one setting came to.
 *
 * @param section heading of the reference under which it stands
 * @param value as it would be written, a secret masked; empty when there is none
 * @param otherwise what holds when there is no value
 */
public record EffectiveSetting(
    String section,
    String name,
    Optional<String> value,
    String otherwise,
    Source source,
    boolean secret) {}
