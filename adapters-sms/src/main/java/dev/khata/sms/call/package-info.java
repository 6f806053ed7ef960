/**
 * Calls to vendors over HTTP, each made once. May use the libraries of this module and nothing of
 * the other packages.
 */
@NullMarked
package dev.khata.sms.call;

import org.jspecify.annotations.NullMarked;
