/**
 * In-memory fakes of the ports, one package for each bounded context, and the abstract suites that
 * fakes and real adapters both pass. Packed as a test-jar.
 */
package dev.khata.application;
