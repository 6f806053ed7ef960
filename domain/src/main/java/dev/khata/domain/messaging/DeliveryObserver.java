package dev.khata.domain.messaging;

/** Is told of every answer of a vendor, so that operators see how vendors do. */
public interface DeliveryObserver {

  void answered(Channel channel, String vendor, Delivery delivery);
}
