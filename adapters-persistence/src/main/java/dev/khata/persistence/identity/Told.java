package dev.khata.persistence.identity;

import dev.khata.domain.identity.ReferralCode;
import dev.khata.domain.identity.RegistrationDetails;
import dev.khata.domain.identity.UserType;
import dev.khata.domain.kernel.EmailAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** The three columns in which it stands what somebody told of themselves. */
record Told(Field<String> email, Field<String> refereeCode, Field<String> userType) {

  Map<Field<?>, @Nullable Object> columns(RegistrationDetails told) {
    Map<Field<?>, @Nullable Object> columns = new LinkedHashMap<>();
    columns.put(email, told.email().map(EmailAddress::asGiven).orElse(null));
    columns.put(refereeCode, told.cameWith().map(ReferralCode::text).orElse(null));
    columns.put(userType, told.type().map(UserType::name).orElse(null));
    return columns;
  }

  RegistrationDetails read(Record row) {
    return new RegistrationDetails(
        Optional.ofNullable(row.get(email)).map(EmailAddress::new),
        Optional.ofNullable(row.get(refereeCode)).map(ReferralCode::new),
        Optional.ofNullable(row.get(userType)).map(UserType::valueOf));
  }
}
