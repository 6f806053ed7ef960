/**
 * Which endpoint a path and a method mean, and whose a path is that no endpoint answers.
 *
 * <p>Uses the declarations alone.
 */
package dev.khata.http.routing;
