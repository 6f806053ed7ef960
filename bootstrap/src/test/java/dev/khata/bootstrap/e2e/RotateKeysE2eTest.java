package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.khata.application.lifecycle.RotateKeys;
import dev.khata.application.payments.HearNotices;
import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.KeyPurpose;
import dev.khata.domain.payments.Notices;
import dev.khata.domain.payments.StoredNotice;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A rotation from its first step to its last, as those see it who use Khata meanwhile. */
class RotateKeysE2eTest {
  private static final String NOTICE = StoredNotice.boundTo("sandbox", "evt-1");
  private static final byte[] POSTED = "posted".getBytes(StandardCharsets.UTF_8);

  @Test
  void everything_is_brought_under_the_new_keys_and_works_without_the_old_ones() {
    try (RunningKhata khata = RunningKhata.start(Rings.of("old"))) {
      Subscriber asha = Subscriber.anybody(khata.app());
      long id = asha.in(asha.signUp()).me().json().path("user_id").asLong();
      Handset.fresh(khata).registeredBy(id);
      Applicant sana = Applicant.anybody(khata.app());
      Applicant.Session papers = sana.in();
      Reviewer reviewer = Reviewer.of(khata);
      Subscriber waiting = waitingForACode(khata);
      post(khata, "old");
      assertThat(khata.run("verify-audit", "--seal").code()).isZero();

      Shell.Ended rotated = khata.run(Rings.of("new", "old"), "rotate-keys");

      assertThat(rotated.code()).as(rotated::toString).isZero();
      assertThat(rotated.out())
          .contains(
              "personal, kyc_application.cnic_sealed: 1 brought under new",
              "lookup, kyc_application.cnic_hash: 1 brought under new",
              "personal, device.token_sealed: 1 brought under new",
              "messages, message.sealed: 1 brought under new",
              "messages, payment_notice.sealed: 1 brought under new",
              "under old, which end by themselves until 20",
              "done: yes");
      try (RunningKhata.Second later = khata.beside(newButForTokens())) {
        App app = later.reachedBy(khata.app());
        new Subscriber(app, asha.phone()).logIn(Subscriber.PASSWORD).is(200);
        new Applicant(app, sana.email(), sana.cnic()).loggedIn();
        App desk = later.reachedBy(reviewer.app());
        assertThat(new Reviewer(desk).user(papers.id()).is(200).text()).contains(sana.cnic());
        assertThat(found(desk, sana.cnic())).hasSize(1);
        isRefused(new Applicant(app, "new.one@example.pk", sana.cnic()));
      }
      assertThat(Rings.key(KeyPurpose.MESSAGES, "new").open(posted(khata), NOTICE))
          .contains(POSTED);
      sent(khata, waiting);
      Shell.Ended proved = khata.run(Rings.of("new"), "verify-audit");
      assertThat(proved.code()).as(proved::toString).isZero();
      assertThat(khata.run(Rings.of("new"), "rotate-keys", "--dry-run").out())
          .doesNotContain("a key that is not given");
    }
  }

  @Test
  void who_is_not_rotated_yet_is_found_by_whoever_has_both_keys() {
    try (RunningKhata khata = RunningKhata.start(Rings.of("old", "new"))) {
      Applicant sana = Applicant.anybody(khata.app()).registered();
      Reviewer reviewer = Reviewer.of(khata);
      Subscriber asha = Subscriber.anybody(khata.app());
      asha.askToSignUp().is(200);

      try (RunningKhata.Second ahead = khata.beside(Rings.of("new", "old"))) {
        App app = ahead.reachedBy(khata.app());
        assertThat(new Subscriber(app, asha.phone()).verified(1)).isNotEmpty();
        isRefused(new Applicant(app, "new.two@example.pk", sana.cnic()));
        isRefused(new Applicant(app, sana.email(), "42101-7654321-1"));
        assertThat(found(ahead.reachedBy(reviewer.app()), sana.cnic())).hasSize(1);
        Applicant zara = Applicant.anybody(app).registered();
        isRefused(new Applicant(khata.app(), "new.three@example.pk", zara.cnic()));
        assertThat(found(reviewer.app(), zara.cnic())).hasSize(1);
      }
    }
  }

