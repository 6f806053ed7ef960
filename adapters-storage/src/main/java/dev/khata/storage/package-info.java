/**
 * Where documents and the heads of the audit log are kept: local disk, or a bucket of Amazon S3 or
 * of a store that speaks its protocol.
 *
 * <p>May use the ports of the domain and the SDK of Amazon; no other adapter.
 */
@NullMarked
package dev.khata.storage;

import org.jspecify.annotations.NullMarked;
