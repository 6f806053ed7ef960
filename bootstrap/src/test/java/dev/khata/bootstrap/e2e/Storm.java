package dev.khata.bootstrap.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Slow clients, floods of registrations and many purchases at one moment, in a process of its own,
 * each kind from addresses of its own. Arguments: the port, how many seconds, a plan, and for each
 * buyer a token and a number. Says {@code begun} when all are under way, and at the end as JSON how
 * often each kind was answered how.
 */
final class Storm {
  static final int CROWD = 1_200;
  static final int FLOODS = 80;
  static final int BUYING = 16;

  private static final Duration PAUSE = Duration.ofMillis(500);

  private static final String SLOW_BODY =
      """
      POST /api/auth/register/phone/ HTTP/1.1
      Host: localhost
      Content-Type: application/json
      Content-Length: 1000
      Expect: 100-continue

      """;

  private final int port;
  private final long plan;
  private final List<String> buyers;
  private volatile boolean over;

  private Storm(int port, long plan, List<String> buyers) {
    this.port = port;
    this.plan = plan;
    this.buyers = buyers;
  }

  /** What {@code java} runs it by; the rest are its arguments. */
  static List<String> program() {
    return List.of("-cp", System.getProperty("java.class.path"), Storm.class.getName());
  }

  public static void main(String[] args) throws Exception {
    List<String> buyers = List.of(args).subList(3, args.length);
    Duration time = Duration.ofSeconds(Long.parseLong(args[1]));
    new Storm(Integer.parseInt(args[0]), Long.parseLong(args[2]), buyers).blow(time);
  }

  private void blow(Duration time) throws Exception {
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
        SlowCrowd crowd = new SlowCrowd(port, CROWD, crowdAddresses(), _ -> SLOW_BODY)) {
      var floods = each(callers, FLOODS, i -> flood("127.3.0." + (i + 1), i));
      var lines = each(callers, BUYING, i -> buying("127.4.0." + (i + 1), i % (buyers.size() / 2)));
      System.out.println("begun");
      long end = System.nanoTime() + time.toNanos();
      while (System.nanoTime() < end) {
        crowd.sayMore(" ");
        Thread.sleep(PAUSE);
      }
      over = true;
      System.out.println(
          "over " + Json.of("floods", counted(floods), "purchases", counted(lines)).toString());
    }
  }

  private static List<String> crowdAddresses() {
    return IntStream.rangeClosed(1, 4).mapToObj(host -> "127.2.0." + host).toList();
  }

  private static List<Future<List<LineClient.Told>>> each(
      ExecutorService callers, int count, IntFunction<Callable<List<LineClient.Told>>> work) {
    return IntStream.range(0, count).mapToObj(work).map(callers::submit).toList();
  }

  private static Map<String, Integer> counted(List<Future<List<LineClient.Told>>> answers)
      throws Exception {
    Map<String, Integer> counts = new TreeMap<>();
    for (Future<List<LineClient.Told>> answer : answers) {
      answer.get().forEach(told -> counts.merge(told.toString(), 1, Integer::sum));
    }
    return counts;
  }

  /** One registration after the other, of which some take a password and some a code. */
  private Callable<List<LineClient.Told>> flood(String address, int number) {
    return () ->
        untilOver(
            address,
            client -> {
              Person somebody = Person.anybody();
              return number % 2 == 0
                  ? client.post(
                      "/api/auth/register/email/",
                      Map.of(),
                      Json.of("email", somebody.email(), "password", Person.PASSWORD))
                  : client.post(
                      "/api/auth/register/phone/", Map.of(), Json.of("phone", somebody.phone()));
            });
  }

  private Callable<List<LineClient.Told>> buying(String address, int buyer) {
    String token = "Bearer " + buyers.get(2 * buyer);
    JsonNode order =
        Json.of(
            "plan_id",
            plan,
            "payment_method",
            "WALLET",
            "to_phone_number",
            buyers.get(2 * buyer + 1));
    return () ->
        untilOver(
            address,
            client ->
                client.post(
                    "/recharge/subscribe",
                    Map.of("Authorization", token, "Idempotency-Key", UUID.randomUUID().toString()),
                    order));
  }

  private interface Request {
    LineClient.Told on(LineClient client) throws IOException;
  }

  private List<LineClient.Told> untilOver(String address, Request request) throws IOException {
    List<LineClient.Told> told = new ArrayList<>();
    try (LineClient client = new LineClient(address, port)) {
      while (!over) {
        told.add(request.on(client));
      }
    }
    return told;
  }
}
