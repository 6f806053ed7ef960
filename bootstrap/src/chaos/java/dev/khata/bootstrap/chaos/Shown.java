package dev.khata.bootstrap.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import dev.khata.bootstrap.chaos.Mandate.Became;
import dev.khata.bootstrap.chaos.Mandate.Due;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What customers are shown of their mandates.
 *
 * @param sample some of all mandates
 * @param history all that became of those
 * @param wallets of all customers; minor units by user
 */
record Shown(Set<Long> sample, Map<Due, Became> history, Map<Long, Long> wallets) {
  private static final int PAGE = 100;

  Shown {
    sample = Set.copyOf(sample);
    history = Map.copyOf(history);
    wallets = Map.copyOf(wallets);
  }

  static Shown by(Api api, List<Customer> customers, List<Mandate> sample)
      throws IOException, InterruptedException {
    Map<Long, String> tokens = new HashMap<>();
    customers.forEach(customer -> tokens.put(customer.id(), customer.token()));
    Set<Long> ids = new HashSet<>();
    Map<Due, Became> history = new HashMap<>();
    for (Mandate mandate : sample) {
      ids.add(mandate.id());
      String token = tokens.getOrDefault(mandate.user(), "");
      history.putAll(history(api, mandate.id(), token));
    }
    return new Shown(ids, history, ApiBooks.wallets(api, customers));
  }

  private static Map<Due, Became> history(Api api, long mandate, String token)
      throws IOException, InterruptedException {
    Map<Due, Became> history = new HashMap<>();
    int page = 0;
    int pages;
    do {
      page++;
      String path = "/autopay/%d/history?size=%d&page=%d".formatted(mandate, PAGE, page);
      JsonNode part = api.get(path, token);
      part.path("items").forEach(item -> history.put(due(mandate, item), became(item)));
      pages = part.path("pages").asInt();
    } while (page < pages);
    return history;
  }

  private static Due due(long mandate, JsonNode item) {
    return new Due(mandate, Instant.parse(item.path("due_at").asText()));
  }

  private static Became became(JsonNode item) {
    return new Became(
        item.path("outcome").asText().toUpperCase(Locale.ROOT),
        Optional.of(item.path("txn_id")).filter(JsonNode::isNumber).map(JsonNode::asLong));
  }
}
