/**
 * Publishing content and announcements, and what users see of the latter beside their inbox.
 *
 * <p>May use what the domain's engagement may use.
 */
package dev.khata.application.engagement;
