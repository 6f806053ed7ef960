/**
 * Where the links lead that Khata sends in e-mails.
 *
 * <p>May use the domain; knows the paths of every contract, and no contract's classes.
 */
@NullMarked
package dev.khata.http.links;

import org.jspecify.annotations.NullMarked;
