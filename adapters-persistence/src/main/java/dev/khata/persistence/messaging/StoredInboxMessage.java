package dev.khata.persistence.messaging;

import static dev.khata.persistence.jooq.Tables.INBOX_MESSAGE;

import dev.khata.domain.kernel.UserId;
import dev.khata.domain.messaging.Channel;
import dev.khata.domain.messaging.InboxMessage;
import dev.khata.domain.messaging.Template;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Record;

/** An inbox message in a row. */
public final class StoredInboxMessage {
  /** What it is read from. */
  public static final List<Field<?>> FIELDS =
      List.of(
          INBOX_MESSAGE.ID,
          INBOX_MESSAGE.TEMPLATE,
          INBOX_MESSAGE.VARIABLES,
          INBOX_MESSAGE.CREATED_AT,
          INBOX_MESSAGE.EXPIRES_AT,
          INBOX_MESSAGE.READ_AT);

  /** Those there are words for; a newer release may write others beside this one. */
  public static final List<Template> KNOWN =
      Arrays.stream(Template.values())
          .filter(template -> template.channels().contains(Channel.INBOX))
          .toList();

  private StoredInboxMessage() {}

  public static InboxMessage message(Record row, UserId user) {
    return new InboxMessage(
        row.get(INBOX_MESSAGE.ID),
        user,
        Template.find(row.get(INBOX_MESSAGE.TEMPLATE)).orElseThrow(),
        variables(row.get(INBOX_MESSAGE.VARIABLES)),
        row.get(INBOX_MESSAGE.CREATED_AT),
        row.get(INBOX_MESSAGE.EXPIRES_AT),
        Optional.ofNullable(row.get(INBOX_MESSAGE.READ_AT)));
  }

  private static Map<String, String> variables(String[] pairs) {
    Map<String, String> variables = new HashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      variables.put(pairs[i], pairs[i + 1]);
    }
    return variables;
  }
}
