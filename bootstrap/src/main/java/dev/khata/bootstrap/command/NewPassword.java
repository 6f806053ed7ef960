package dev.khata.bootstrap.command;

import dev.khata.bootstrap.config.Configuration;
import dev.khata.domain.identity.Password;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import picocli.CommandLine.Option;

/**
 * A password for a command: the first line of standard input, or the configured one. Never an
 * argument, which every user of the machine could read and the shell would remember.
 */
public final class NewPassword {
  private final Surroundings surroundings;

  @Option(
      names = "--password-stdin",
      description = "Reads the password from standard input; otherwise KHATA_ADMIN_PASSWORD is it.")
  private boolean fromStandardInput;

  public NewPassword(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /**
   * The password that was given.
   *
   * @throws BadUsage when there is none
   */
  public Password read(Configuration configuration) throws IOException {
    if (fromStandardInput) {
      return firstLine();
    }
    return configuration
        .admin()
        .password()
        .map(secret -> new Password(secret.reveal()))
        .orElseThrow(
            () -> new BadUsage("give the password by --password-stdin or KHATA_ADMIN_PASSWORD"));
  }

  private Password firstLine() throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(surroundings.in(), StandardCharsets.UTF_8));
    return Optional.ofNullable(lines.readLine())
        .filter(line -> !line.isEmpty())
        .map(Password::new)
        .orElseThrow(() -> new BadUsage("standard input holds no password"));
  }
}
