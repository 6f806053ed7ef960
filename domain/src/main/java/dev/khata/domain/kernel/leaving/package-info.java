/**
 * What happens in every context when somebody deletes their account, and how long what must be kept
 * of them is kept. Each context implements these ports; nobody lists them all.
 */
package dev.khata.domain.kernel.leaving;
