package dev.khata.persistence.messaging;

import dev.khata.domain.messaging.InboxMessage;
import dev.khata.persistence.database.Values;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Unread inbox messages as arrays, for statements that record them beside what they are about. An
 * array can't hold arrays of several lengths, so the variables of each go as the text of one.
 */
public final class InboxRows {
  /** Adds them; a condition may follow. It asks for {@link #VALUES}. */
  public static final String INSERT =
      """
      INSERT INTO inbox_message (id, user_id, template, variables, created_at, expires_at)
      SELECT i.id, i.user_id, i.template, i.variables::text[], i.created_at, i.expires_at
      FROM unnest(:inbox_ids, :inbox_users, :inbox_templates, :inbox_variables, :inbox_created,
          :inbox_expires)
        AS i (id, user_id, template, variables, created_at, expires_at)
      """;

  /** The values of {@link #INSERT}. */
  public static final Values<List<InboxMessage>> VALUES =
      Values.<List<InboxMessage>>none()
          .each(
              messages -> messages,
              messages ->
                  messages
                      .uuids("inbox_ids", InboxMessage::id)
                      .longs("inbox_users", message -> message.user().value())
                      .texts("inbox_templates", message -> message.template().key())
                      .texts("inbox_variables", message -> literal(pairs(message.variables())))
                      .instants("inbox_created", InboxMessage::createdAt)
                      .instants("inbox_expires", InboxMessage::expiresAt));

  private InboxRows() {}

  /** Names and values by turns, as they are kept. */
  static String[] pairs(Map<String, String> variables) {
    return variables.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .flatMap(variable -> Stream.of(variable.getKey(), variable.getValue()))
        .toArray(String[]::new);
  }

  /** As PostgreSQL reads an array of texts. */
  private static String literal(String[] texts) {
    return Arrays.stream(texts)
        .map(text -> '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
        .collect(Collectors.joining(",", "{", "}"));
  }
}
