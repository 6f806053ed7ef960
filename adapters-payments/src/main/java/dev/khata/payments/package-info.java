/** Payment gateways. May use the application, the domain and the libraries of this module. */
package dev.khata.payments;
