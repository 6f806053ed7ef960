/**
 * Publishing content and announcements, what users see of the latter beside their inbox, taking in
 * what people write by the contact form, and registering devices.
 *
 * <p>May use what the domain's engagement may use.
 */
package dev.khata.application.engagement;
