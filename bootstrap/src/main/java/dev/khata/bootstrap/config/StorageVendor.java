package dev.khata.bootstrap.config;

import dev.khata.bootstrap.settings.Choice;

/** Where documents are stored. */
public enum StorageVendor implements Choice {
  DISK,
  S3
}
