package dev.khata.http.input;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import dev.khata.http.endpoint.TimeFormat;
import java.io.IOException;
import java.time.Instant;

/** Writes times in the width of the contract; Jackson alone would leave out zeros. */
final class TimesWritten extends SimpleModule {
  private static final long serialVersionUID = 1L;

  TimesWritten(TimeFormat format) {
    addSerializer(Instant.class, new Writer(format));
  }

  private static final class Writer extends StdScalarSerializer<Instant> {
    private static final long serialVersionUID = 1L;

    private final TimeFormat format;

    Writer(TimeFormat format) {
      super(Instant.class);
      this.format = format;
    }

    @Override
    public void serialize(Instant time, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeString(format.text(time));
    }
  }
}
