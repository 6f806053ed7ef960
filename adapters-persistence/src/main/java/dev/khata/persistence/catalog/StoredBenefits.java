package dev.khata.persistence.catalog;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.khata.domain.catalog.Benefit;
import dev.khata.domain.catalog.Benefit.Group;
import dev.khata.domain.catalog.Benefit.Items;
import dev.khata.domain.catalog.Benefit.Member;
import dev.khata.domain.catalog.Benefit.Nothing;
import dev.khata.domain.catalog.Benefit.Numeral;
import dev.khata.domain.catalog.Benefit.Text;
import dev.khata.domain.catalog.Benefit.Truth;
import dev.khata.domain.catalog.Benefits;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Benefits as a column holds them: a JSON object as text, without spaces. */
final class StoredBenefits {
  /** Remembers no names, since those of benefits are whatever people type. */
  private static final JsonFactory JSON =
      new JsonFactoryBuilder()
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .build();

  private StoredBenefits() {}

  static Benefits read(String json) {
    try (JsonParser parser = JSON.createParser(json)) {
      parser.nextToken();
      if (read(parser) instanceof Group values && parser.nextToken() == null) {
        return new Benefits(values);
      }
      throw new IllegalStateException("benefits are one JSON object");
    } catch (IOException e) {
      throw new UncheckedIOException("benefits are JSON", e);
    }
  }

  static String written(Benefits benefits) {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = JSON.createGenerator(text)) {
      write(benefits.values(), generator);
    } catch (IOException e) {
      throw new UncheckedIOException("a text takes whatever is written", e);
    }
    return text.toString();
  }

  private static Benefit read(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case VALUE_STRING -> new Text(parser.getText());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Numeral(parser.getText());
      case VALUE_TRUE, VALUE_FALSE -> new Truth(parser.getBooleanValue());
      case VALUE_NULL -> new Nothing();
      case START_ARRAY -> items(parser);
      case START_OBJECT -> group(parser);
      case END_ARRAY, END_OBJECT, FIELD_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
          throw new IllegalStateException("no value begins with " + parser.currentToken());
    };
  }

  private static Items items(JsonParser parser) throws IOException {
    List<Benefit> values = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      values.add(read(parser));
    }
    return new Items(values);
  }

  private static Group group(JsonParser parser) throws IOException {
    List<Member> members = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      members.add(new Member(name, read(parser)));
    }
    return new Group(members);
  }

  private static void write(Benefit value, JsonGenerator generator) throws IOException {
    switch (value) {
      case Text(String text) -> generator.writeString(text);
      case Numeral(String text) -> generator.writeNumber(text);
      case Truth(boolean truth) -> generator.writeBoolean(truth);
      case Nothing() -> generator.writeNull();
      case Items(List<Benefit> values) -> {
        generator.writeStartArray();
        for (Benefit within : values) {
          write(within, generator);
        }
        generator.writeEndArray();
      }
      case Group(List<Member> members) -> {
        generator.writeStartObject();
        for (Member member : members) {
          generator.writeFieldName(member.name());
          write(member.value(), generator);
        }
        generator.writeEndObject();
      }
    }
  }
}
