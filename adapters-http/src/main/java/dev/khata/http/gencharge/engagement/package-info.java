/**
 * Content, for users to read and for admins to keep; announcements, and what users are told; the
 * contact form.
 *
 * <p>Knows what Gencharge shares at its root, and no other wing.
 */
@NullMarked
package dev.khata.http.gencharge.engagement;

import org.jspecify.annotations.NullMarked;
