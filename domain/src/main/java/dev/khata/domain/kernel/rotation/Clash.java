package dev.khata.domain.kernel.rotation;

/**
 * A value that was passed over, since under the current key it would be the same as another one,
 * where each may be there once.
 *
 * @param passedOver as operators are told of it
 * @param sameAs what stands under the current key
 */
public record Clash(String passedOver, String sameAs) {}
