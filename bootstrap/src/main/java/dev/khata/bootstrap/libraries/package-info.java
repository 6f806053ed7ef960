/**
 * Small ports of the core that a library serves and no adapter module owns: password hashes, common
 * passwords, phone numbers, cron expressions, Markdown, ids, random codes.
 *
 * <p>Uses the domain and the libraries; wiring binds what stands here.
 */
package dev.khata.bootstrap.libraries;
