package dev.khata.application.identity;

import dev.khata.domain.identity.Challenge;
import dev.khata.domain.identity.Challenges;
import dev.khata.domain.identity.IdentifierHash;
import dev.khata.domain.identity.OtpLimits;
import dev.khata.domain.identity.Purpose;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** One-time passwords in memory. A window slides: an instant counts until a window later. */
public final class InMemoryChallenges implements Challenges {
  private final Map<Place, Row> live = new HashMap<>();
  private final Map<IdentifierHash, List<Counted>> sent = new HashMap<>();
  private final Map<IdentifierHash, List<Counted>> wrong = new HashMap<>();

  /** Something that happened at an instant and counts until another. */
  private record Counted(Instant at, Instant until) {}

  private record Place(IdentifierHash identifier, Purpose purpose) {}

  private record Row(Challenge challenge, int tries, boolean used) {
    Row tried() {
      return new Row(challenge, tries + 1, used);
    }

    Try judge(OtpLimits limits) {
      return used || tries > limits.triesPerCode()
          ? new Try.Spent(challenge.id(), challenge.code())
          : new Try.Judge(challenge.id(), challenge.code(), challenge.enrolment());
    }
  }

  @Override
  public synchronized Issue issue(Challenge challenge, OtpLimits limits) {
    Instant now = challenge.issuedAt();
    List<Counted> codes = sent.computeIfAbsent(challenge.identifier(), h -> new ArrayList<>());
    Optional<Instant> full = fullUntil(codes, limits.codesPerWindow(), now);
    if (full.isPresent()) {
      return new Issue.TooMany(full.get());
    }
    codes.add(new Counted(now, now.plus(limits.window())));
    live.put(new Place(challenge.identifier(), challenge.purpose()), new Row(challenge, 0, false));
    return new Issue.Issued();
  }

  @Override
  public synchronized Try attempt(
      IdentifierHash identifier, Purpose purpose, Instant now, OtpLimits limits) {
    List<Counted> tries = wrong.computeIfAbsent(identifier, h -> new ArrayList<>());
    Optional<Instant> full = fullUntil(tries, limits.wrongPerWindow(), now);
    if (full.isPresent()) {
      return new Try.TooMany(full.get());
    }
    tries.add(new Counted(now, now.plus(limits.window())));
    Place place = new Place(identifier, purpose);
    Optional<Row> tried =
        Optional.ofNullable(live.get(place))
            .filter(row -> now.isBefore(row.challenge.expiresAt()))
            .map(Row::tried);
    tried.ifPresent(row -> live.put(place, row));
    return tried.map(row -> row.judge(limits)).orElseGet(Try.NoCode::new);
  }

  /** Until when as many as allowed stand in the window; empty when there is room for one more. */
  private static Optional<Instant> fullUntil(List<Counted> counted, int most, Instant now) {
    return counted.stream()
        .map(Counted::until)
        .filter(now::isBefore)
        .sorted(Comparator.reverseOrder())
        .skip(most - 1L)
        .findFirst();
  }

  @Override
  public synchronized boolean consume(
      UUID challenge, IdentifierHash identifier, Instant triedAt, Instant now) {
    boolean mine =
        live.values().stream().anyMatch(row -> !row.used && row.challenge.id().equals(challenge));
    live.replaceAll(
        (place, row) ->
            row.challenge.id().equals(challenge) ? new Row(row.challenge, row.tries, true) : row);
    if (mine) {
      forgive(identifier, triedAt);
    }
    return mine;
  }

  /** Of several tries at the same instant one. */
  @Override
  public synchronized void forgive(IdentifierHash identifier, Instant triedAt) {
    List<Counted> tries = wrong.getOrDefault(identifier, List.of());
    tries.stream().filter(t -> t.at().equals(triedAt)).findFirst().ifPresent(tries::remove);
  }

  @Override
  public synchronized int purge(Instant before) {
    int rows = size();
    live.values().removeIf(row -> row.challenge.expiresAt().isBefore(before));
    for (Map<IdentifierHash, List<Counted>> counts : List.of(sent, wrong)) {
      counts.values().forEach(list -> list.removeIf(c -> c.until().isBefore(before)));
      counts.values().removeIf(List::isEmpty);
    }
    return rows - size();
  }

  private int size() {
    return live.size() + sent.size() + wrong.size();
  }
}
