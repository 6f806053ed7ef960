package dev.khata.bootstrap.chaos;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** What a workload finds: a site that serves, an admin, and people to be had. */
record Stage(Site site, String admin, AtomicLong lastPhone) {
  private static final long FIRST_PHONE = 919_810_000_000L;

  static Stage of(Site site) throws IOException, InterruptedException {
    Api api = new Api(site.instances().getFirst().port());
    Map<String, String> login = Map.of("phone_number", Site.ADMIN, "password", Site.PASSWORD);
    String token = api.post("/auth/login", "", login).path("access_token").asText();
    return new Stage(site, token, new AtomicLong(FIRST_PHONE));
  }

  /** One that is up, directly. */
  Api api() {
    return new Api(site.instances().getFirst().port());
  }

  /** New customers, each with a verified phone and a session, and nothing in the wallet. */
  List<Customer> customers(int count) throws IOException, InterruptedException {
    List<Customer> customers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      customers.add(Customer.signedUp(api(), "+" + lastPhone.incrementAndGet()));
    }
    return customers;
  }
}
