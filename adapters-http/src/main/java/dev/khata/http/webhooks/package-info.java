/**
 * What vendors post to us: {@code /webhooks}.
 *
 * <p>May use the endpoint kit and the use cases.
 */
package dev.khata.http.webhooks;
