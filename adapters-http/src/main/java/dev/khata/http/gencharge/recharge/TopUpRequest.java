package dev.khata.http.gencharge.recharge;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.khata.domain.recharge.PaymentMethod;
import dev.khata.http.gencharge.Amounts;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;

/** How much somebody wants in their wallet, and with what they pay. */
record TopUpRequest(
    @NotNull @DecimalMax(Amounts.MAX) BigDecimal amount,
    @JsonFormat(with = JsonFormat.Feature.ACCEPT_CASE_INSENSITIVE_VALUES) @NotNull
        PaymentMethod paymentMethod) {
  static final TopUpRequest EXAMPLE = new TopUpRequest(new BigDecimal("500.00"), PaymentMethod.UPI);
}
