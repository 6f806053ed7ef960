package dev.khata.http.owndata;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.khata.domain.kernel.leaving.Facts;
import dev.khata.domain.kernel.leaving.Facts.Value;
import dev.khata.http.endpoint.TimeFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** Records as JSON objects, times in UTC. */
final class FactsJson {
  private static final JsonMapper JSON = new JsonMapper();

  byte[] bytes(Facts facts) {
    Map<String, Object> object = LinkedHashMap.newLinkedHashMap(facts.all().size());
    facts.all().forEach(fact -> object.put(fact.name(), plain(fact.value())));
    try {
      return JSON.writeValueAsBytes(object);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("can't write " + object.keySet(), e);
    }
  }

  private static Object plain(Value value) {
    return switch (value) {
      case Value.Text text -> text.text();
      case Value.Figure figure -> figure.number();
      case Value.Moment moment -> TimeFormat.MICROSECONDS.text(moment.at());
      case Value.Day day -> day.date().toString();
      case Value.Flag flag -> flag.on();
      case Value.Many many -> many.texts();
      case Value.Named named -> named.texts();
    };
  }
}
