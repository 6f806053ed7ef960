/**
 * E-mails, handed to a mail server by SMTP.
 *
 * <p>May use the ports of the domain and Angus Mail; no other adapter.
 */
@NullMarked
package dev.khata.email;

import org.jspecify.annotations.NullMarked;
