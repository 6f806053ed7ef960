package dev.khata.bootstrap.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.khata.bootstrap.logging.LogTo;
import dev.khata.bootstrap.settings.EffectiveSetting;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code khata config}: every setting, its value, and where that came from. */
@Command(name = "config", description = "Prints the effective configuration, secrets masked.")
public final class ConfigCommand implements Callable<Integer> {
  private static final JsonMapper JSON = new JsonMapper();

  private final PrintWriter out;
  @Mixin private final ConfiguredRun run;

  @Option(names = "--json", description = "Prints one JSON object.")
  private boolean json;

  public ConfigCommand(Surroundings surroundings) {
    this.out = surroundings.out();
    this.run = new ConfiguredRun(surroundings);
  }

  @Override
  public Integer call() throws Exception {
    return run.run(
        LogTo.STDERR,
        configuration -> {
          print(configuration.effective());
          return ExitCode.DONE;
        });
  }

  private void print(List<EffectiveSetting> settings) throws JsonProcessingException {
    if (json) {
      out.println(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json(settings)));
    } else {
      text(settings);
    }
    out.flush();
  }

  private static ObjectNode json(List<EffectiveSetting> settings) {
    ObjectNode object = JSON.createObjectNode();
    ArrayNode array = object.putArray("settings");
    for (EffectiveSetting setting : settings) {
      array
          .addObject()
          .put("name", setting.name())
          .put("value", setting.value().orElse(null))
          .put("source", setting.source().id())
          .put("secret", setting.secret());
    }
    return object;
  }

  private void text(List<EffectiveSetting> settings) {
    int widest = settings.stream().mapToInt(setting -> setting.name().length()).max().orElse(1);
    String section = "";
    for (EffectiveSetting setting : settings) {
      if (!setting.section().equals(section)) {
        out.println(section.isEmpty() ? setting.section() : "\n" + setting.section());
        section = setting.section();
      }
      String value = setting.value().orElse(setting.otherwise()).replace("`", "");
      out.printf(
          Locale.ROOT,
          "  %-" + widest + "s  %s  [%s]%n",
          setting.name(),
          value,
          setting.source().id());
    }
  }
}
