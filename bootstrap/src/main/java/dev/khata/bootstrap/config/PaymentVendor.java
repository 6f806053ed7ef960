package dev.khata.bootstrap.config;

import dev.khata.bootstrap.settings.Choice;

/** Who takes payments. */
public enum PaymentVendor implements Choice {
  SANDBOX
}
