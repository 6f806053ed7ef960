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

  private static int rank(Problem problem) {
    return switch (problem) {
      case Problem.WrongType type -> 0;
      case Problem.Missing missing -> 1;
      case Problem.Null isNull -> 2;
      case Problem.ForbiddenCharacters characters -> 3;
      case Problem.Blank blank -> 4;
      case Problem.TooLong most -> 5;
      case Problem.TooShort fewest -> 6;
      case Problem.TooSmall least -> 7;
      case Problem.TooGreat greatest -> 8;
      case Problem.NotAChoice choices -> 9;
      case Problem.BadFormat format -> 10;
      case Problem.Other other -> 11;
    };
  }
}
