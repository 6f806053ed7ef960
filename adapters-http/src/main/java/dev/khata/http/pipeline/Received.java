package dev.khata.http.pipeline;

/**
 * A body that has been read.
 *
 * @param body as the endpoint's payload has it
 * @param bytes as they were sent; none where no body was
 */
record Received<B>(B body, byte[] bytes) {}
