package dev.khata.bootstrap.command;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.khata.application.lifecycle.RotateKeys;
import dev.khata.bootstrap.logging.LogTo;
import dev.khata.domain.audit.Actor;
import dev.khata.domain.kernel.Ids;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.rotation.Clash;
import dev.khata.domain.kernel.rotation.Remains;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code khata rotate-keys}: brings what is stored under the current keys. */
@Command(
    name = "rotate-keys",
    description = {
      "Brings everything that is stored encrypted, hashed or sealed under the keys that stand"
          + " first, while the server runs. It can be broken off, and goes on where it was.",
      "Tells what is left under other keys; exit code 1 if any of that would be lost without its"
          + " key."
    })
public final class RotateKeysCommand implements Callable<Integer> {
  private static final JsonMapper JSON = new JsonMapper();

  private final Surroundings surroundings;
  @Mixin private final StartedRun run;

  @Option(names = "--json", description = "Prints one JSON object.")
  private boolean json;

  @Option(names = "--dry-run", description = "Changes nothing, and tells what is left.")
  private boolean dry;

  public RotateKeysCommand(Surroundings surroundings, Starter starter) {
    this.surroundings = surroundings;
    this.run = new StartedRun(surroundings, starter);
  }

  @Override
  public Integer call() throws Exception {
    return run.run(LogTo.STDERR, started -> tell(rotated(started)));
  }

  private RotateKeys.Result rotated(Started started) {
    RotateKeys rotate = started.get(RotateKeys.class);
    Origin origin = Origin.batch(started.get(Ids.class).next().toString());
    if (dry) {
      return rotate.look();
    }
    try (ProgressLine progress = surroundings.progress("values renewed")) {
      return rotate.handle(new Actor.Batch(origin), progress);
    }
  }

  private int tell(RotateKeys.Result result) {
    if (!json) {
      result.kinds().forEach(this::tell);
    }
    Answer answer = Answer.of("renewed", renewed(result));
    if (json) {
      ArrayNode kinds = JSON.createArrayNode();
      result.kinds().forEach(kind -> kinds.add(object(kind)));
      answer.and("kinds", kinds);
    }
    answer.and("done", result.isDone() ? "yes" : "no").print(surroundings.out(), json);
    return result.isDone() ? ExitCode.DONE : ExitCode.FAILED;
  }

  private static long renewed(RotateKeys.Result result) {
    return result.kinds().stream().mapToLong(kind -> kind.renewal().renewed()).sum();
  }

  private void tell(RotateKeys.Kind kind) {
    if (kind.renewal().renewed() > 0) {
      line(
          kind,
          kind.renewal().renewed() + " brought under " + kind.keys().orElseThrow().current().id());
    }
    kind.renewal().clashes().forEach(clash -> line(kind, words(clash)));
    kind.remains().forEach(left -> line(kind, words(kind, left)));
  }

  private void line(RotateKeys.Kind kind, String words) {
    surroundings.out().println(kind.purpose().id() + ", " + kind.name() + ": " + words);
  }

  private static String words(Clash clash) {
    return clash.passedOver()
        + " was passed over, since it has the same number as "
        + clash.sameAs()
        + ": one of both has to hand in another one, or to be deleted; then run it again";
  }

  private String words(RotateKeys.Kind kind, Remains left) {
    String under =
        left.values() + " under " + (left.keyId().isEmpty() ? "no noted key" : left.keyId());
    return left.until()
        .map(end -> under + ", which end by themselves until " + end)
        .orElseGet(() -> under + why(kind, left.keyId()));
  }

  private String why(RotateKeys.Kind kind, String key) {
    boolean isUnknown = !key.isEmpty() && !isGiven(kind, key);
    if (kind.isKept()) {
      return (isUnknown ? ", a key that is not given" : "")
          + ", and stay so: keep "
          + (key.isEmpty() ? "all former keys" : "the key")
          + " until they are deleted";
    }
    if (isUnknown) {
      return ", a key that is not given";
    }
    return dry ? "" : ", which can't be read or are held by somebody: run it again";
  }

  private static boolean isGiven(RotateKeys.Kind kind, String key) {
    return kind.keys().flatMap(given -> given.find(key)).isPresent();
  }

  private static ObjectNode object(RotateKeys.Kind kind) {
    ObjectNode object = JSON.createObjectNode();
    object
        .put("purpose", kind.purpose().id())
        .put("name", kind.name())
        .put("key", kind.keys().map(given -> given.current().id()).orElse(null))
        .put("kept", kind.isKept())
        .put("renewed", kind.renewal().renewed())
        .put("unreadable", kind.renewal().unreadable());
    ArrayNode clashes = object.putArray("clashes");
    for (Clash clash : kind.renewal().clashes()) {
      clashes.addObject().put("passed_over", clash.passedOver()).put("same_as", clash.sameAs());
    }
    ArrayNode remaining = object.putArray("remaining");
    for (Remains left : kind.remains()) {
      remaining
          .addObject()
          .put("key", left.keyId())
          .put("given", isGiven(kind, left.keyId()))
          .put("values", left.values())
          .put("until", left.until().map(Object::toString).orElse(null));
    }
    return object;
  }
}
