/** Vendors of e-mail. May use the application, the domain and the libraries of this module. */
package dev.khata.email;