  @Test
  void a_key_that_something_stands_under_is_asked_for_by_its_id() {
    try (RunningKhata khata = RunningKhata.start(Rings.of("old"))) {
      Applicant sana = Applicant.anybody(khata.app()).registered();

      assertThatThrownBy(() -> khata.beside(Rings.of("new")).close())
          .hasMessageContaining("the key old for personal is not given")
          .hasMessageContaining("kyc_application.cnic_sealed needs it");
      Shell.Ended refused = khata.run(Rings.of("new"), "rotate-keys");
      assertThat(refused.code()).isEqualTo(1);
      assertThat(refused.out())
          .contains(
              "personal, kyc_application.cnic_sealed: 1 under old, a key that is not given",
              "done: no");
      JsonNode look =
          Json.parse(khata.run(Rings.of("new", "old"), "rotate-keys", "--dry-run", "--json").out());
      assertThat(look.path("renewed").asLong()).isZero();
      assertThat(look.path("done").asText()).isEqualTo("no");
      assertThat(look.path("kinds"))
          .filteredOn(kind -> kind.path("name").asText().equals("kyc_application.cnic_hash"))
          .singleElement()
          .satisfies(
              kind ->
                  assertThat(kind.path("remaining").get(0).toString())
                      .isEqualTo("{\"key\":\"old\",\"given\":true,\"values\":1,\"until\":null}"));
      assertThat(found(Reviewer.of(khata).app(), sana.cnic())).hasSize(1);
    }
  }

  @Test
  void whoever_was_not_given_the_new_key_says_so_and_takes_nothing_for_lost() {
    try (RunningKhata khata = RunningKhata.start(Rings.of("old"));
        RunningKhata.Second ahead = khata.beside(Rings.of("new", "old"))) {
      App app = ahead.reachedBy(khata.app());
      Applicant.Session zara = Applicant.anybody(app).in();
      post(khata, "new");

      Reviewer.of(khata).user(zara.id()).is(503);
      khata.get(HearNotices.class).handle();

      assertThat(khata.sql().fetchValue("SELECT hear_at > now() FROM payment_notice"))
          .as("it waits for whoever has the key")
          .isEqualTo(true);
    }
  }

  @Test
  void nobody_applies_with_a_paper_where_not_all_keys_of_look_ups_are_given() {
    try (RunningKhata khata = RunningKhata.start(Rings.of("old"))) {
      Applicant sana = Applicant.anybody(khata.app()).registered();
      assertThat(khata.run(Rings.of("new", "old"), "rotate-keys").code()).isZero();

      Applicant twice = new Applicant(khata.app(), "new.four@example.pk", sana.cnic());
      Applicant.register(khata.app(), twice.registration()).is(503);

      try (RunningKhata.Second without = khata.withoutLostKeys(Rings.of("old"))) {
        Applicant other = Applicant.anybody(without.reachedBy(khata.app()));
        Applicant.register(other.app(), other.registration()).is(201);
      }
    }
  }

  @Test
  void backups_stay_under_their_key_which_is_told_and_asked_for() {
    try (RunningKhata khata = RunningKhata.start(Rings.of("old"))) {
      App admin = Staff.hiredBy(khata).mayOnly(Permission.all()).in(Contract.GENCHARGE);
      BackupDesk desk = new BackupDesk(admin);
      long backup = desk.make("offers");
      desk.make("offers");

      Shell.Ended rotated = khata.run(Rings.of("new", "old"), "rotate-keys");

      assertThat(rotated.code()).as(rotated::toString).isZero();
      assertThat(rotated.out())
          .contains(
              "backup, backup: 2 under old, and stay so: keep the key until they are deleted",
              "done: yes");
      JsonNode look = Json.parse(khata.run(newButForTokens(), "rotate-keys", "--json").out());
      assertThat(look.path("kinds"))
          .filteredOn(kind -> kind.path("name").asText().equals("backup"))
          .singleElement()
          .satisfies(
              kind ->
                  assertThat(kind.path("remaining").get(0).toString())
                      .isEqualTo("{\"key\":\"old\",\"given\":false,\"values\":2,\"until\":null}"));
      try (RunningKhata.Second without = khata.beside(newButForTokens())) {
        assertThat(without.get(RotateKeys.class).missingForKept())
            .containsExactly(new RotateKeys.Missing(KeyPurpose.BACKUP, "old", "backup"));
      }
      Map<String, String> kept = newButForTokens();
      kept.put("KHATA_KEY_BACKUP", Rings.of("new", "old").get("KHATA_KEY_BACKUP"));
      try (RunningKhata.Second with = khata.beside(kept)) {
        assertThat(with.get(RotateKeys.class).missingForKept()).isEmpty();
        new BackupDesk(with.reachedBy(admin)).restored(backup, "missing");
      }
    }
  }

