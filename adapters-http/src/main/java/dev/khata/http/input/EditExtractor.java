package dev.khata.http.input;

import dev.khata.domain.kernel.Edit;
import jakarta.validation.valueextraction.ExtractedValue;
import jakarta.validation.valueextraction.ValueExtractor;

/** Lets constraints look at what a field is to become; one that is kept has nothing to look at. */
final class EditExtractor implements ValueExtractor<Edit<@ExtractedValue ?>> {
  @Override
  public void extractValues(Edit<@ExtractedValue ?> edit, ValueReceiver receiver) {
    switch (edit) {
      case Edit.Keep<?>() -> {}
      case Edit.Put<?>(Object value) -> receiver.value(null, value);
    }
  }
}
