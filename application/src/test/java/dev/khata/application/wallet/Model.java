package dev.khata.application.wallet;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A ledger simple enough to be trusted: a few numbers, and a list of what moved them. */
final class Model {
  final long[] wallet = new long[Histories.USERS];
  final long[] owed = new long[Histories.USERS];
  final long[] held = new long[Histories.USERS];
  long clearing;
  long revenue;

  /** What happened in it that does not happen in every history. */
  final Set<String> rarities = new TreeSet<>();

  private final List<Moved> entries = new ArrayList<>();
  private final List<Held> holds = new ArrayList<>();

  /** No user. */
  private static final int HOUSE = -1;

  /** What one entry moved, and how much of it has been taken back. */
  private static final class Moved {
    final int from;
    final int to;
    final long amount;
    final long settled;
    long reversed;

    Moved(int from, int to, long amount, long settled) {
      this.from = from;
      this.to = to;
      this.amount = amount;
      this.settled = settled;
    }
  }

  private record Held(int user, long amount, boolean[] ended) {}

  private void note(boolean happened, String what) {
    if (happened) {
      rarities.add(what);
    }
  }

  long available(int user) {
    return wallet[user] - held[user];
  }

  int entries() {
    return entries.size();
  }

  int holds() {
    return holds.size();
  }

  void topUp(int user, long paisa) {
    long settled = Math.min(paisa, owed[user]);
    note(settled > 0, "settled");
    note(settled > 0 && settled < paisa, "settled with a rest");
    owed[user] -= settled;
    wallet[user] += paisa - settled;
    clearing += paisa;
    entries.add(new Moved(HOUSE, user, paisa, settled));
  }

  boolean spend(int user, long paisa) {
    if (available(user) < paisa) {
      return false;
    }
    wallet[user] -= paisa;
    revenue += paisa;
    entries.add(new Moved(user, HOUSE, paisa, 0));
    return true;
  }

  boolean transfer(int from, int to, long paisa) {
    if (available(from) < paisa) {
      return false;
    }
    wallet[from] -= paisa;
    wallet[to] += paisa;
    entries.add(new Moved(from, to, paisa, 0));
    return true;
  }

  boolean reverseRest(int entry) {
    Moved moved = entries.get(entry);
    if (moved.reversed == moved.amount) {
      return false;
    }
    if (moved.settled == 0 || moved.settled == moved.amount) {
      return reversePart(entry, moved.amount - moved.reversed);
    }
    note(true, "settlement reversed");
    owed[moved.to] += moved.settled;
    takeBack(moved.to, moved.amount - moved.settled);
    clearing -= moved.amount;
    moved.reversed = moved.amount;
    return true;
  }

  boolean reversePart(int entry, long paisa) {
    Moved moved = entries.get(entry);
    boolean divisible = moved.settled == 0 || moved.settled == moved.amount;
    if (!divisible || paisa > moved.amount - moved.reversed) {
      return false;
    }
    note(moved.reversed > 0, "reversed again");
    moved.reversed += paisa;
    if (moved.from == HOUSE) {
      clearing -= paisa;
    } else {
      wallet[moved.from] += paisa;
    }
    if (moved.to == HOUSE) {
      revenue -= paisa;
    } else if (moved.settled > 0) {
      owed[moved.to] += paisa;
    } else {
      takeBack(moved.to, paisa);
    }
    return true;
  }

  private void takeBack(int user, long paisa) {
    long taken = Math.min(paisa, available(user));
    note(taken < paisa, "not recovered");
    note(taken < paisa && held[user] > 0, "not recovered from held");
    wallet[user] -= taken;
    owed[user] += paisa - taken;
  }

  boolean place(int user, long paisa) {
    if (available(user) < paisa) {
      return false;
    }
    held[user] += paisa;
    holds.add(new Held(user, paisa, new boolean[1]));
    return true;
  }

  boolean capture(int hold, long paisa) {
    Held it = holds.get(hold);
    if (it.ended()[0] || paisa > it.amount()) {
      return false;
    }
    note(paisa < it.amount(), "captured in part");
    it.ended()[0] = true;
    held[it.user()] -= it.amount();
    wallet[it.user()] -= paisa;
    revenue += paisa;
    entries.add(new Moved(it.user(), HOUSE, paisa, 0));
    return true;
  }

  boolean release(int hold) {
    Held it = holds.get(hold);
    if (it.ended()[0]) {
      return false;
    }
    it.ended()[0] = true;
    held[it.user()] -= it.amount();
    return true;
  }
}
