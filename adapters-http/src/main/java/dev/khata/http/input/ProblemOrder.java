package dev.khata.http.input;

import dev.khata.http.endpoint.FieldProblem;
import dev.khata.http.endpoint.Problem;
import java.util.Comparator;
import java.util.List;

/** The same request always gets the same list of problems. */
final class ProblemOrder {
  private ProblemOrder() {}

  /** By field as listed, then by path, then the graver problem of one field first. */
  static Comparator<FieldProblem> by(List<String> fields) {
    return Comparator.<FieldProblem>comparingInt(
            problem -> problem.path().isEmpty() ? -1 : fields.indexOf(problem.path().getFirst()))
        .thenComparing(FieldProblem::dotted)
        .thenComparingInt(problem -> rank(problem.problem()))
        .thenComparing(problem -> problem.problem().toString());
  }

  /** What can't be bound is also found missing afterwards, so that comes last. */
  private static int rank(Problem problem) {
    return switch (problem) {
      case Problem.WrongType type -> 0;
      case Problem.NotAChoice choices -> 1;
      case Problem.ForbiddenCharacters characters -> 2;
      case Problem.Blank blank -> 3;
      case Problem.TooLong max -> 4;
      case Problem.TooShort min -> 5;
      case Problem.TooSmall min -> 6;
      case Problem.TooGreat max -> 7;
      case Problem.BadFormat format -> 8;
      case Problem.Missing missing -> 9;
      case Problem.Null isNull -> 10;
      case Problem.Other other -> 11;
    };
  }
}
