/**
 * Notifications to devices, by Firebase Cloud Messaging's HTTP v1.
 *
 * <p>May use the ports of the domain, java-jwt, Jackson and resilience4j; no other adapter.
 */
@NullMarked
package dev.khata.push;

import org.jspecify.annotations.NullMarked;
