/**
 * Serves declared endpoints over HTTP: routing, the checks in their order, headers, the access log,
 * start and stop.
 *
 * <p>The only package that touches Javalin and Jetty. Knows every declaration and no contract.
 */
package dev.khata.http.server;
