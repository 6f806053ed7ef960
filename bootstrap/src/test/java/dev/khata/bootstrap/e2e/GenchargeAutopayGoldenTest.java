package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.khata.application.kernel.SettableClock;
import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.kernel.Contract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One request and its answer for every endpoint of Gencharge's autopays. */
class GenchargeAutopayGoldenTest {
  @RegisterExtension static final RunningKhata KHATA = RunningKhata.start(new SettableClock());

  private final GoldenFolder golden = new GoldenFolder("gencharge-autopay", KHATA.app());
  private final Staff somebody = Staff.hiredBy(KHATA).mayOnly(Permission.all());
  private final App app = somebody.in(Contract.GENCHARGE);

  @Test
  void every_endpoint_answers_as_it_always_did() {
    JsonNode monthly =
        Json.of(
            "plan_id",
            plan(),
            "phone_number",
            "9876543210",
            "interval_days",
            30,
            "start_date",
            "2026-03-05T12:00:00+05:30",
            "tag",
            "Ammi's phone");

    JsonNode made =
        golden
            .compare("create", monthly, app.post("/autopay/create_autopay", monthly).is(201))
            .json();
    golden.compare(
        "create-of-no-date",
        never(monthly),
        app.post("/autopay/create_autopay", never(monthly)).is(422));
    String id = made.path("autopay_id").asText();
    golden.compare("get", app.get("/autopay/get_autopay/" + id).is(200));
    golden.compare("skip", app.post("/autopay/" + id + "/skip").is(200));
    golden.compare("history", app.get("/autopay/" + id + "/history?page=1&size=5").is(200));
    JsonNode change = Json.of("schedule", Json.of("cron", "30 8 1,15 * *"), "tag", "onetime");
    golden.compare("change", change, app.send("PATCH", "/autopay/" + id, change).is(200));
    golden.compare("list", app.get("/autopay/get_all_autopay?sort=-next_due_date").is(200));
    golden.compare("list-all", app.get("/autopay/admin/all?status=enabled").is(200));
    JsonNode stop = Json.of("status", "disabled");
    golden.compare("disable", stop, app.send("PATCH", "/autopay/" + id, stop).is(200));
    golden.compare("skip-of-none", app.post("/autopay/" + id + "/skip").is(409));
    golden.compare("delete", app.delete("/autopay/" + id).is(204));

    golden.assertAllCompared(11);
  }

  private static JsonNode never(JsonNode order) {
    ObjectNode never = order.deepCopy();
    never.remove("interval_days");
    return never.put("schedule_cron", "0 9 30 2 *");
  }

  private long plan() {
    long plan =
        app.post("/plans/plan", "name", "A", "type", "DATA", "price", 249, "validity_days", 28)
            .is(200)
            .json()
            .path("plan_id")
            .asLong();
    assertThat(plan).isPositive();
    return plan;
  }
}
