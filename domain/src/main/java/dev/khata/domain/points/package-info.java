/**
 * Points that users earn by what they pay, by bringing others and by telling who they are. They are
 * postings of the ledger in a unit of their own.
 *
 * <p>May use recharges and all that they build on.
 */
package dev.khata.domain.points;
