package dev.khata.bootstrap.bench;

import java.io.PrintWriter;

/** Something that is measured. */
interface Benchmark {
  String name();

  /** Measures it and prints what came out, the line with the ratio last. */
  void run(Stand stand, PrintWriter out) throws Exception;
}
