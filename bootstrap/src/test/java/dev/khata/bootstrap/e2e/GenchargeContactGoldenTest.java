package dev.khata.bootstrap.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import dev.khata.application.kernel.SettableClock;
import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.kernel.Contract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One request and its answer for every endpoint of Gencharge's contact form. */
class GenchargeContactGoldenTest {
  private static final String CONTACTS = "/contact-from/contacts/";

  @RegisterExtension static final RunningKhata KHATA = RunningKhata.start(new SettableClock());

  private final App anybody = KHATA.app();
  private final App admin = Staff.hiredBy(KHATA).mayOnly(Permission.all()).in(Contract.GENCHARGE);
  private final GoldenFolder golden = new GoldenFolder("gencharge-contact", anybody);

  @Test
  void every_endpoint_answers_as_it_always_did() {
    JsonNode note =
        Json.of(
            "name",
            " Asha Rai ",
            "email",
            "Asha@Example.np",
            "subject",
            "My plan",
            "message",
            "It ended a day early.\nWhy?");
    Answer made = golden.compare("create", note, anybody.post(CONTACTS, note).is(200));
    JsonNode bad =
        Json.of("name", " ", "email", "asha", "subject", "a\nb", "message", "", "website", 7);
    golden.compare("create-invalid", bad, anybody.post(CONTACTS, bad).is(422));
    String path = CONTACTS + made.get("id") + "/resolved";
    JsonNode resolved = Json.of("resolved", true);
    golden.compare("resolve", resolved, admin.send("PATCH", path, resolved).is(200));
    golden.compare(
        "contacts",
        admin
            .get(CONTACTS + "?email=EXAMPLE.np&start_date=2020-01-01&end_date=2099-12-31&order=asc")
            .is(200));

    golden.assertAllCompared(4);
  }
}
