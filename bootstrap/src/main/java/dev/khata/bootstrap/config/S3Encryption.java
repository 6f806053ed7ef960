package dev.khata.bootstrap.config;

/** How the store encrypts what it keeps. */
public enum S3Encryption implements Choice {
  NONE,
  AES256,
  KMS
}
