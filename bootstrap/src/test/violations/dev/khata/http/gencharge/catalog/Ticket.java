package dev.khata.http.gencharge.catalog;

/** What one wing prints. */
public record Ticket() {}
