package dev.khata.bootstrap.config;

import dev.khata.bootstrap.settings.Choice;

/** How the store encrypts what it keeps. */
public enum S3Encryption implements Choice {
  NONE,
  AES256,
  KMS
}
