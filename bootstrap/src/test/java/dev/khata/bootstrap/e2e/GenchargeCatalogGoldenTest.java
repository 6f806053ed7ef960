package dev.khata.bootstrap.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import dev.khata.application.kernel.SettableClock;
import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.kernel.Contract;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One request and its answer for every endpoint of Gencharge's catalogue. */
class GenchargeCatalogGoldenTest {
  @RegisterExtension static final RunningKhata KHATA = RunningKhata.start(new SettableClock());

  private final GoldenFolder golden = new GoldenFolder("gencharge-catalog", KHATA.app());
  private final App anybody = KHATA.app();
  private final App admin = Staff.hiredBy(KHATA).mayOnly(Permission.all()).in(Contract.GENCHARGE);

  @Test
  void every_endpoint_answers_as_it_always_did() {
    String group = planGroups();
    plans(group);
    String type = offerTypes();
    offers(type);
    golden.compare("plan-group-delete", admin.delete("/plans/plan-group/" + group).is(204));
    golden.compare("offer-type-delete", admin.delete("/offers/offer_type/" + type).is(200));

    golden.assertAllCompared(23);
  }

  private String planGroups() {
    String id =
        send("plan-group-create", "POST", "/plans/plan-group", Json.of("name", "Popular"), 200)
            .get("group_id");
    String path = "/plans/plan-group/" + id;
    send("plan-group-change", "PUT", path, Json.of("description", "What most people take"), 200);
    golden.compare("plan-group", anybody.get(path).is(200));
    golden.compare("plan-groups", anybody.get("/plans/plan-group?search=pop").is(200));
    return id;
  }

  private void plans(String group) {
    JsonNode plan =
        Json.of(
            "name",
            "1.5GB Daily Pack",
            "type",
            "DATA",
            "group_id",
            Long.valueOf(group),
            "price",
            249.5,
            "validity_days",
            28,
            "benefits",
            Json.of("data", "1.5GB/day"),
            "criteria",
            Json.of("user_type", List.of("prepaid"), "min_amount", 199),
            "user_type",
            "prepaid");
    String id = send("plan-create", "POST", "/plans/plan", plan, 200).get("plan_id");
    String path = "/plans/plan/" + id;
    send("plan-change", "PUT", path, Json.of("most_popular", true, "price", 249), 200);
    golden.compare("plan", anybody.get(path).is(200));
    golden.compare("plans", admin.get("/plans/plan?order_by=price&order_dir=desc").is(200));
    golden.compare("plans-public", anybody.get("/plans/public/all").is(200));
    golden.compare("plan-delete", admin.delete(path).is(200));
  }

  private String offerTypes() {
    String id =
        send("offer-type-create", "POST", "/offers/offer_type", Json.of("name", "Festival"), 200)
            .get("offer_type_id");
    JsonNode change = Json.of("description", "On feast days");
    send("offer-type-change", "PUT", "/offers/offer_type/" + id, change, 200);
    send("offer-type-change-as-published", "PUT", "/offers/offer_type" + id, change, 200);
    golden.compare("offer-type", anybody.get("/offers/offer_type/" + id).is(200));
    golden.compare("offer-types", anybody.get("/offers/offer_type").is(200));
    return id;
  }

  private void offers(String type) {
    JsonNode offer =
        Json.of(
            "title",
            "10 percent off for Dashain",
            "offer_type_id",
            Long.valueOf(type),
            "is_special",
            true,
            "starts_at",
            "2020-10-10",
            "ends_at",
            "2099-10-25",
            "reward",
            Json.of("discount_type", "percent", "discount_value", 10, "max_amount", 50));
    String id = send("offer-create", "POST", "/offers/offers", offer, 201).get("offer_id");
    String path = "/offers/offers/" + id;
    send("offer-change", "PUT", path, Json.of("description", "On every prepaid plan"), 200);
    golden.compare("offer", anybody.get(path).is(200));
    golden.compare("offers", admin.get("/offers/offers").is(200));
    golden.compare("offers-public", anybody.get("/offers/offers/public").is(200));
    golden.compare("offer-delete", admin.delete(path).is(204));
  }

  private Answer send(String name, String method, String path, JsonNode body, int status) {
    return golden.compare(name, body, admin.send(method, path, body).is(status));
  }
}
