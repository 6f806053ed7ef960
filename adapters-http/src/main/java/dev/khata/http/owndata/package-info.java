/**
 * What is kept of a user as the file that they get: a ZIP of JSON files with a text that explains
 * them.
 *
 * <p>Uses {@code endpoint}'s way of writing times, Jackson and the JDK's ZIP.
 */
package dev.khata.http.owndata;
