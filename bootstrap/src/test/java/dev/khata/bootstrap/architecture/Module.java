package dev.khata.bootstrap.architecture;

import static java.util.stream.Collectors.joining;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Arrays;

/** A Maven module, known by the package that all of its classes lie in. */
enum Module {
  DOMAIN("domain"),
  APPLICATION("application"),
  HTTP("http"),
  PERSISTENCE("persistence"),
  SMS("sms"),
  EMAIL("email"),
  PUSH("push"),
  STORAGE("storage"),
  PAYMENTS("payments"),
  BOOTSTRAP("bootstrap");

  private final String name;

  Module(String name) {
    this.name = name;
  }

  /** As ArchUnit writes a package with all that lies below it. */
  String packages() {
    return "dev.khata." + name + "..";
  }

  static Module of(JavaClass type) {
    return Arrays.stream(values())
        .filter(module -> (type.getPackageName() + ".").startsWith(module.prefix()))
        .findFirst()
        .orElseThrow(
            () ->
                new AssertionError(
                    type.getName()
                        + " lies in no module: "
                        + Arrays.stream(values()).map(Module::prefix).collect(joining(" "))));
  }

  private String prefix() {
    return "dev.khata." + name + ".";
  }
}
