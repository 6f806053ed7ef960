/**
 * What is done with accounts: holds, reversals, adjustments, statements, and the proof of the
 * books.
 *
 * <p>May use the domain's kernel, audit and wallet.
 */
package dev.khata.application.wallet;
