package dev.khata.http.endpoint;

/**
 * A body as it was sent.
 *
 * @param mediaType in lower case, without parameters
 */
public record RawBody(String mediaType, byte[] bytes) {}
