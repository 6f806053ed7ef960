/**
 * Promising rewards to those who bring others, giving and showing them.
 *
 * <p>May use the domain of referrals and of all that it builds on.
 */
package dev.khata.application.referral;
