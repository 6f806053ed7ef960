/**
 * What every request goes through, in this order: routing, session and permission, rate limits,
 * body, path, query, idempotency key, and then its endpoint.
 *
 * <p>Uses declarations, routing, limits and tokens; knows neither Jetty nor a contract.
 */
package dev.khata.http.pipeline;
