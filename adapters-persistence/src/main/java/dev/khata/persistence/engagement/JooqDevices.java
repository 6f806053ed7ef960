package dev.khata.persistence.engagement;

import static dev.khata.persistence.jooq.Tables.DEVICE;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;

import dev.khata.domain.engagement.Device;
import dev.khata.domain.engagement.Device.Registration;
import dev.khata.domain.engagement.DeviceId;
import dev.khata.domain.engagement.DeviceType;
import dev.khata.domain.engagement.Devices;
import dev.khata.domain.engagement.PushToken;
import dev.khata.domain.identity.Session;
import dev.khata.domain.kernel.Label;
import dev.khata.domain.kernel.UserId;
import dev.khata.persistence.database.Database;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

final class JooqDevices implements Devices {
  /**
   * Of two who register a token at one moment the later waits, and takes it from the earlier;
   * without that it would run into the unique constraint.
   */
  private static final String ONE_AT_A_TIME =
      "select pg_advisory_xact_lock(hashtextextended('push-token:' || ?, 0))";

  /** A newer release may know others beside this one. */
  private static final Condition KNOWN =
      DEVICE.TYPE.in(Arrays.stream(DeviceType.values()).map(type -> inline(type.name())).toList());

  private final Database database;
  private final StoredToken tokens;

  JooqDevices(Database database, StoredToken tokens) {
    this.database = database;
    this.tokens = tokens;
  }

  @Override
  public Device register(Session session, UUID id, Registration registration, Instant at) {
    takeToken(registration);
    put(id, columns(session, registration, at));
    removeUnused(session.user(), registration.deviceId());
    return find(DEVICE.DEVICE_ID.eq(registration.deviceId().text()), at).getFirst();
  }

  private void takeToken(Registration registration) {
    byte[] hash = StoredToken.hash(registration.token().value());
    database.dsl().execute(ONE_AT_A_TIME, HexFormat.of().formatHex(hash));
    database
        .dsl()
        .update(DEVICE)
        .setNull(DEVICE.TOKEN_HASH)
        .setNull(DEVICE.TOKEN_KEY_ID)
        .setNull(DEVICE.TOKEN_SEALED)
        .where(DEVICE.TOKEN_HASH.eq(hash))
        .and(DEVICE.DEVICE_ID.ne(registration.deviceId().text()))
        .execute();
  }

  /** Whoever comes to a device of somebody else's gets an id of their own for it. */
  private void put(UUID id, Map<Field<?>, @Nullable Object> columns) {
    database
        .dsl()
        .insertInto(DEVICE)
        .set(DEVICE.ID, id)
        .set(columns)
        .onConflict(DEVICE.DEVICE_ID)
        .doUpdate()
        .set(
            DEVICE.ID,
            when(DEVICE.USER_ID.eq(excluded(DEVICE.USER_ID)), DEVICE.ID)
                .otherwise(excluded(DEVICE.ID)))
        .set(columns)
        .execute();
  }

  private Map<Field<?>, @Nullable Object> columns(
      Session session, Registration registration, Instant at) {
    PushToken token = registration.token();
    Device.Description description = registration.description();
    Map<Field<?>, @Nullable Object> columns =
        new HashMap<>(tokens.columns(registration.deviceId(), token));
    columns.put(DEVICE.DEVICE_ID, registration.deviceId().text());
    columns.put(DEVICE.USER_ID, session.user().value());
    columns.put(DEVICE.SESSION_ID, session.id());
    columns.put(DEVICE.TYPE, description.type().name());
    columns.put(DEVICE.NAME, text(description.name()));
    columns.put(DEVICE.APP_VERSION, text(description.appVersion()));
    columns.put(DEVICE.OS_VERSION, text(description.osVersion()));
    columns.put(DEVICE.LAST_USED_AT, at);
    return columns;
  }

  private void removeUnused(UserId user, DeviceId justUsed) {
    database
        .dsl()
        .deleteFrom(DEVICE)
        .where(
            DEVICE.ID.in(
                select(DEVICE.ID)
                    .from(DEVICE)
                    .where(DEVICE.USER_ID.eq(user.value()))
                    .and(DEVICE.DEVICE_ID.ne(justUsed.text()))
                    .orderBy(DEVICE.LAST_USED_AT.desc(), DEVICE.ID.desc())
                    .offset(Device.MOST - 1)))
        .execute();
  }

  @Override
  public List<Device> of(UserId user, Instant now) {
    return find(DEVICE.USER_ID.eq(user.value()), now);
  }

  private List<Device> find(Condition condition, Instant now) {
    Field<Boolean> active = field(ActiveDevices.at(now)).as("active");
    return database
        .dsl()
        .select(
            DEVICE.ID,
            DEVICE.DEVICE_ID,
            DEVICE.TYPE,
            DEVICE.NAME,
            DEVICE.APP_VERSION,
            DEVICE.OS_VERSION,
            DEVICE.LAST_USED_AT,
            active)
        .from(DEVICE)
        .where(condition)
        .and(KNOWN)
        .orderBy(DEVICE.LAST_USED_AT.desc(), DEVICE.ID.desc())
        .fetch(row -> device(row, row.get(active)));
  }

  @Override
  public int removeAll(UserId user) {
    return database.dsl().deleteFrom(DEVICE).where(DEVICE.USER_ID.eq(user.value())).execute();
  }

  private static Device device(Record row, boolean active) {
    return new Device(
        row.get(DEVICE.ID),
        new DeviceId(row.get(DEVICE.DEVICE_ID)),
        new Device.Description(
            DeviceType.valueOf(row.get(DEVICE.TYPE)),
            label(row, DEVICE.NAME),
            label(row, DEVICE.APP_VERSION),
            label(row, DEVICE.OS_VERSION)),
        active,
        row.get(DEVICE.LAST_USED_AT));
  }

  private static @Nullable String text(Optional<Label> label) {
    return label.map(Label::text).orElse(null);
  }

  private static Optional<Label> label(Record row, Field<String> column) {
    return Optional.ofNullable(row.get(column)).map(Label::new);
  }
}
