/** What is true in Khata. One package for each bounded context; they may use the JDK alone. */
package dev.khata.domain;
