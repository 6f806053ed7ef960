package dev.khata.domain.engagement;

/** What kind of device runs the app. */
public enum DeviceType {
  ANDROID,
  IOS,
  WEB
}