  @Test
  void a_paper_that_two_have_applied_with_is_passed_over_and_both_are_named() {
    try (RunningKhata khata = RunningKhata.start(Rings.of("old"))) {
      Applicant sana = Applicant.anybody(khata.app()).registered();
      Applicant zara = Applicant.anybody(khata.app()).registered();
      Applicant.anybody(khata.app()).registered();
      String first = application(khata, sana);
      String second = application(khata, zara);
      byte[] same =
          Rings.key(KeyPurpose.PERSONAL, "old")
              .seal(sana.cnic().replace("-", "").getBytes(StandardCharsets.UTF_8), second);
      khata.tamper(
          "UPDATE kyc_application SET cnic_sealed = decode('%s', 'hex') WHERE public_id = '%s'"
              .formatted(HexFormat.of().formatHex(same), second));

      for (int run = 0; run < 2; run++) {
        Shell.Ended rotated = khata.run(Rings.of("new", "old"), "rotate-keys");

        assertThat(rotated.code()).as(rotated::toString).isEqualTo(1);
        assertThat(rotated.out())
            .contains(
                "lookup, kyc_application.cnic_hash: "
                    + second
                    + " was passed over, since it has the same number as "
                    + first,
                "1 under old",
                "done: no")
            .doesNotContain(sana.cnic());
        assertThat(rotated.err()).doesNotContain("\tat ", "ERROR");
      }
      assertThat(
              khata
                  .sql()
                  .fetchValue(
                      "SELECT count(*) FROM kyc_application WHERE cnic_hash_key_id = 'new'"))
          .isEqualTo(2L);
    }
  }

  private static String application(RunningKhata khata, Applicant of) {
    return khata
        .sql()
        .fetchSingle(
            "SELECT a.public_id FROM kyc_application a JOIN users u ON u.id = a.user_id"
                + " WHERE u.email_key = ?",
            of.email())
        .get(0, String.class);
  }

  private static Map<String, String> newButForTokens() {
    Map<String, String> settings = Rings.of("new");
    settings.put("KHATA_KEY_SIGNING", Rings.of("new", "old").get("KHATA_KEY_SIGNING"));
    return settings;
  }

  private static void isRefused(Applicant twice) {
    Applicant.register(twice.app(), twice.registration()).is(409);
  }

  private static JsonNode found(App desk, String cnic) {
    return desk.get(Reviewer.ADMIN + "users?cnicNumber=" + cnic).is(200).json().path("users");
  }

  /** Somebody whose code no vendor has taken yet. */
  private static Subscriber waitingForACode(RunningKhata khata) {
    try (MiniVendor twilio = new MiniVendor(503, "{}");
        RunningKhata.Second away = khata.beside(vendor(twilio))) {
      Subscriber waiting = Subscriber.anybody(away.reachedBy(khata.app()));
      waiting.askToSignUp().is(200);
      return new Subscriber(khata.app(), waiting.phone());
    }
  }

  private static Map<String, String> vendor(MiniVendor twilio) {
    Map<String, String> settings = new HashMap<>();
    settings.put("KHATA_SMS_VENDOR", "twilio");
    settings.put("KHATA_TWILIO_ACCOUNT_SID", "ACaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa");
    settings.put("KHATA_TWILIO_AUTH_TOKEN", "0123456789abcdef0123456789abcdef");
    settings.put("KHATA_TWILIO_FROM", "+15005550006");
    settings.put("KHATA_TWILIO_BASE_URL", twilio.url());
    return settings;
  }

  private static void sent(RunningKhata khata, Subscriber waiting) {
    khata.tamper("UPDATE message SET claimed_until = now() WHERE state = 'PENDING'");
    assertThat(khata.run(Rings.of("new"), "dispatch-messages").code()).isZero();
    assertThat(waiting.code(1)).hasSize(6);
  }

  private static void post(RunningKhata khata, String keyId) {
    byte[] sealed = Rings.key(KeyPurpose.MESSAGES, keyId).seal(POSTED, NOTICE);
    Instant now = Instant.now();
    assertThat(
            khata
                .get(Notices.class)
                .add(new StoredNotice("sandbox", "evt-1", now, keyId, sealed), now))
        .isTrue();
  }

  private static byte[] posted(RunningKhata khata) {
    return khata
        .sql()
        .fetchSingle("SELECT sealed FROM payment_notice WHERE key_id = 'new'")
        .get(0, byte[].class);
  }
}
