package dev.khata.http.wattsup;

/** What one contract prints. */
public record Shape() {}
