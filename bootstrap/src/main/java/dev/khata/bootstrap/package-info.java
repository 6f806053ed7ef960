/** Puts Khata together: configuration, wiring, command line. May use everything. */
package dev.khata.bootstrap;
