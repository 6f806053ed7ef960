package dev.khata.http.gencharge.reporting;

import com.fasterxml.jackson.databind.JsonNode;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.Label;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.PhoneNumbers;
import dev.khata.domain.kernel.PlainText;
import dev.khata.domain.reporting.Kind;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Unit;
import dev.khata.http.endpoint.Problem;
import dev.khata.http.endpoint.Problem.Expected;
import dev.khata.http.endpoint.ValueNames;
import dev.khata.http.endpoint.Vocabulary;
import dev.khata.http.gencharge.Amounts;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;

/** Reads one value of a filter as the kind of its column has it. */
final class FilterValues {
  private static final int LONGEST = 200;
  private static final int MOST_DECIMALS = 6;
  private static final BigDecimal MOST = new BigDecimal("1000000000");

  private final PhoneNumbers phones;
  private final Unit currency;
  private final Vocabulary names;

  FilterValues(PhoneNumbers phones, Unit currency, Vocabulary names) {
    this.phones = phones;
    this.currency = currency;
    this.names = names;
  }

  /** A value, or what is wrong with what was sent. */
  sealed interface Read {
    record Value(Object value) implements Read {}

    record Wrong(Problem problem) implements Read {}
  }

  Read of(Kind kind, JsonNode sent) {
    return switch (kind) {
      case Kind.Choice(var values) -> choice(values, sent);
      case Kind.Choices(var values) -> choice(values, sent);
      case Kind.Simple simple ->
          switch (simple) {
            case ID -> id(sent);
            case COUNT -> count(sent);
            case QUANTITY -> quantity(sent);
            case UUID -> uuid(sent);
            case FLAG -> sent.isBoolean() ? value(sent.booleanValue()) : wrong(Expected.BOOLEAN);
            case TEXT, OBJECT -> text(sent);
            case FOLDED -> folded(sent);
            case PHONE -> phone(sent);
            case MONEY -> money(sent);
            case MOMENT -> text(sent);
          };
    };
  }

  private static Read value(Object value) {
    return new Read.Value(value);
  }

  private static Read wrong(Expected expected) {
    return new Read.Wrong(new Problem.WrongType(expected));
  }

  private static Read id(JsonNode sent) {
    if (!sent.isIntegralNumber()) {
      return wrong(Expected.INTEGER);
    }
    return sent.canConvertToLong() && sent.longValue() > 0
        ? value(sent.longValue())
        : new Read.Wrong(new Problem.Other("Must be an id"));
  }

  private static Read count(JsonNode sent) {
    if (!sent.isIntegralNumber()) {
      return wrong(Expected.INTEGER);
    }
    return sent.canConvertToInt() && sent.intValue() >= 0
        ? value(sent.intValue())
        : new Read.Wrong(new Problem.Other("Must be from 0 to " + Integer.MAX_VALUE));
  }

  private static Read quantity(JsonNode sent) {
    if (!sent.isNumber()) {
      return wrong(Expected.NUMBER);
    }
    BigDecimal quantity = sent.decimalValue();
    return quantity.signum() >= 0
            && quantity.scale() <= MOST_DECIMALS
            && quantity.compareTo(MOST) <= 0
        ? value(quantity)
        : new Read.Wrong(
            new Problem.Other(
                "Must be from 0 to " + MOST.toPlainString() + ", without many decimals"));
  }

  private static Read uuid(JsonNode sent) {
    if (!sent.isTextual()) {
      return wrong(Expected.STRING);
    }
    try {
      UUID id = UUID.fromString(sent.textValue());
      return id.toString().equalsIgnoreCase(sent.textValue()) ? value(id) : badUuid();
    } catch (IllegalArgumentException e) {
      return badUuid();
    }
  }

  private static Read badUuid() {
    return new Read.Wrong(new Problem.BadFormat("uuid"));
  }

  private static Read text(JsonNode sent) {
    if (!sent.isTextual()) {
      return wrong(Expected.STRING);
    }
    String text = sent.textValue();
    if (text.length() > LONGEST) {
      return new Read.Wrong(new Problem.TooLong(LONGEST));
    }
    return PlainText.isLine(text) ? value(text) : new Read.Wrong(new Problem.ForbiddenCharacters());
  }

  private static Read folded(JsonNode sent) {
    return text(sent) instanceof Read.Value(String text) ? value(Label.key(text)) : text(sent);
  }

  private Read phone(JsonNode sent) {
    if (!sent.isTextual()) {
      return wrong(Expected.STRING);
    }
    return phones
        .parse(sent.textValue(), Contract.GENCHARGE.home())
        .map(PhoneNumber::e164)
        .map(FilterValues::value)
        .orElseGet(() -> new Read.Wrong(new Problem.BadFormat("phone")));
  }

  private Read money(JsonNode sent) {
    if (!sent.isNumber()) {
      return wrong(Expected.NUMBER);
    }
    BigDecimal amount = sent.decimalValue();
    if (amount.signum() < 0) {
      return new Read.Wrong(new Problem.TooSmall(BigDecimal.ZERO));
    }
    return Money.exactly(amount, currency)
        .map(money -> value(money.amount()))
        .orElseGet(() -> new Read.Wrong(Amounts.problem(amount, currency)));
  }

  private Read choice(Class<? extends Enum<?>> values, JsonNode sent) {
    if (!sent.isTextual()) {
      return wrong(Expected.STRING);
    }
    ValueNames<?> known = names.of(values).orElseThrow();
    return Optional.of(sent.textValue())
        .flatMap(typed -> anyCase(known, typed))
        .flatMap(known::parse)
        .<Read>map(FilterValues::value)
        .orElseGet(() -> new Read.Wrong(new Problem.NotAChoice(known.all())));
  }

  private static Optional<String> anyCase(ValueNames<?> known, String typed) {
    return known.all().stream().filter(name -> name.equalsIgnoreCase(typed)).findFirst();
  }
}
