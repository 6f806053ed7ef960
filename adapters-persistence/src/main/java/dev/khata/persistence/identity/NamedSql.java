package dev.khata.persistence.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.QueryPart;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;

/**
 * SQL whose values stand as {@code :name} and are always bound. For statements that jOOQ's DSL
 * would make harder to read: several writes in one, over arrays.
 */
final class NamedSql {
  private static final Pattern NAME = Pattern.compile("(?<!:):([a-z_]+)");

  private final String template;
  private final List<String> names;

  private NamedSql(String template, List<String> names) {
    this.template = template;
    this.names = names;
  }

  static NamedSql of(String text) {
    List<String> names = new ArrayList<>();
    Matcher matcher = NAME.matcher(text);
    String template =
        matcher.replaceAll(
            found -> {
              if (!names.contains(found.group(1))) {
                names.add(found.group(1));
              }
              return "{" + names.indexOf(found.group(1)) + "}";
            });
    return new NamedSql(template, List.copyOf(names));
  }

  /** Every name must have a value; values without a name are left out. */
  ResultQuery<Record> query(DSLContext dsl, Map<String, Object> values) {
    return dsl.resultQuery(template, parts(values));
  }

  int execute(DSLContext dsl, Map<String, Object> values) {
    return dsl.query(template, parts(values)).execute();
  }

  private QueryPart[] parts(Map<String, Object> values) {
    return names.stream().map(name -> DSL.val(valueOf(values, name))).toArray(QueryPart[]::new);
  }

  private static Object valueOf(Map<String, Object> values, String name) {
    Object value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no value for " + name);
    }
    return value;
  }
}
