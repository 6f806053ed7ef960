/**
 * What can be done about recharges: buying a plan for a line.
 *
 * <p>May use the domain of recharges and of all that it builds on, and the use cases of messaging.
 */
package dev.khata.application.recharge;
