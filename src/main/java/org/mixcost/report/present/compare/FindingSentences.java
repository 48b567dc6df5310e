package org.mixcost.report.present.compare;

import static java.util.Comparator.comparingDouble;
import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mixcost.analysis.compare.Comparison;
import org.mixcost.analysis.compare.LimitOdds;
import org.mixcost.analysis.compare.LimitOdds.Limit;
import org.mixcost.analysis.compare.Result;
import org.mixcost.analysis.sensitivity.Sensitivity.InputDriver;
import org.mixcost.decision.Decision;
import org.mixcost.decision.Doubt;
import org.mixcost.quantity.Numbers;
import org.mixcost.report.document.Block.Sentence;
import org.mixcost.report.figure.FigureText;
import org.mixcost.report.present.InputWords;

/** What goes with a finding: what decides, whether the cheapest keeps its budget and its date, and how good it is. */
final class FindingSentences {
  /** A limit that is broken more often than kept is no limit that is kept. */
  private static final double HALF = 0.5;

  private static final int MOST_KINDS = 3;

  private final Findings findings;
  private final Comparison comparison;
  private final Result cheapest;

  FindingSentences(Findings findings) {
    this.findings = findings;
    this.comparison = findings.comparison();
    this.cheapest = comparison.cheapest();
  }

  List<Sentence> all() {
    return Stream.of(
            findings.decision().flatMap(this::decides).stream(),
            findings.decision().map(Decision::doubt).flatMap(FindingSentences::rests).stream(),
            limits(),
            quality().stream())
        .flatMap(sentences -> sentences)
        .toList();
  }

  private Optional<Sentence> decides(Decision decision) {
    return decision.drivers().stream()
        .filter(InputDriver::isNotable)
        .findFirst()
        .map(driver -> new Sentence(
            "What decides:",
            "the %s, which is %s of the doubt in the %s."
                .formatted(
                    words(driver),
                    Numbers.chance(driver.explained()),
                    decision.isChoice() ? "difference" : "cost")));
  }

  /** The kinds of sources that most of the doubt rests on. */
  private static Optional<Sentence> rests(Doubt doubt) {
    String kinds = doubt.byKind().entrySet().stream()
        .sorted(comparingDouble(kind -> -kind.getValue()))
        .limit(MOST_KINDS)
        .map(kind -> "%s %s".formatted(Numbers.chance(kind.getValue()), kind.getKey()))
        .collect(joining(", "));
    return Optional.of(new Sentence("What that doubt rests on:", kinds + "."))
        .filter(any -> !kinds.isEmpty());
  }

  private String words(InputDriver driver) {
    InputWords words = new InputWords(comparison.study());
    return String.join(" with the ", driver.inputs().stream().map(words::of).toList());
  }

  /** How surely the cheapest keeps its limits and, where it mostly does not, what does. */
  private Stream<Sentence> limits() {
    return LimitTables.predicate(cheapest.limits()).stream()
        .flatMap(kept -> Stream.concat(
            Stream.of(new Sentence(cheapest.scenario().title(), kept)), instead().stream()));
  }

  private Optional<Sentence> instead() {
    if (isMostlyKept(cheapest.limits())) {
      return Optional.empty();
    }
    String text = comparison.results().stream()
        .filter(result -> result.limits().areRequested() && isMostlyKept(result.limits()))
        .min(comparingDouble(result -> result.total().central()))
        .map(result -> "%s, at %s, is the cheapest that does in most of the draws."
            .formatted(result.scenario().title(), FigureText.brief(result.total())))
        .orElse("no alternative does in most of the draws.");
    return Optional.of(new Sentence("Budget and date:", text));
  }

  private static boolean isMostlyKept(LimitOdds limits) {
    double kept = limits
        .bothKept()
        .orElseGet(() -> 1
            - Stream.of(limits.budget(), limits.deadline())
                .flatMap(Optional::stream)
                .mapToDouble(Limit::broken)
                .max()
                .orElse(0));
    return kept >= HALF;
  }

  /** Of the cheapest or, where all others are measured by it, of the runner-up. */
  private Optional<Sentence> quality() {
    boolean isBaseline = cheapest.name().equals(comparison.study().baseline());
    Result subject = isBaseline
        ? comparison.rivals().stream()
            .findFirst()
            .map(rival -> comparison.get(rival.scenario()))
            .orElse(cheapest)
        : cheapest;
    return findings
        .quality(subject.name())
        .map(quality ->
            new Sentence(subject.scenario().title(), QualitySentence.brief(quality) + "."));
  }
}
