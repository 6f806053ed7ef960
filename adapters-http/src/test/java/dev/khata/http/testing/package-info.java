/** A small contract and what it takes to serve and call it in tests. */
package dev.khata.http.testing;
