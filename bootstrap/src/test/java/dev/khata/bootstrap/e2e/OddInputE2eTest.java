package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.kernel.Contract;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Everything that a document says can be sent, sent as something that nobody would. Whatever the
 * parsers, the rules and the database make of it, the fault is never the server's.
 */
@Order(1)
class OddInputE2eTest {
  @RegisterExtension static final RunningKhata KHATA = RunningKhata.start();

  private static final Map<Contract, App> READERS = new ConcurrentHashMap<>();

  /** In JSON, of a field that nobody reads. */
  private static final List<String> UNREAD =
      List.of("1e9999999999", "1e-2147483648", "1e2147483647");

  /** In JSON, where each may stand for any value. */
  private static final List<String> VALUES =
      List.of(
          "1e2147483647",
          "1e-999",
          "9223372036854775807",
          "\"\"",
          "\"1e9999999999\"",
          "\"+999999999-12-31T23:59:59Z\"",
          "[null]",
          "{\"a\":1e999}");

  /** In a query or a path. */
  private static final List<String> TEXTS =
      List.of(
          "1e2147483647",
          "1e-2147483648",
          "-1",
          "9223372036854775807",
          "٣",
          "+999999999-12-31T23:59:59Z");

  /** An operation of a contract's document. */
  private record Operation(
      Contract contract, String method, String path, JsonNode declared, JsonNode schemas) {

    String name() {
      return method + " " + path;
    }

    List<String> parameters(String in) {
      return declared
          .path("parameters")
          .valueStream()
          .filter(parameter -> parameter.path("in").asText().equals(in))
          .map(parameter -> parameter.path("name").asText())
          .toList();
    }

    JsonNode media() {
      return declared.at("/requestBody/content/application~1json");
    }
  }

  @TestFactory
  Stream<DynamicTest> nothing_that_is_sent_is_the_servers_fault() {
    return Stream.of(Contract.MYPHARMA, Contract.WATTSUP, Contract.GENCHARGE)
        .flatMap(OddInputE2eTest::operations)
        .map(operation -> DynamicTest.dynamicTest(operation.name(), () -> tryAll(operation)));
  }

  private static Stream<Operation> operations(Contract contract) {
    JsonNode document = KHATA.app().get("/docs/" + contract.id() + "/openapi.json").json();
    return document
        .path("paths")
        .propertyStream()
        .flatMap(
            path ->
                path.getValue()
                    .propertyStream()
                    .map(
                        operation ->
                            new Operation(
                                contract,
                                operation.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                operation.getValue(),
                                document.at("/components/schemas"))));
  }

  /** Reading ends no session and no account, so that one for all of it is enough. */
  private static App whoTries(Operation operation) {
    return operation.method().equals("GET")
        ? READERS.computeIfAbsent(operation.contract(), OddInputE2eTest::newcomer)
        : newcomer(operation.contract());
  }

  /** Who may do everything, newly logged in. */
  private static App newcomer(Contract contract) {
    return Staff.hiredBy(KHATA).mayOnly(Permission.all()).in(contract);
  }

  private static void tryAll(Operation operation) {
    App app = whoTries(operation);
    List<String> faults = new ArrayList<>();
    String usual = operation.path().replaceAll("\\{[^}]*}", "1");
    for (String body : bodies(operation)) {
      App typed = app.withHeader("Content-Type", "application/json");
      Answer answer = typed.send(operation.method(), usual, BodyPublishers.ofString(body));
      note(answer, body, faults);
    }
    for (String target : targets(operation, usual)) {
      note(app.send(operation.method(), target, BodyPublishers.noBody()), target, faults);
    }
    assertThat(faults).isEmpty();
  }

  private static void note(Answer answer, String sent, List<String> faults) {
    if (answer.status() >= 500) {
      faults.add(answer.status() + " for " + sent);
    }
  }

  /** Each field in turn as each value, the others as in the example; and one that nobody reads. */
  private static List<String> bodies(Operation operation) {
    JsonNode media = operation.media();
    if (media.isMissingNode()) {
      return List.of();
    }
    List<String> bodies = new ArrayList<>();
    Map<String, JsonNode> example =
        media
            .path("example")
            .propertyStream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    UNREAD.forEach(value -> bodies.add(body(example, "nobody_reads_this", value)));
    for (String field : fields(operation)) {
      for (String value : VALUES) {
        bodies.add(body(example, field, value));
      }
    }
    return bodies;
  }

  private static List<String> fields(Operation operation) {
    String type = operation.media().at("/schema/$ref").asText().replaceFirst(".*/", "");
    List<String> fields = new ArrayList<>();
    operation.schemas().at("/" + type + "/properties").fieldNames().forEachRemaining(fields::add);
    return fields;
  }

  private static String body(Map<String, JsonNode> example, String field, String value) {
    Stream<String> others =
        example.entrySet().stream()
            .filter(entry -> !entry.getKey().equals(field))
            .map(entry -> "\"" + entry.getKey() + "\":" + entry.getValue());
    return Stream.concat(others, Stream.of("\"" + field + "\":" + value))
        .collect(Collectors.joining(",", "{", "}"));
  }

  /** The path with each text as each of its parameters, and with each text in the query. */
  private static List<String> targets(Operation operation, String usual) {
    List<String> targets = new ArrayList<>();
    for (String text : TEXTS) {
      String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8);
      if (!operation.parameters("path").isEmpty()) {
        targets.add(operation.path().replaceAll("\\{[^}]*}", encoded));
      }
      for (String name : operation.parameters("query")) {
        targets.add(usual + "?" + name + "=" + encoded);
      }
    }
    return targets;
  }
}
