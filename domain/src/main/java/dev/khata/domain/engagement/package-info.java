/**
 * What operators say to users, and users to operators: content, announcements, contact. The devices
 * on which users run the app, where messaging reaches them.
 *
 * <p>May use the kernel, audit, messaging, identity and documents.
 */
package dev.khata.domain.engagement;
