package dev.khata.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.persistence.testing.TestDatabase;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A list that grows with the domain is held by the domain, not by a CHECK. */
class ListsOfTheDomainTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  /**
   * Lists of the schema's own. By states, sides, categories and kinds of accounts it tells apart
   * which columns a row must fill and how it counts, so that a new one takes a migration anyway; a
   * line is prepaid or postpaid, a plan or an offer active or not, and nothing else.
   */
  private static final Set<String> OF_THE_SCHEMA =
      Set.of(
          "account_kind_known",
          "account_points_in_points",
          "adjustment_side_known",
          "adjustment_state_known",
          "archived_user_user_type_known",
          "hold_state_known",
          "mandate_last_result_known",
          "mandate_status_known",
          "message_state_known",
          "occurrence_outcome_known",
          "occurrence_reason_if_failed",
          "occurrence_tried_as_it_says",
          "offer_criteria_user_types_known",
          "offer_status_known",
          "otp_challenge_user_type_known",
          "payment_capture_use_known",
          "payment_refund_asks_while_open",
          "payment_refund_state_known",
          "plan_criteria_user_types_known",
          "plan_status_known",
          "plan_user_type_known",
          "posting_side_known",
          "recharge_transaction_category_known",
          "recharge_transaction_direction_known",
          "recharge_transaction_service_type_known",
          "recharge_transaction_status_known",
          "registration_token_user_type_known",
          "subscription_user_type_known",
          "users_user_type_known");

  private static final String WITH_A_LIST =
      """
      SELECT conname FROM pg_constraint
      WHERE contype = 'c' AND connamespace = 'public'::regnamespace
        AND pg_get_constraintdef(oid) ~ 'ARRAY\\[''[A-Za-z_]+''::text'
      ORDER BY conname\
      """;

  @Test
  void a_check_lists_only_what_the_schema_itself_tells_apart() {
    assertThat(DATABASE.dsl().fetch(WITH_A_LIST).getValues(0, String.class))
        .as("the domain holds its lists: leave the CHECK out, or say here why the schema needs it")
        .containsExactlyInAnyOrderElementsOf(OF_THE_SCHEMA);
  }
}
