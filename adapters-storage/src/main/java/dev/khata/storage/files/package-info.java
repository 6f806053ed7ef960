/** Temporary files, of which not even a crash leaves anything behind. */
package dev.khata.storage.files;
