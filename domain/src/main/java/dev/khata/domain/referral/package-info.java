/**
 * Who brought whom, and what they get for it.
 *
 * <p>May use recharges and all that they build on.
 */
package dev.khata.domain.referral;
