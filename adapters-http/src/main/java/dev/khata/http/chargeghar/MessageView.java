package dev.khata.http.chargeghar;

/** An answer that says only what was done. */
public record MessageView(String message) {}
