/**
 * Khata's ports on PostgreSQL. May use the application, the domain and the libraries of this
 * module.
 */
package dev.khata.persistence;
