/**
 * What can be done with Khata. One package for each bounded context; they may use the domain and
 * {@code jakarta.inject}.
 */
package dev.khata.application;
