package dev.khata.application.messaging;

import dev.khata.domain.messaging.Channel;
import dev.khata.domain.messaging.Vendor;
import java.util.List;

/** The vendors that the configuration chose; those of one channel are tried in their order. */
public record Vendors(List<Vendor> all) {
  public Vendors {
    all = List.copyOf(all);
  }

  /** Whether anybody carries messages of that channel. */
  boolean serve(Channel channel) {
    return all.stream().anyMatch(vendor -> vendor.channel() == channel);
  }

  List<Vendor> of(Channel channel) {
    return all.stream().filter(vendor -> vendor.channel() == channel).toList();
  }
}
