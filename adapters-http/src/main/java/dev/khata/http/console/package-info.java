/**
 * Khata's own pages for people: the one that a link opens to set a new password, and those on which
 * an account is deleted.
 *
 * <p>Uses {@code endpoint}, the domain and the use case that deletes accounts; knows the paths and
 * member names that contracts publish, and no contract's classes. The pages call the contracts from
 * the browser, as any client does.
 */
@NullMarked
package dev.khata.http.console;

import org.jspecify.annotations.NullMarked;
