package dev.khata.bootstrap.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who has signed up or logged in over HTTP, as they could with every release so far. */
record Guest(String access, String refresh) {
  private static final int PATIENCE = 1_000;
  private static final long FIRST_NUMBER = 8_801_710_000_000L;

  /** A registration token of MyPharma's for the phone of that number, below ten million. */
  static String verified(HttpLine line, long number) throws IOException, InterruptedException {
    String phone = "+" + (FIRST_NUMBER + number % 10_000_000);
    post(line, "/api/auth/register/phone/", "{\"phone\":\"" + phone + "\"}");
    String body = "{\"phone\":\"" + phone + "\",\"otp\":\"" + code(line, phone) + "\"}";
    return text(post(line, "/api/auth/verify-otp/", body), "registration_token");
  }

  /** So many who have just signed up with MyPharma. */
  static List<Guest> signedUp(int port, int count) throws IOException, InterruptedException {
    List<Guest> guests = new ArrayList<>();
    try (HttpLine line = new HttpLine(port)) {
      for (int i = 0; i < count; i++) {
        String body =
            "{\"registration_token\":\"%s\",\"password\":\"Rain4Dhaka!\"}"
                .formatted(verified(line, 9_900_000 + i));
        String in = post(line, "/api/auth/register/complete/", body);
        guests.add(new Guest(text(in, "access"), text(in, "refresh")));
      }
    }
    return guests;
  }

  /** The first so many customers of {@link Shop}, logged in with Gencharge. */
  static List<Guest> customers(int port, int count) throws IOException, InterruptedException {
    List<Guest> guests = new ArrayList<>();
    try (HttpLine line = new HttpLine(port)) {
      for (int user = 1; user <= count; user++) {
        String phone = Shop.phone(user).e164();
        String who = "\"phone_number\":\"" + phone + "\"";
        post(line, "/auth/login", "{" + who + "}");
        String body = "{" + who + ",\"otp\":\"" + code(line, phone) + "\"}";
        String in = post(line, "/auth/verify-otp-login", body);
        guests.add(new Guest(text(in, "access_token"), text(in, "refresh_token")));
      }
    }
    return guests;
  }

  private static String post(HttpLine line, String path, String body) throws IOException {
    return line.read(HttpLine.request("POST", path, "", body));
  }

  /** Letters may be sent behind the answer. */
  private static String code(HttpLine line, String phone) throws IOException, InterruptedException {
    byte[] request = HttpLine.request("GET", "/dev/outbox?to=%2B" + phone.substring(1), "", "");
    for (int tried = 0; tried < PATIENCE; tried++) {
      String letters = line.read(request);
      if (letters.contains("\"text\":")) {
        return text(letters, "text").replaceFirst("\\D.*", "");
      }
      Thread.sleep(1);
    }
    throw new IOException("no code came to " + phone);
  }

  /** The first text of that name in an answer. */
  static String text(String json, String name) throws IOException {
    Matcher found = Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"]*)\"").matcher(json);
    if (!found.find()) {
      throw new IOException("no " + name + " in " + json);
    }
    return found.group(1);
  }
}
