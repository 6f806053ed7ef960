/**
 * Use cases of the catalogue: what admins do with plans, offers and their groups and types, and
 * what everybody may see of it.
 *
 * <p>May use the domain's catalogue, audit, identity, kernel and wallet.
 */
package dev.khata.application.catalog;
