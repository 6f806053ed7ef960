package dev.khata.application.kernel;

import dev.khata.domain.kernel.upkeep.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Keeps what was told of progress, in words such as {@code 1 of 3}. */
public final class Steps implements Progress {
  private final List<String> told = new ArrayList<>();

  @Override
  public void at(long done, OptionalLong all) {
    told.add(done + (all.isEmpty() ? "" : " of " + all.getAsLong()));
  }

  public List<String> told() {
    return List.copyOf(told);
  }

  public String last() {
    return told.getLast();
  }
}
