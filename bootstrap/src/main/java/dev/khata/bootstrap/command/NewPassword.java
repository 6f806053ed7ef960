package dev.khata.bootstrap.command;

import dev.khata.bootstrap.config.Configuration;
import dev.khata.domain.identity.Password;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import picocli.CommandLine.Option;

/**
 * A password for a command: the first line of standard input, or the configured one. Never an
 * argument, which every user of the machine could read and the shell would remember.
 */
public final class NewPassword {
  private static final int LONGEST_LINE = 4_096;

  private final Surroundings surroundings;

  @Option(
      names = "--password-stdin",
      description =
          "Reads the password from standard input, in UTF-8; otherwise KHATA_ADMIN_PASSWORD is it.")
  private boolean wanted;

  public NewPassword(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /**
   * The password on standard input, if it is to be read there.
   *
   * @throws BadUsage when there is none, or what is there can't be one
   */
  public Optional<Password> fromStandardInput() throws IOException {
    if (!wanted) {
      return Optional.empty();
    }
    String line = text(firstLine(surroundings.in()));
    if (line.isBlank()) {
      throw new BadUsage("standard input holds no password");
    }
    return Optional.of(new Password(line));
  }

  /**
   * The configured password.
   *
   * @throws BadUsage when there is none
   */
  public Password configured(Configuration configuration) {
    return configuration
        .admin()
        .password()
        .map(secret -> new Password(secret.reveal()))
        .orElseThrow(
            () -> new BadUsage("give the password by --password-stdin or KHATA_ADMIN_PASSWORD"));
  }

  /** No byte behind the line is waited for, since a terminal sends none. */
  private static byte[] firstLine(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
      if (line.size() == LONGEST_LINE) {
        throw new BadUsage("the first line of standard input is too long for a password");
      }
      line.write(next);
    }
    return line.toByteArray();
  }

  /** Without what an editor of Windows puts around it. */
  private static String text(byte[] line) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
      int from = text.startsWith("\uFEFF") ? 1 : 0;
      return text.substring(from, text.length() - (text.endsWith("\r") ? 1 : 0));
    } catch (CharacterCodingException e) {
      throw new BadUsage("standard input is not text in UTF-8");
    }
  }
}
