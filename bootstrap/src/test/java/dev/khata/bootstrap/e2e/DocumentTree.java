package dev.khata.bootstrap.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import dev.khata.bootstrap.command.Started;
import dev.khata.bootstrap.config.Configuration;
import dev.khata.bootstrap.serve.Documents;
import dev.khata.bootstrap.wiring.Wiring;
import dev.khata.domain.kernel.Contract;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A contract's document, looked through by its parts. */
record DocumentTree(Contract contract, JsonNode root) {
  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

  /** One operation with the place where it stands. */
  record Operation(String place, JsonNode node) {
    List<JsonNode> parameters() {
      return node.path("parameters").valueStream().toList();
    }
  }

  /** A schema or an example of a body, with the place where it stands. */
  record Body(String place, String type, JsonNode node) {

    /** All examples in it. */
    List<JsonNode> examples() {
      List<JsonNode> examples = new ArrayList<>();
      if (node.has("example")) {
        examples.add(node.path("example"));
      }
      node.path("examples").forEach(example -> examples.add(example.path("value")));
      return examples;
    }
  }

  /** Those of all contracts that are served, put together without a database. */
  static List<DocumentTree> all(Path data) {
    Map<String, String> settings = Map.of("KHATA_DATA_DIR", data.toString());
    try (Started started = Wiring.offline().start(Configuration.read(settings, Optional.empty()))) {
      Documents documents = started.get(Documents.class);
      return Stream.of(Contract.values())
          .flatMap(
              contract ->
                  documents
                      .of(contract)
                      .map(text -> new DocumentTree(contract, Json.parse(text)))
                      .stream())
          .toList();
    }
  }

  List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    root.path("paths")
        .propertyStream()
        .forEach(
            path ->
                path.getValue()
                    .propertyStream()
                    .filter(method -> METHODS.contains(method.getKey()))
                    .map(
                        method ->
                            new Operation(method.getKey() + " " + path.getKey(), method.getValue()))
                    .forEach(operations::add));
    return operations;
  }

  /** By name. */
  Map<String, JsonNode> schemas() {
    Map<String, JsonNode> schemas = new TreeMap<>();
    root.at("/components/schemas")
        .propertyStream()
        .forEach(s -> schemas.put(s.getKey(), s.getValue()));
    return schemas;
  }

  /** Of all requests. */
  List<Body> requests() {
    return operations().stream()
        .flatMap(o -> bodies(o.place(), o.node().path("requestBody")))
        .toList();
  }

  /** Of all answers whose status begins so. */
  List<Body> answers(String status) {
    return operations().stream()
        .flatMap(
            o ->
                o.node()
                    .path("responses")
                    .propertyStream()
                    .filter(response -> response.getKey().startsWith(status))
                    .flatMap(r -> bodies(o.place() + " " + r.getKey(), r.getValue())))
        .toList();
  }

  private static Stream<Body> bodies(String place, JsonNode holder) {
    return holder
        .path("content")
        .propertyStream()
        .map(media -> new Body(place, media.getKey(), media.getValue()));
  }
}
