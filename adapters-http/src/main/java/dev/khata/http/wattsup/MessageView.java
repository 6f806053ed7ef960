package dev.khata.http.wattsup;

/** An answer that says only what was done. */
public record MessageView(String message) {}
