/** What the stand-ins of vendors have in common: a server, and ways to spoil its answers. */
package dev.khata.payments.vendor;
