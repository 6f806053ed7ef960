/**
 * Khata's own pages for people who follow a link: for now, the one that sets a new password.
 *
 * <p>Uses {@code endpoint} and the domain; knows the paths and member names that contracts publish,
 * and no contract's classes. The pages call the contracts from the browser, as any client does.
 */
@NullMarked
package dev.khata.http.console;

import org.jspecify.annotations.NullMarked;
