package dev.khata.http.gencharge.autopay;

import dev.khata.domain.autopay.Mandates.Sort;
import dev.khata.domain.kernel.Order;

/** How a list of autopays is sorted: by a field, or downwards by it. */
enum AutopayOrder {
  ID(Order.up(Sort.ID)),
  ID_DOWN(Order.down(Sort.ID)),
  CREATED(Order.up(Sort.CREATED_AT)),
  CREATED_DOWN(Order.down(Sort.CREATED_AT)),
  NEXT_DUE(Order.up(Sort.NEXT_DUE)),
  NEXT_DUE_DOWN(Order.down(Sort.NEXT_DUE)),
  STATUS(Order.up(Sort.STATUS)),
  STATUS_DOWN(Order.down(Sort.STATUS));

  private final Order<Sort> order;

  AutopayOrder(Order<Sort> order) {
    this.order = order;
  }

  Order<Sort> order() {
    return order;
  }
}
