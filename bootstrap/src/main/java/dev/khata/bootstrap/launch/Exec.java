package dev.khata.bootstrap.launch;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * {@code execv}: the process becomes another program and stays the same process, so that whoever
 * started it goes on signalling and awaiting it, and no second JVM waits beside it.
 */
final class Exec {
  private Exec() {}

  /**
   * Returns only when it did not work; then nothing has happened.
   *
   * @param words the program's name first; each char is a byte
   */
  @SuppressWarnings("restricted") // The jar's manifest allows native access.
  static void become(String program, List<String> words) throws Throwable {
    Linker linker = Linker.nativeLinker();
    MethodHandle execv =
        linker.downcallHandle(
            linker.defaultLookup().findOrThrow("execv"),
            FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS));
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment all = arena.allocate(ValueLayout.ADDRESS, words.size() + 1L);
      for (int i = 0; i < words.size(); i++) {
        all.setAtIndex(ValueLayout.ADDRESS, i, text(arena, words.get(i)));
      }
      all.setAtIndex(ValueLayout.ADDRESS, words.size(), MemorySegment.NULL);
      int failed = (int) execv.invokeExact(text(arena, program), all);
      throw new IllegalStateException("execv answered " + failed);
    }
  }

  private static MemorySegment text(Arena arena, String word) {
    return arena.allocateFrom(word, StandardCharsets.ISO_8859_1);
  }
}
