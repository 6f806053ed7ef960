package dev.khata.persistence.identity;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.khata.persistence.database.Constraints;
import dev.khata.persistence.testing.TestDatabase;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the tables refuse, whoever writes. Each line takes a row that is right, puts something else
 * into some columns, and names the constraint that then speaks.
 */
class IdentitySchemaTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private static final String HASH = "repeat('ab', 32)";
  private static final String FRESH_HASH = "md5(random()::text) || md5(random()::text)";
  private static final String NOW = "timestamptz '2026-03-01 12:00:00Z'";
  private static final String LATER = "timestamptz '2026-03-01 13:00:00Z'";

  private static final Map<String, Map<String, String>> RIGHT =
      Map.ofEntries(
          entry("role", Map.of("name", "'clerk'")),
          entry(
              "role_permission",
              Map.of(
                  "role_id",
                  "(select id from role where name = 'user')",
                  "permission",
                  "'kyc:read'")),
          entry(
              "users",
              Map.of(
                  "public_id", "gen_random_uuid()",
                  "first_name", "''",
                  "last_name", "''",
                  "state", "'ACTIVE'",
                  "role_id", "(select id from role where name = 'user')",
                  "language", "'en'",
                  "created_at", NOW,
                  "updated_at", NOW)),
          entry(
              "session",
              Map.of(
                  "id", "gen_random_uuid()",
                  "user_id", "(select id from users where username = 'host')",
                  "contract", "'mypharma'",
                  "started_at", NOW)),
          entry(
              "refresh_token",
              Map.of(
                  "jti", "gen_random_uuid()",
                  "session_id", "(select id from session limit 1)",
                  "issued_at", NOW,
                  "expires_at", LATER,
                  "key_id", "'k'")),
          entry(
              "otp_budget",
              Map.of(
                  "identifier_hash",
                  HASH,
                  "sent",
                  "array[]::timestamptz[]",
                  "wrong",
                  "array[]::timestamptz[]",
                  "ends_at",
                  LATER)),
          entry(
              "otp_challenge",
              Map.of(
                  "identifier_hash", HASH,
                  "purpose", "'LOGIN'",
                  "id", "gen_random_uuid()",
                  "code_hash", HASH,
                  "key_id", "'k'",
                  "issued_at", NOW,
                  "expires_at", LATER)),
          entry(
              "otp_try",
              Map.of(
                  "id", "gen_random_uuid()",
                  "identifier_hash", HASH,
                  "source_hash", HASH,
                  "tried_at", NOW,
                  "ends_at", LATER)),
          entry(
              "registration_token",
              Map.of(
                  "token_hash", FRESH_HASH,
                  "purpose", "'REGISTER'",
                  "phone", "'+8801712345678'",
                  "issued_at", NOW,
                  "expires_at", LATER)),
          entry(
              "link_token",
              Map.of(
                  "token_hash",
                  FRESH_HASH,
                  "kind",
                  "'VERIFY_EMAIL'",
                  "email",
                  "'a@b.cd'",
                  "email_key",
                  "'a@b.cd'",
                  "issued_at",
                  NOW,
                  "expires_at",
                  LATER)),
          entry(
              "password_tries",
              Map.of(
                  "subject", "'user:1'",
                  "failures", "0",
                  "lease_ids", "array[]::uuid[]",
                  "lease_ends", "array[]::timestamptz[]",
                  "touched_at", NOW)),
          entry(
              "email_tries",
              Map.of("subject", "'user:1'", "tried", "array[" + NOW + "]", "ends_at", LATER)),
          entry(
              "preference",
              Map.ofEntries(
                  entry("user_id", "(select id from users where username = 'host')"),
                  entry("time_zone", "'Asia/Kolkata'"),
                  entry("email", "true"),
                  entry("sms", "true"),
                  entry("push", "true"),
                  entry("marketing", "false"),
                  entry("recharge_reminders", "true"),
                  entry("promotional_offers", "false"),
                  entry("transactional_alerts", "true"),
                  entry("updated_at", NOW))),
          entry(
              "archived_user",
              Map.of(
                  "id", "7",
                  "public_id", "gen_random_uuid()",
                  "first_name", "''",
                  "last_name", "''",
                  "state", "'ACTIVE'",
                  "user_type", "'PREPAID'",
                  "referral_code", "'ABCD2345'",
                  "created_at", NOW,
                  "updated_at", NOW,
                  "deleted_at", LATER)));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          role            | name = ''                                          | role_name_length
          role            | name = 'user'                                      | role_name_key
          role            | all_permissions = true                             | role_all_permissions_built_in
          role_permission | permission = 'kyc:approve'                         | role_permission_form
          role_permission | role_id = 0                                        | role_permission_role_fk
          users           | first_name = repeat('x', 151)                      | users_first_name_form
          users           | last_name = E'a\\nb'                               | users_last_name_form
          users           | username = ''; username_key = ''                   | users_username_length
          users           | username = 'guest'                                 | users_username_complete
          users           | username = 'Host'; username_key = 'host'           | users_username_key
          users           | phone = '01712345678'; phone_contract = 'mypharma' | users_phone_e164
          users           | phone = '+0712345678'; phone_contract = 'mypharma' | users_phone_e164
          users           | phone = '+8801712345678'                           | users_phone_complete
          users           | phone_verified_at = now()                          | users_phone_complete
          users           | email = 'a@b.cd'; email_key = 'a@b.cd'             | users_email_complete
          users           | email_verified_at = now()                          | users_email_complete
          users           | email = 'ab'; email_key = 'ab'; email_contract = 'wattsup' | users_email_form
          users           | role_id = 0                                        | users_role_fk
          users           | language = 'en_US'                                 | users_language_form
          users           | user_type = 'prepaid'                              | users_user_type_known
          users           | referral_code = 'ABCD1234'                         | users_referral_code_form
          users           | referee_code = 'abcd2345'                          | users_referee_code_form
          users           | referral_code = 'ABCD2345'; referee_code = 'ABCD2345' | users_not_referred_by_self
          session         | ended_at = now()                                   | session_end_complete
          session         | user_id = 0                                        | session_user_fk
          refresh_token   | spent_at = now()                                   | refresh_token_spent_complete
          refresh_token   | successor = gen_random_uuid()                      | refresh_token_spent_complete
          refresh_token   | expires_at = timestamptz '2026-03-01 12:00:00Z'    | refresh_token_lifetime
          refresh_token   | issued_at = timestamptz '2026-03-01 12:00:00.5Z'   | refresh_token_whole_seconds
          refresh_token   | session_id = gen_random_uuid()                     | refresh_token_session_fk
          otp_budget      | identifier_hash = 'ab'                             | otp_budget_identifier_hash_form
          otp_challenge   | code_hash = '123456'                               | otp_challenge_code_hash_form
          otp_challenge   | tries = -1                                         | otp_challenge_tries_range
          otp_challenge   | identifier_hash = repeat('cd', 32)                 | otp_challenge_budget_fk
          otp_challenge   | asked_by = array['127.0.0.1']                      | otp_challenge_asked_by_form
          otp_try         | identifier_hash = '+8801712345678'                 | otp_try_identifier_hash_form
          otp_try         | source_hash = '127.0.0.1'                          | otp_try_source_hash_form
          otp_try         | ends_at = timestamptz '2026-03-01 12:00:00Z'       | otp_try_ends_later
          otp_challenge   | email = 'ab'                                       | otp_challenge_email_form
          otp_challenge   | referee_code = 'ABCD1234'                          | otp_challenge_referee_code_form
          otp_challenge   | user_type = 'BOTH'                                 | otp_challenge_user_type_known
          registration_token | told_email = 'ab'                               | registration_token_told_email_form
          registration_token | referee_code = '0'                              | registration_token_referee_code_form
          registration_token | user_type = ''                                  | registration_token_user_type_known
          preference      | user_id = 0                                        | preference_user_fk
          preference      | time_zone = '+05:30'                               | preference_time_zone_form
          archived_user   | last_name = null                                   | archived_user_person_whole
          archived_user   | first_name = null; last_name = null; email = 'a@b.cd' | archived_user_person_whole
          archived_user   | phone = '0171'                                     | archived_user_phone_e164
          registration_token | phone = null                                    | registration_token_one_identifier
          registration_token | email = 'a@b.cd'                                | registration_token_one_identifier
          registration_token | token_hash = 'plain'                            | registration_token_hash_form
          link_token      | user_id = 0                                        | link_token_user_fk
          password_tries  | subject = 'user:0'                                 | password_tries_subject_form
          email_tries     | subject = 'user:0'                                 | email_tries_subject_form
          password_tries  | failures = -1                                      | password_tries_failures_range
          password_tries  | lease_ids = array[gen_random_uuid()]               | password_tries_lease_complete
          """)
  void a_row_that_breaks_a_rule_is_refused(String table, String change, String constraint) {
    DataAccessException refusal =
        catchThrowableOfType(
            DataAccessException.class, () -> insert(table, changed(right(table), change)));

    assertThat(Constraints.violated(refusal)).contains(constraint);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "role",
        "role_permission",
        "users",
        "session",
        "refresh_token",
        "otp_challenge",
        "otp_try",
        "registration_token",
        "link_token",
        "password_tries",
        "email_tries",
        "preference",
        "archived_user"
      })
  void the_row_that_the_broken_ones_differ_from_is_taken(String table) {
    assertThat(insert(table, right(table))).isEqualTo(1);
  }

  /** What the others refer to. */
  @BeforeAll
  static void insertTheirHosts() {
    insert("users", changed(right("users"), "username = 'host'; username_key = 'host'"));
    insert("session", right("session"));
    insert("otp_budget", right("otp_budget"));
  }

  private static Map<String, String> right(String table) {
    return Optional.ofNullable(RIGHT.get(table)).orElseThrow();
  }

  private static Map<String, String> changed(Map<String, String> columns, String changes) {
    Map<String, String> changed = new LinkedHashMap<>(columns);
    for (String change : changes.split("; ", -1)) {
      int equals = change.indexOf(" = ");
      changed.put(change.substring(0, equals), change.substring(equals + 3));
    }
    return changed;
  }

  private static int insert(String table, Map<String, String> columns) {
    Map<String, String> ordered = new LinkedHashMap<>(columns);
    return DATABASE
        .dsl()
        .execute(
            "insert into %s (%s) values (%s)"
                .formatted(
                    table,
                    String.join(", ", ordered.keySet()),
                    String.join(", ", ordered.values())));
  }
}
