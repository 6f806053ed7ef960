package dev.khata.http.input;

import static dev.khata.http.input.Sent.READER;
import static dev.khata.http.input.Sent.lines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.khata.http.endpoint.Fault;
import dev.khata.http.endpoint.FaultException;
import dev.khata.http.testing.TestContract.Colour;
import dev.khata.http.testing.TestContract.Listing;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes in a query, read as a record. */
class QueryReaderTest {
  @Test
  void reads_query_strings() {
    Listing listing =
        READER.query("page=2&search=a+b%26&colour=RED&tag=x&tag=y&page=3&other", Listing.class);

    assertThat(listing)
        .isEqualTo(new Listing(3, Optional.of("a b&"), Colour.RED, List.of("x", "y")));
    assertThat(READER.query("", Listing.class).search()).isEqualTo(Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({
    "page=0, page TooSmall[min=1]",
    "page=, page WrongType[expected=INTEGER]",
    "page=1.5, page WrongType[expected=INTEGER]",
    "page=x, page WrongType[expected=INTEGER]",
    "page=99999999999, page TooGreat[max=2147483647]",
    "colour=red, 'colour NotAChoice[choices=[RED, DARK_BLUE]]'",
    "search=%00, search ForbiddenCharacters[]",
    "tag=123456, tag.0 TooLong[max=5]",
  })
  void query_parameters_are_checked(String query, String problem) {
    FaultException e =
        catchThrowableOfType(FaultException.class, () -> READER.query(query, Listing.class));
    assertThat(lines(e)).containsExactly(problem);
  }

  @ParameterizedTest
  @ValueSource(strings = {"search=%", "search=%zz", "search=%ff", "search=%c3", "%=1"})
  void a_query_with_broken_escapes_is_malformed(String query) {
    FaultException e =
        catchThrowableOfType(FaultException.class, () -> READER.query(query, Listing.class));
    assertThat(e.fault()).isEqualTo(new Fault.Malformed());
  }
}
