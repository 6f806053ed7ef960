package dev.khata.bootstrap.command;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.Map;

/** What a command has to tell, name by name, for people or for programs. */
public final class Answer {
  private static final JsonMapper JSON = new JsonMapper();

  private final ObjectNode facts = JSON.createObjectNode();

  static Answer of(String name, long number) {
    return new Answer().and(name, number);
  }

  static Answer of(String name, String text) {
    return new Answer().and(name, text);
  }

  static Answer of(Map<String, Integer> numbers) {
    Answer answer = new Answer();
    numbers.forEach(answer::and);
    return answer;
  }

  Answer and(String name, long number) {
    facts.put(name, number);
    return this;
  }

  Answer and(String name, String text) {
    facts.put(name, text);
    return this;
  }

  /** One JSON object on one line, or a line each. */
  void print(PrintWriter out, boolean json) {
    if (json) {
      out.println(facts);
    } else {
      facts
          .properties()
          .forEach(
              fact ->
                  out.println(fact.getKey().replace('_', ' ') + ": " + fact.getValue().asText()));
    }
    out.flush();
  }
}
