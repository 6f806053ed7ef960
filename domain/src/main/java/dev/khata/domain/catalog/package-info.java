/**
 * What is for sale: plans in their groups, offers of their types, when an offer applies and what it
 * gives.
 *
 * <p>May use the kernel, audit, identity and the wallet's money. Knows of purchases only what
 * {@link dev.khata.domain.catalog.PurchaseFacts} and {@link dev.khata.domain.catalog.PlanUse} say.
 */
package dev.khata.domain.catalog;
