/**
 * The books as accountants read them: the chart of accounts, trial balances, the general ledger,
 * and days that are closed.
 *
 * <p>May use what the ledger may.
 */
package dev.khata.domain.wallet.books;
