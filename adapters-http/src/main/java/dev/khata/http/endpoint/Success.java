package dev.khata.http.endpoint;

import java.util.Optional;

/**
 * The answer of an endpoint when all goes well.
 *
 * @param type a record, {@link Content} or {@link Nothing}
 * @param mediaType of the answer; empty where there is no body
 * @param example for the documentation
 */
public record Success<R>(int status, Class<R> type, String mediaType, Optional<R> example) {}
