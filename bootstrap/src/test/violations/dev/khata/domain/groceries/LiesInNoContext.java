package dev.khata.domain.groceries;

/** A context that nobody declared. */
public final class LiesInNoContext {}
