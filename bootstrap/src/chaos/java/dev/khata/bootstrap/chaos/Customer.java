package dev.khata.bootstrap.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Somebody with an app that is logged in for as long as the storm may last. */
record Customer(long id, String phone, String token) {
  private static final Pattern CODE = Pattern.compile("\\b[0-9]{6}\\b");

  static Customer signedUp(Api api, String phone) throws IOException, InterruptedException {
    api.post("/auth/signup", "", Map.of("phone_number", phone));
    Map<String, String> verify = Map.of("phone_number", phone, "otp", code(api, phone));
    String verified = api.post("/auth/verify-otp-signup", "", verify).path("access_token").asText();
    Map<String, String> person = Map.of("name", "Asha Rao", "password", Site.PASSWORD);
    JsonNode in = api.post("/auth/register", verified, person);
    return new Customer(
        in.path("user").path("user_id").asLong(), phone, in.path("access_token").asText());
  }

  /** As it arrived, which is soon after it was asked for. */
  private static String code(Api api, String phone) throws IOException, InterruptedException {
    for (int tries = 0; tries < 1_000; tries++) {
      JsonNode newest = api.get("/dev/outbox?to=" + phone, "").path("items").path(0);
      if (newest.has("text")) {
        return CODE.matcher(newest.path("text").asText())
            .results()
            .map(MatchResult::group)
            .findFirst()
            .orElseThrow();
      }
      Thread.sleep(5);
    }
    throw new IOException("no code came to " + phone);
  }
}
