/**
 * The sandbox's server: it keeps what it is asked in memory, tells of it by signed notices, and
 * lets whoever tries it out make happen what payers and their banks do. Of this module it uses the
 * sandbox's signature and the calls.
 */
@NullMarked
package dev.khata.payments.sandbox.server;

import org.jspecify.annotations.NullMarked;
