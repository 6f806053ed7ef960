package dev.khata.http.gencharge.recharge;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.khata.domain.recharge.Activation;
import dev.khata.domain.recharge.PaymentMethod;
import dev.khata.http.gencharge.Lines;
import dev.khata.http.input.AsTyped;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/** What somebody wants to recharge a line with. */
record SubscribeRequest(
    @NotNull @Min(1) Long planId,
    @JsonFormat(with = JsonFormat.Feature.ACCEPT_CASE_INSENSITIVE_VALUES) @NotNull
        PaymentMethod paymentMethod,
    @AsTyped @NotBlank @Size(max = Lines.LONGEST) String toPhoneNumber,
    Optional<@Min(1) Long> offerId,
    Optional<Activation> activationMode) {
  static final SubscribeRequest EXAMPLE =
      new SubscribeRequest(
          12L,
          PaymentMethod.WALLET,
          "+919876543210",
          Optional.empty(),
          Optional.of(Activation.QUEUE));
}
