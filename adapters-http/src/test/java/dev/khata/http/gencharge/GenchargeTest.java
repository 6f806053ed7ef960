package dev.khata.http.gencharge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.khata.application.catalog.Shop;
import dev.khata.application.recharge.Kiosk;
import dev.khata.http.endpoint.Api;
import dev.khata.http.endpoint.Endpoint;
import dev.khata.http.openapi.ApiDocument;
import dev.khata.http.testing.Document;
import dev.khata.http.testing.TestServer;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GenchargeTest {
  private final Api api = Counter.api(new Shop(), new Kiosk());

  @Test
  void every_endpoint_is_declared_as_published() {
    assertThat(api.faults()).isEmpty();
    assertThat(api.endpoints())
        .extracting(
            endpoint ->
                "%s %s %d"
                    .formatted(
                        endpoint.name(), endpoint.access().label(), endpoint.success().status()))
        .containsExactlyInAnyOrder(
            "POST /auth/signup public 200",
            "POST /auth/verify-otp-signup public 200",
            "POST /auth/register registration 200",
            "POST /auth/login public 200",
            "POST /auth/verify-otp-login public 200",
            "POST /auth/logout user 200",
            "POST /auth/refresh public 200",
            "GET /user/me user 200",
            "DELETE /user/me user 200",
            "PUT /user/me/email user 200",
            "PUT /user/me/switch-type user 200",
            "POST /user/me/deactivate user 200",
            "POST /user/me/reactivate user 200",
            "GET /user/me/sessions user 200",
            "DELETE /user/me/sessions/{session_id} user 204",
            "POST /user/me/phone user 200",
            "POST /user/me/phone/verify user 200",
            "GET /user/preference user 200",
            "PUT /user/preference user 200",
            "GET /user/admin admin:users:read 200",
            "GET /user/admin/archived admin:users:read 200",
            "POST /user/admin/block/{user_id} admin:users:edit 200",
            "POST /user/admin/unblock/{user_id} admin:users:edit 200",
            "DELETE /user/admin/{user_id} admin:users:delete 200",
            "POST /plans/plan-group admin:plan-groups:write 200",
            "GET /plans/plan-group public 200",
            "GET /plans/plan-group/{group_id} public 200",
            "PUT /plans/plan-group/{group_id} admin:plan-groups:edit 200",
            "DELETE /plans/plan-group/{group_id} admin:plan-groups:delete 204",
            "POST /plans/plan admin:plans:write 200",
            "GET /plans/plan admin:plans:read 200",
            "PUT /plans/plan/{plan_id} admin:plans:edit 200",
            "DELETE /plans/plan/{plan_id} admin:plans:delete 200",
            "GET /plans/plan/{plan_id} public 200",
            "GET /plans/public/all public 200",
            "POST /offers/offer_type admin:offer-types:write 200",
            "GET /offers/offer_type public 200",
            "GET /offers/offer_type/{offer_type_id} public 200",
            "DELETE /offers/offer_type/{offer_type_id} admin:offer-types:delete 200",
            "PUT /offers/offer_type{offer_type_id} admin:offer-types:edit 200",
            "PUT /offers/offer_type/{offer_type_id} admin:offer-types:edit 200",
            "POST /offers/offers admin:offers:write 201",
            "GET /offers/offers admin:offers:read 200",
            "PUT /offers/offers/{offer_id} admin:offers:edit 200",
            "DELETE /offers/offers/{offer_id} admin:offers:delete 204",
            "GET /offers/offers/{offer_id} public 200",
            "GET /offers/offers/public public 200",
            "POST /recharge/preview user 200",
            "POST /recharge/subscribe user 200",
            "POST /recharge/wallet/topup user 200",
            "POST /recharge/payments/{txn_id}/complete user 200",
            "GET /recharge/my/plans user 200",
            "GET /recharge/my/transactions user 200",
            "GET /recharge/admin/active-plans admin:recharge:read 200",
            "GET /recharge/admin/transactions admin:recharge:read 200");
  }

  @Test
  void who_has_deactivated_their_account_may_come_back_look_at_it_and_leave_alone() {
    assertThat(api.endpoints())
        .filteredOn(endpoint -> endpoint.access().deactivatedToo())
        .extracting(Endpoint::name)
        .containsExactlyInAnyOrder("GET /user/me", "POST /user/me/reactivate", "POST /auth/logout");
  }

  @Test
  void its_document_is_valid() {
    ParseOptions options = new ParseOptions();
    options.setResolve(true);

    assertThat(
            new OpenAPIV3Parser()
                .readContents(ApiDocument.json(api, TestServer.ADDRESS), null, options)
                .getMessages())
        .isEmpty();
  }

  /** Of types that clients generated earlier were compiled against. */
  @ParameterizedTest
  @CsvSource({
    "PlanGroupPage,page,int32,'The number of the page, from one.'",
    "PlanPage,size,int32,Rows on a page.",
    "OfferPage,total,int64,Rows in the whole list.",
    "SubscriptionPage,pages,int64,How many pages of this size the list has.",
    "TransactionPage,page,int32,'The number of the page, from one.'",
    "OfferTypePage,limit,int32,Rows that are asked for at most.",
    "OfferTypePage,skip,int64,Rows before the first one here.",
  })
  void pages_tell_where_they_stand(String page, String field, String format, String words) {
    JsonNode told = Document.of(api).at("/components/schemas/" + page + "/properties/" + field);

    assertThat(told.path("type").textValue()).isEqualTo("integer");
    assertThat(told.path("format").textValue()).isEqualTo(format);
    assertThat(told.path("description").textValue()).isEqualTo(words);
  }

  @Test
  void names_are_texts_of_their_own_length() {
    Document document = Document.of(api);

    assertThat(document.at("/components/schemas/PlanGroupRequest/properties/name"))
        .isEqualTo(
            Document.tree(
                """
                {"type":"string","minLength":1,"maxLength":150,"description":"What it is called."}
                """));
    assertThat(document.at("/components/schemas/PlanGroupChange/properties/name/type").toString())
        .isEqualTo("[\"string\",\"null\"]");
  }

  @Test
  void who_may_not_is_told_so_in_its_words() {
    try (Counter counter = Counter.open()) {
      assertThat(counter.get("/plans/plan").status()).isEqualTo(401);
      assertThat(counter.get("/plans/plan").body())
          .isEqualTo(Counter.json("{\"detail\":\"Not authenticated\",\"code\":\"UNAUTHORIZED\"}"));
      assertThat(counter.get("/plans").code()).isEqualTo("NOT_FOUND");
      assertThat(counter.post("/plans/public/all", "{}").code()).isEqualTo("METHOD_NOT_ALLOWED");
      assertThat(counter.post("/plans/plan", "{").code()).isEqualTo("PARSE_ERROR");
    }
  }

  @Test
  void an_address_has_60_requests_a_minute_in_all() {
    try (Counter counter = Counter.openWithLimits()) {
      for (int i = 0; i < 30; i++) {
        assertThat(counter.get("/plans/public/all").status()).isEqualTo(200);
        assertThat(counter.get("/offers/offers/public").status()).isEqualTo(200);
      }

      assertThat(counter.get("/plans/plan-group").status()).isEqualTo(429);
      assertThat(counter.get("/plans/plan-group").code()).isEqualTo("RATE_LIMIT_EXCEEDED");
    }
  }
}
