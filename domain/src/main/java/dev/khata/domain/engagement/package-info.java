/**
 * What operators say to users, and users to operators: content, announcements, later contact.
 *
 * <p>May use the kernel, audit, messaging and identity.
 */
package dev.khata.domain.engagement;
