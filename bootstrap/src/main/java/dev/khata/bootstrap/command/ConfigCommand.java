package dev.khata.bootstrap.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.khata.bootstrap.config.KeysConfig;
import dev.khata.bootstrap.keys.FreshKeys;
import dev.khata.bootstrap.keys.KeyFile;
import dev.khata.bootstrap.logging.LogTo;
import dev.khata.bootstrap.settings.EffectiveSetting;
import dev.khata.domain.kernel.KeyPurpose;
import dev.khata.domain.kernel.KeyRing;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code khata config}: every setting, its value, and where that came from; or fresh keys. */
@Command(
    name = "config",
    description = "Prints the effective configuration, secrets masked, or a fresh set of keys.")
public final class ConfigCommand implements Callable<Integer> {
  private static final JsonMapper JSON = new JsonMapper();
  private static final ObjectWriter PRETTY = JSON.writerWithDefaultPrettyPrinter();

  private final PrintWriter out;
  private final FreshKeys keys;
  @Mixin private final ConfiguredRun run;

  @Option(names = "--json", description = "Prints one JSON object.")
  private boolean json;

  @Option(
      names = "--new-keys",
      description =
          "Prints a fresh set of keys instead, as KHATA_KEYS_FILE takes them, or with --json as"
              + " the variables KHATA_KEY_...; nothing is read or kept.")
  private boolean newKeys;

  public ConfigCommand(Surroundings surroundings, FreshKeys keys) {
    this.out = surroundings.out();
    this.keys = keys;
    this.run = new ConfiguredRun(surroundings);
  }

  @Override
  public Integer call() throws Exception {
    if (newKeys) {
      // Before any configuration is read: in production none is right that lacks keys.
      print(keys.make());
      return ExitCode.DONE;
    }
    return run.run(
        LogTo.STDERR,
        configuration -> {
          print(configuration.effective());
          return ExitCode.DONE;
        });
  }

  private void print(Map<KeyPurpose, KeyRing> rings) throws JsonProcessingException {
    out.print(
        json
            ? PRETTY.writeValueAsString(KeysConfig.asSettings(rings)) + "\n"
            : KeyFile.render(rings));
    out.flush();
  }

  private void print(List<EffectiveSetting> settings) throws JsonProcessingException {
    if (json) {
      out.println(PRETTY.writeValueAsString(json(settings)));
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
