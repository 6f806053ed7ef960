package dev.khata.http.gencharge;

/** An answer that says only what was done. */
public record MessageView(String message) {}
