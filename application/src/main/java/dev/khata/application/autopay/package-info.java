/**
 * What can be done about mandates: charging what is due, telling their users, and what users want
 * of them.
 *
 * <p>May use the domain of mandates and of all that it builds on, and the use cases of messaging
 * and recharges.
 */
package dev.khata.application.autopay;
