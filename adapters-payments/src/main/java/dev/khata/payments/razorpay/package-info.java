/**
 * Razorpay: orders that its checkout pays, captures, refunds and webhooks.
 *
 * <p>Source: GitHub razorpay/markdown-docs, folders api/orders, api/payments, api/refunds, errors
 * and webhooks. May use the domain, the packages of calls and of JSON, and the libraries of this
 * module.
 */
@NullMarked
package dev.khata.payments.razorpay;

import org.jspecify.annotations.NullMarked;
