/**
 * Makes each contract's OpenAPI 3.1 document from its declarations and records.
 *
 * <p>Uses {@code endpoint}, {@code input} and swagger's models; the document follows from the
 * declarations alone, so it can be made without a server.
 */
package dev.khata.http.openapi;
