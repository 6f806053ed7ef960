package dev.khata.http.endpoint;

import java.net.URI;

/**
 * Sends the client elsewhere. Whoever makes one has seen to it that no stranger chose the place.
 */
public record Redirect(URI location) {}
