package dev.khata.domain.messaging;

/** How a message reaches a person. */
public enum Channel {
  SMS,
  EMAIL
}
