package dev.khata.bootstrap.command;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a command has to tell: numbers by name, for people or for programs. */
record Answer(Map<String, Long> numbers) {
  private static final JsonMapper JSON = new JsonMapper();

  static Answer of(String name, long number) {
    return new Answer(Map.of(name, number));
  }

  static Answer of(Map<String, Integer> numbers) {
    Map<String, Long> longs = new LinkedHashMap<>();
    numbers.forEach((name, number) -> longs.put(name, (long) number));
    return new Answer(longs);
  }

  /** One JSON object on one line, or a line each. */
  void print(PrintWriter out, boolean json) {
    if (json) {
      ObjectNode object = JSON.createObjectNode();
      numbers.forEach(object::put);
      out.println(object);
    } else {
      numbers.forEach((name, number) -> out.println(name.replace('_', ' ') + ": " + number));
    }
    out.flush();
  }
}
