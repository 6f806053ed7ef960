/**
 * Cleans pictures with the JDK's own codecs. Parses the files itself, so that a codec sees nothing
 * but pixels and never guesses what they mean.
 *
 * <p>May use the domain's kernel and KYC.
 */
package dev.khata.storage.pictures;
