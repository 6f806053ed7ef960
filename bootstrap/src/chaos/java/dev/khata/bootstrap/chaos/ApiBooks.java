package dev.khata.bootstrap.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The books as customers see them. */
final class ApiBooks {
  private static final String MINE = "/recharge/my/transactions?source=recharge&size=0&status=";

  private ApiBooks() {}

  static Books of(Api api, List<Customer> customers) throws IOException, InterruptedException {
    List<Told.Bought> bought = new ArrayList<>();
    Map<Long, Long> failed = new HashMap<>();
    for (Customer customer : customers) {
      for (JsonNode item : api.get(MINE + "success", customer.token()).path("items")) {
        bought.add(Told.bought(item));
      }
      JsonNode failures = api.get(MINE + "failed", customer.token());
      failed.put(customer.id(), (long) failures.path("items").size());
    }
    return new Books("the API", bought, failed, wallets(api, customers), List.of());
  }

  /** Minor units by user. */
  static Map<Long, Long> wallets(Api api, List<Customer> customers)
      throws IOException, InterruptedException {
    Map<Long, Long> wallets = new HashMap<>();
    for (Customer customer : customers) {
      JsonNode me = api.get("/user/me", customer.token());
      wallets.put(customer.id(), Plan.minorUnits(me.path("wallet_balance").decimalValue()));
    }
    return wallets;
  }
}
