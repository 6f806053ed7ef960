package dev.khata.application.identity;

import dev.khata.domain.identity.IdentifierHash;
import dev.khata.domain.identity.otp.Challenge;
import dev.khata.domain.identity.otp.Challenges;
import dev.khata.domain.identity.otp.OtpLimits;
import dev.khata.domain.identity.otp.Purpose;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** One-time passwords in memory. A window slides: an instant counts until a window later. */
public final class InMemoryChallenges implements Challenges {
  private final Map<Place, Row> live = new HashMap<>();
  private final Map<IdentifierHash, List<Counted>> sent = new HashMap<>();
  private final Map<UUID, Tried> tries = new HashMap<>();

  /** Something that happened at an instant and counts until another. */
  private record Counted(Instant at, Instant until) {}

  private record Place(IdentifierHash identifier, Purpose purpose) {}

  private record Row(Challenge challenge, Set<IdentifierHash> askers, boolean used) {

    Row replacedBy(Row newer, Instant since) {
      Set<IdentifierHash> all = new HashSet<>(newer.askers);
      if (challenge.issuedAt().isAfter(since)) {
        all.addAll(askers);
      }
      return new Row(newer.challenge, all, false);
    }
  }

  /** An attempt, and the challenge that it was judged against. */
  private record Tried(Attempt attempt, Optional<UUID> challenge, Instant until) {
    boolean isFor(Attempt other) {
      return attempt.identifier().equals(other.identifier());
    }

    boolean isBySourceOf(Attempt other) {
      return isFor(other) && attempt.source().equals(other.source());
    }
  }

  @Override
  public synchronized Issue issue(Challenge challenge, OtpLimits limits) {
    Instant now = challenge.issuedAt();
    List<Counted> codes = sent.computeIfAbsent(challenge.identifier(), h -> new ArrayList<>());
    Optional<Instant> full =
        fullUntil(codes.stream().map(Counted::until).toList(), limits.codesPerWindow(), now);
    if (full.isPresent()) {
      return new Issue.TooMany(full.get());
    }
    codes.add(new Counted(now, now.plus(limits.window())));
    live.merge(
        new Place(challenge.identifier(), challenge.purpose()),
        new Row(challenge, Set.of(challenge.askedBy()), false),
        (former, row) -> former.replacedBy(row, now.minus(limits.window())));
    return new Issue.Issued();
  }

  @Override
  public synchronized Try attempt(Attempt attempt, OtpLimits limits) {
    Optional<Instant> full =
        fullUntil(ends(t -> t.isBySourceOf(attempt)), limits.wrongPerSource(), attempt.at());
    if (full.isPresent()) {
      return new Try.TooMany(full.get());
    }
    Try judged =
        Optional.ofNullable(live.get(new Place(attempt.identifier(), attempt.purpose())))
            .filter(row -> attempt.at().isBefore(row.challenge.expiresAt()))
            .map(row -> judge(attempt, row, limits))
            .orElseGet(Try.NoCode::new);
    Instant until = attempt.at().plus(limits.window());
    switch (judged) {
      case Try.Judge judge ->
          tries.put(attempt.id(), new Tried(attempt, Optional.of(judge.challenge()), until));
      case Try.Spent spent -> tries.put(attempt.id(), new Tried(attempt, Optional.empty(), until));
      case Try.NoCode no -> tries.put(attempt.id(), new Tried(attempt, Optional.empty(), until));
      case Try.TooMany tooMany -> {}
    }
    return judged;
  }

  private Try judge(Attempt attempt, Row row, OtpLimits limits) {
    Challenge challenge = row.challenge;
    if (row.used) {
      return new Try.Spent(challenge.id(), challenge.code());
    }
    Optional<UUID> id = Optional.of(challenge.id());
    if (ends(t -> t.isBySourceOf(attempt) && t.challenge.equals(id)).size()
        >= limits.attemptsPerCode()) {
      return new Try.NoCode();
    }
    List<Instant> ofAll = ends(t -> t.isFor(attempt) && t.challenge.isPresent());
    Optional<Instant> full = fullUntil(ofAll, limits.wrongPerIdentifier(), attempt.at());
    return full.isPresent() && !row.askers.contains(attempt.source())
        ? new Try.TooMany(full.get())
        : new Try.Judge(challenge.id(), challenge.code(), challenge.details());
  }

  private List<Instant> ends(Predicate<Tried> counts) {
    return tries.values().stream().filter(counts).map(Tried::until).toList();
  }

  /** Until when as many as allowed stand in the window; empty when there is room for one more. */
  private static Optional<Instant> fullUntil(List<Instant> ends, int max, Instant now) {
    return ends.stream()
        .filter(now::isBefore)
        .sorted(Comparator.reverseOrder())
        .skip(max - 1L)
        .findFirst();
  }

  @Override
  public synchronized boolean consume(UUID challenge, Attempt attempt, Instant now) {
    boolean mine =
        live.values().stream().anyMatch(row -> !row.used && row.challenge.id().equals(challenge));
    live.replaceAll(
        (place, row) ->
            row.challenge.id().equals(challenge) ? new Row(row.challenge, row.askers, true) : row);
    if (mine) {
      forgive(attempt);
    }
    return mine;
  }

  @Override
  public synchronized Optional<Purpose> newest(
      IdentifierHash identifier, Set<Purpose> purposes, Instant now) {
    return purposes.stream()
        .flatMap(purpose -> Optional.ofNullable(live.get(new Place(identifier, purpose))).stream())
        .filter(row -> now.isBefore(row.challenge.expiresAt()))
        .max(
            Comparator.<Row, Boolean>comparing(row -> !row.used)
                .thenComparing(row -> row.challenge.issuedAt())
                .thenComparing(row -> row.challenge.id().toString()))
        .map(row -> row.challenge.purpose());
  }

  @Override
  public synchronized void end(IdentifierHash identifier, Purpose purpose) {
    live.remove(new Place(identifier, purpose));
  }

  @Override
  public synchronized void forgive(Attempt attempt) {
    tries.remove(attempt.id());
  }

  @Override
  public synchronized int purge(Instant before) {
    int rows = size();
    live.values().removeIf(row -> row.challenge.expiresAt().isBefore(before));
    tries.values().removeIf(tried -> tried.until.isBefore(before));
    sent.values().forEach(list -> list.removeIf(c -> c.until().isBefore(before)));
    sent.values().removeIf(List::isEmpty);
    return rows - size();
  }

  private int size() {
    return live.size() + sent.size() + tries.size();
  }
}
