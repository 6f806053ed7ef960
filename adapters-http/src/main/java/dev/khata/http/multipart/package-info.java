/**
 * Reads forms with files ({@code multipart/form-data}, RFC 7578) as they arrive: texts into memory,
 * files to disk.
 *
 * <p>Uses the declarations and {@code input}; knows neither the web server nor any contract.
 */
package dev.khata.http.multipart;
