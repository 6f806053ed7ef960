/**
 * The server: listens, hands each request to the pipeline, writes the answer with its headers and
 * the access log, and stops.
 *
 * <p>The only package that touches Javalin and Jetty's server. Knows every declaration and no
 * contract.
 */
package dev.khata.http.server;
