/**
 * The documentation in a browser: Swagger UI over each contract's document.
 *
 * <p>Uses {@code endpoint} and {@code openapi}; every file comes out of the jar.
 */
package dev.khata.http.docs;
