/**
 * What operators say to users, and users to operators: content, announcements, later contact.
 *
 * <p>May use the kernel, audit, messaging, identity and documents.
 */
package dev.khata.domain.engagement;
