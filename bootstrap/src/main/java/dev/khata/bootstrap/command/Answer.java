package dev.khata.bootstrap.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** What a command has to tell, name by name, for people or for programs. */
public final class Answer {
  private static final JsonMapper JSON = new JsonMapper();

  private final ObjectNode facts = JSON.createObjectNode();
  private int exitCode = ExitCode.DONE;

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

  /** For programs: people have no use for a part that is none or has parts. */
  Answer and(String name, JsonNode part) {
    facts.set(name, part);
    return this;
  }

  /** The same answer, with which the command ends otherwise than with {@link ExitCode#DONE}. */
  Answer endingWith(int code) {
    exitCode = code;
    return this;
  }

  int exitCode() {
    return exitCode;
  }

  /**
   * One JSON object on one line, or a line each.
   *
   * @throws CommandFailed with the answer, when it can't be written: what was done must not be done
   *     again because nobody was told of it
   */
  void print(Output out, boolean json) {
    if (json) {
      out.println(facts);
    } else {
      facts
          .properties()
          .forEach(
              fact ->
                  out.println(fact.getKey().replace('_', ' ') + ": " + fact.getValue().asText()));
    }
    out.lost()
        .ifPresent(
            why -> {
              throw new CommandFailed(
                  "standard output can't be written (" + why + "); done all the same: " + facts);
            });
  }
}
