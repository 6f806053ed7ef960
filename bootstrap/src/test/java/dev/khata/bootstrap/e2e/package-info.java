/**
 * A whole Khata, called as an app calls it: over HTTP, on a real PostgreSQL.
 *
 * <p>Every answer is checked against the OpenAPI document that the server publishes. Golden files
 * are renewed with {@code mvn -pl bootstrap -am -Dtest=*GoldenTest -Dgolden.renew=true
 * -Dsurefire.failIfNoSpecifiedTests=false test}; read the difference before you commit it.
 */
package dev.khata.bootstrap.e2e;
