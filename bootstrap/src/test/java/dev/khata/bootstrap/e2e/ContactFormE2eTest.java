package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.khata.application.kernel.SettableClock;
import dev.khata.application.lifecycle.Purge;
import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.kernel.Contract;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What people write by Gencharge's contact form, and what becomes of it. */
class ContactFormE2eTest {
  private static final String CONTACTS = "/contact-from/contacts/";
  private static final SettableClock CLOCK = new SettableClock();

  @RegisterExtension static final RunningKhata KHATA = RunningKhata.start(CLOCK);

  private final App app = KHATA.app();
  private final String me = "asha." + UUID.randomUUID().toString().substring(24);
  private final String address = me + "@example.np";
  private App admin = hired();

  @Test
  void a_machine_is_answered_as_people_are_and_nothing_is_stored() {
    Answer person = send(app, "website", "");
    Answer machine = send(app, "website", "https://pills.example");

    assertThat(machine.json().properties())
        .extracting(field -> field.getKey())
        .isEqualTo(person.json().properties().stream().map(field -> field.getKey()).toList());
    assertThat(ids(list(""))).containsExactly(person.get("id")).doesNotContain(machine.get("id"));
    assertThat(rows()).isEqualTo(1);
    resolve(machine.get("id"), true).is(404);
    assertThat(app.inbox(address).messages(1)).hasSize(1);
  }

  @Test
  void an_acknowledgement_has_nothing_of_what_was_written() {
    app.withHeader("Accept-Language", "hi").post(CONTACTS, note()).is(200);

    String mail = app.inbox(address).messages(1).getFirst();
    assertThat(mail)
        .contains("संदेश")
        .doesNotContain("Asha Rai")
        .doesNotContain("My plan")
        .doesNotContain("pills.example");
  }

  @Test
  void after_an_hour_it_is_acknowledged_again() {
    send(app, "email", address);
    CLOCK.advance(Duration.ofMinutes(59));
    send(app, "email", address);
    assertThat(mails()).isEqualTo(1);

    CLOCK.advance(Duration.ofMinutes(1));
    send(app, "email", address);

    assertThat(app.inbox(address).messages(2)).hasSize(2);
  }

  @Test
  void lists_are_filtered_by_time_and_sorted_each_way() {
    String first = send(app, "subject", "first").get("id");
    String day = CLOCK.instant().toString().substring(0, 10);
    CLOCK.advance(Duration.ofDays(1));
    String second = send(app, "subject", "second").get("id");
    admin = hired();

    assertThat(ids(list(""))).containsExactly(second, first);
    assertThat(ids(list("&order=asc"))).containsExactly(first, second);
    assertThat(ids(list("&end_date=" + day))).containsExactly(first);
    assertThat(ids(list("&start_date=" + CLOCK.instant()))).containsExactly(second);
    assertThat(ids(list("&start_date=2099-01-01"))).isEmpty();
    admin.get(CONTACTS + "?order=up").is(422);
    admin.get(CONTACTS + "?start_date=yesterday").is(422);
    assertThat(admin.get(CONTACTS + "?end_date=31.12.2026").is(422).text()).contains("end_date");
  }

  @Test
  void a_contact_is_resolved_and_opened_again() {
    String id = send(app, "email", address).get("id");

    assertThat(resolve(id, true).is(200).get("resolved_at")).endsWith("Z");
    assertThat(resolve(id, false).is(200).json().path("resolved_at").isNull()).isTrue();
    assertThat(list("").path("items").get(0).path("resolved").asBoolean()).isFalse();
    resolve("f".repeat(24), true).is(404);
    resolve("17", true).is(422);
    resolve(id.substring(1), true).is(422);
    admin.send("PATCH", CONTACTS + id + "/resolved", Json.of("resolved", "perhaps")).is(422);
    admin.send("PATCH", CONTACTS + id + "/resolved", Json.of()).is(422);
  }

  @Test
  void who_was_answered_is_forgotten_a_year_later_and_who_was_not_is_kept() {
    String open = send(app, "subject", "open").get("id");
    resolve(send(app, "subject", "done").get("id"), true).is(200);

    CLOCK.advance(Duration.ofDays(365).plusSeconds(1));
    assertThat(KHATA.get(Purge.class).handle().removed()).containsKey("contacts");

    admin = hired();
    assertThat(ids(list(""))).containsExactly(open);
  }

  @Test
  void what_is_wrong_is_said() {
    app.post(CONTACTS, Json.of("name", "Asha")).is(422);
    for (String wrong : List.of("asha", "asha@", "a@b\r\nBcc: x@y.np", "@b.np", "")) {
      assertThat(app.post(CONTACTS, with("email", wrong)).is(422).text()).contains("email");
    }
    assertThat(app.post(CONTACTS, with("subject", "a\r\nBcc: x")).is(422).text())
        .contains("subject");
    app.post(CONTACTS, with("message", "x".repeat(20_001))).is(422);
    assertThat(rows()).isZero();
    app.post(CONTACTS, with("message", "\u0915".repeat(20_000))).is(200);
  }

  /** Whose session is as old as this. */
  private static App hired() {
    return Staff.hiredBy(KHATA).mayOnly(Permission.all()).in(Contract.GENCHARGE);
  }

  private Answer send(App by, String field, String value) {
    return by.post(CONTACTS, with(field, value)).is(200);
  }

  private JsonNode note() {
    return with("website", "");
  }

  private JsonNode with(String field, String value) {
    var note =
        Json.of(
            "name",
            "Asha Rai",
            "email",
            address,
            "subject",
            "My plan",
            "message",
            "Buy at https://pills.example today.");
    note.put(field, value);
    return note;
  }

  private Answer resolve(String id, boolean resolved) {
    return admin.send("PATCH", CONTACTS + id + "/resolved", Json.of("resolved", resolved));
  }

  private JsonNode list(String more) {
    return admin.get(CONTACTS + "?email=" + me + more).is(200).json();
  }

  private static List<String> ids(JsonNode list) {
    return list.path("items").valueStream().map(item -> item.path("id").asText()).toList();
  }

  private int mails() {
    return app.inbox(address).messages(1).size();
  }

  private int rows() {
    return KHATA
        .sql()
        .fetchSingle("SELECT count(*) FROM contact WHERE email_key = ?", address)
        .get(0, Integer.class);
  }
}
