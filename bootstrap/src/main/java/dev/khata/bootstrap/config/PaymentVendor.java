package dev.khata.bootstrap.config;

/** Who takes payments. */
public enum PaymentVendor implements Choice {
  SANDBOX
}
