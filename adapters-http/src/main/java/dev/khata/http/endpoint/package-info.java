/**
 * How an endpoint is declared: route, access, limits, types, answers and documentation in one
 * place.
 *
 * <p>Pure declarations; knows neither the web server nor any contract. Uses the kernel and the
 * caller of {@code dev.khata.domain.identity}; everything else under {@code dev.khata.http} uses
 * it.
 */
package dev.khata.http.endpoint;
