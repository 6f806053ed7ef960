package dev.khata.bootstrap.config;

import dev.khata.bootstrap.settings.Choice;

/** Who carries push notifications. */
public enum PushVendor implements Choice {
  NONE,
  OUTBOX,
  /** Firebase Cloud Messaging. */
  FCM;

  static PushVendor otherwise(Env env) {
    return switch (env) {
      case DEVELOPMENT -> OUTBOX;
      case PRODUCTION -> NONE;
    };
  }
}
