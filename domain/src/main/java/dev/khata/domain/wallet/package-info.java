/**
 * The ledger: accounts, balanced entries, holds, reversals, adjustments, and the proof of all that.
 *
 * <p>May use the kernel, audit and messaging. Knows users by their ids only, and nothing of what is
 * bought.
 */
package dev.khata.domain.wallet;
