package dev.khata.domain.messaging;

/** Is told of vendors that are left alone after failures in a row. */
@FunctionalInterface
public interface BreakerObserver {

  /**
   * @param open whether the vendor is left alone; until a call has succeeded again
   */
  void breaker(Channel channel, String vendor, boolean open);
}
