/**
 * Calls to a vendor over HTTP, each of one request and one whole answer. Uses the JDK and nothing
 * of the other packages.
 */
@NullMarked
package dev.khata.push.call;

import org.jspecify.annotations.NullMarked;
