package dev.khata.bootstrap.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.khata.application.documents.SomePicture;
import dev.khata.domain.kernel.Contract;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Somebody with an app of ChargeGhar's who proves who they are.
 *
 * @param user by the id that reviewers know
 * @param number of a paper that nobody else has
 */
record PaperHolder(App app, long id, String user, String number) {
  static final String KYC = "/api/users/kyc";
  static final String FRONT = "https://files.example.com/front.jpg?size=full";
  static final String BACK = "https://files.example.com/back.jpg";

  private static final AtomicInteger COUNT = new AtomicInteger(10_000);
  private static final byte[] PICTURE = SomePicture.jpeg(64, 48);

  static PaperHolder anybody(RunningKhata khata) {
    return of(khata, Staff.hiredBy(khata).mayOnly(Set.of()));
  }

  static PaperHolder of(RunningKhata khata, Staff person) {
    String user =
        khata
            .sql()
            .fetchSingle("SELECT public_id::text FROM users WHERE id = ?", person.id())
            .get(0, String.class);
    return new PaperHolder(
        person.in(Contract.CHARGEGHAR), person.id(), user, "27-01-75-" + COUNT.incrementAndGet());
  }

  /** All that an application needs. */
  ObjectNode paper() {
    return Json.of(
        "document_number", number, "document_front_url", FRONT, "document_back_url", BACK);
  }

  /** The same in a form, with these pictures. */
  Form form(String... pictures) {
    return pictures(new Form().text("document_number", number), pictures);
  }

  static Form pictures(Form form, String... names) {
    for (String name : names) {
      form.file(name, PICTURE);
    }
    return form;
  }

  Answer submit() {
    return app.post(KYC, paper());
  }

  Answer submit(JsonNode body) {
    return app.post(KYC, body);
  }

  Answer edit(Object... namesAndValues) {
    return app.send("PATCH", KYC, Json.of(namesAndValues));
  }

  PaperHolder applied() {
    submit().is(201);
    return this;
  }

  /** What the answer tells, without its envelope. */
  JsonNode status() {
    return app.get(KYC + "/status").is(200).json().path("data");
  }
}
