package dev.khata.bootstrap.config;

/** Where documents are stored. */
public enum StorageVendor implements Choice {
  DISK,
  S3
}
