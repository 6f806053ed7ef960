/**
 * Publishing content.
 *
 * <p>May use what the domain's engagement may use.
 */
package dev.khata.application.engagement;
