package dev.khata.storage;

import dev.khata.domain.audit.AuditHeads;
import dev.khata.domain.documents.VaultUnavailable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Heads of the audit log in a store, such as {@code audit/heads/2026-11-29}. */
final class StoredHeads implements AuditHeads {
  private static final String FOLDER = "audit/heads/";
  private static final int LONGEST = 1 << 16;

  private final Store store;

  StoredHeads(Store store) {
    this.store = store;
  }

  @Override
  public boolean keep(LocalDate day, String head) {
    byte[] bytes = head.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > LONGEST) {
      throw new IllegalArgumentException("a head of " + bytes.length + " bytes");
    }
    return store.create(name(day), "text/plain; charset=utf-8", bytes)
        || find(day).filter(head::equals).isPresent();
  }

  @Override
  public Optional<String> find(LocalDate day) {
    return store.open(name(day)).map(found -> text(day, found));
  }

  private static String text(LocalDate day, Found found) {
    try (found) {
      return new String(found.bytes().readNBytes(LONGEST), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new VaultUnavailable("the head of " + day + " can't be read", e);
    }
  }

  @Override
  public List<LocalDate> days(LocalDate after, int limit) {
    List<LocalDate> days = new ArrayList<>();
    String last = name(after);
    while (days.size() < limit) {
      int wanted = limit - days.size();
      List<String> names = store.list(FOLDER, last, wanted);
      names.stream().map(StoredHeads::day).flatMap(Optional::stream).forEach(days::add);
      if (names.size() < wanted) {
        break;
      }
      last = names.getLast();
    }
    return days;
  }

  /** Empty for what somebody else has put into the folder. */
  private static Optional<LocalDate> day(String name) {
    try {
      return Optional.of(LocalDate.parse(name.substring(FOLDER.length())));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static String name(LocalDate day) {
    return FOLDER + day;
  }
}
