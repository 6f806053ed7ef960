package dev.khata.domain.messaging;

import java.util.Arrays;
import java.util.Optional;

/** How a message reaches a person. */
public enum Channel {
  SMS,
  EMAIL,
  /** The list of notifications that the app shows; kept in {@link Inbox}, carried by no vendor. */
  INBOX,
  /** A notification on a device. */
  PUSH;

  /** Empty for a name that this release doesn't know. */
  public static Optional<Channel> find(String name) {
    return Arrays.stream(values()).filter(channel -> channel.name().equals(name)).findFirst();
  }
}
