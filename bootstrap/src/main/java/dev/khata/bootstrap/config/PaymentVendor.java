package dev.khata.bootstrap.config;

import dev.khata.bootstrap.settings.Choice;

/** A vendor that takes payments, as the configuration names it. */
public enum PaymentVendor implements Choice {
  /** Nobody: what is bought is paid from wallets. */
  NONE,
  SANDBOX,
  RAZORPAY,
  KHALTI
}
