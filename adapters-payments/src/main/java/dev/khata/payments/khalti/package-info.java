/**
 * Khalti: payments on its own pages, which are asked about since nothing is signed.
 *
 * <p>Source: GitHub khalti/docs.khalti.com, content/khalti-epayment.md and content/api/refund.md.
 * May use the domain, the packages of calls and of JSON, and the libraries of this module.
 */
@NullMarked
package dev.khata.payments.khalti;

import org.jspecify.annotations.NullMarked;
