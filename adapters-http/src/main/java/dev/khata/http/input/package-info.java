/**
 * Reads what clients send, JSON and query strings, into records and says what is wrong with it.
 *
 * <p>Uses Jackson and Jakarta Validation beside {@code endpoint}; knows neither the web server nor
 * any contract.
 */
package dev.khata.http.input;
