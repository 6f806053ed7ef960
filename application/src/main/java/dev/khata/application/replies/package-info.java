/**
 * Use cases that take effect once however often their request is sent.
 *
 * <p>May use the domain's replies and kernel. Other contexts wrap their use cases in {@link
 * dev.khata.application.replies.Once}.
 */
package dev.khata.application.replies;
