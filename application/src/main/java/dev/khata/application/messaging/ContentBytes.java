package dev.khata.application.messaging;

import dev.khata.application.messaging.Seal.Opened;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.messaging.Channel;
import dev.khata.domain.messaging.Content;
import dev.khata.domain.messaging.Recipient;
import dev.khata.domain.messaging.Template;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The form of contents inside a seal.
 *
 * <p>Version 2: the version, channel, address, template key, language, number of variables, and
 * each variable's name and value, as texts of {@link DataOutputStream#writeUTF}. Version 1 did not
 * say its version: channel, address, subject, text, HTML.
 */
final class ContentBytes {
  private static final String VERSION = "v2";
  private static final String NO_LANGUAGE = "und";

  private ContentBytes() {}

  static byte[] of(Content content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeUTF(VERSION);
      out.writeUTF(content.channel().name());
      out.writeUTF(address(content.to()));
      out.writeUTF(content.template().key());
      out.writeUTF(content.language());
      out.writeInt(content.variables().size());
      for (var variable : new TreeMap<>(content.variables()).entrySet()) {
        out.writeUTF(variable.getKey());
        out.writeUTF(variable.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** What was written by this release or an earlier one; all else is of a newer one. */
  static Opened read(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      String first = in.readUTF();
      Optional<Content> content =
          first.equals(VERSION) ? current(in) : recipient(first, in).map(to -> ready(to, in));
      return content.<Opened>map(Opened.Intact::new).orElseGet(Opened.TooNew::new);
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      return new Opened.TooNew();
    }
  }

  private static Optional<Content> current(DataInputStream in) throws IOException {
    Optional<Recipient> to = recipient(in.readUTF(), in);
    Optional<Template> template = Template.find(in.readUTF());
    String language = in.readUTF();
    int count = in.readInt();
    Map<String, String> variables = new HashMap<>();
    for (int i = 0; i < count; i++) {
      variables.put(in.readUTF(), in.readUTF());
    }
    return to.flatMap(r -> template.map(t -> new Content(r, t, language, variables)));
  }

  private static Content ready(Recipient to, DataInputStream in) {
    try {
      return new Content(
          to,
          Template.READY_WORDS,
          NO_LANGUAGE,
          Map.of("subject", in.readUTF(), "text", in.readUTF(), "html", in.readUTF()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes the address that follows. */
  private static Optional<Recipient> recipient(String channel, DataInputStream in)
      throws IOException {
    String address = in.readUTF();
    return Channel.find(channel)
        .flatMap(
            known ->
                switch (known) {
                  case SMS -> Optional.of(new Recipient.Phone(new PhoneNumber(address)));
                  case EMAIL -> Optional.of(new Recipient.Email(new EmailAddress(address)));
                  case PUSH -> Optional.of(new Recipient.Device(UUID.fromString(address)));
                  case INBOX -> Optional.empty();
                });
  }

  private static String address(Recipient to) {
    return switch (to) {
      case Recipient.Phone phone -> phone.number().e164();
      case Recipient.Email email -> email.address().asGiven();
      case Recipient.Device device -> device.target().toString();
    };
  }
}
