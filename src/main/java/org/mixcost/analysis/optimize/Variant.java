package org.mixcost.analysis.optimize;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import org.mixcost.model.Input;
import org.mixcost.model.Models;
import org.mixcost.simulate.Measure.OfLine;

/**
 * One choice of words, and all that may be changed in numbers beside it.
 *
 * @param models of the scenarios, in which there is an input of its own for each knob
 * @param start the place of the scenario where the search starts, as it stands in its file
 * @param candidate the place of its copy that is searched
 * @param words that were chosen, such as {@code h100-sxm-80gb} at {@code training.accelerator}
 * @param knobs what may be changed
 * @param goal the line that is to be as low or as high as can be, of the candidate
 * @param startGoal the same line of the start
 * @param limits what has to be kept
 */
public record Variant(
    Models models,
    int start,
    int candidate,
    List<Word> words,
    List<Knob> knobs,
    OfLine goal,
    OfLine startGoal,
    List<SearchLimit> limits) {
  public Variant {
    requireNonNull(models, "models");
    words = List.copyOf(words);
    knobs = List.copyOf(knobs);
    limits = List.copyOf(limits);
    requireNonNull(goal, "goal");
    requireNonNull(startGoal, "start of the goal");
  }

  /**
   * A word that was chosen.
   *
   * @param path where it stands, such as {@code training.accelerator}
   */
  public record Word(String path, String word) {

    /** Both, as people read them. */
    public String text() {
      return path + " " + word;
    }
  }

  /** The name of the scenario where the search starts. */
  public String from() {
    return models.all().get(start).scenario().name();
  }

  /** What it is called: its words, or the scenario where it starts. */
  public String name() {
    return words.isEmpty() ? from() : words.stream().map(Word::text).collect(joining(", "));
  }

  Variant with(List<SearchLimit> others) {
    return new Variant(models, start, candidate, words, knobs, goal, startGoal, others);
  }

  /** The same with another limit in the place of one. */
  Variant with(int place, SearchLimit other) {
    List<SearchLimit> others = new ArrayList<>(limits);
    others.set(place, other);
    return with(others);
  }

  /** The same with other bounds of one knob. */
  Variant between(int place, double low, double high) {
    List<Knob> others = new ArrayList<>(knobs);
    others.set(place, knobs.get(place).between(low, high));
    return new Variant(models, start, candidate, words, others, goal, startGoal, limits);
  }

  /** The same without one of the limits. */
  Variant without(int place) {
    List<SearchLimit> others = new ArrayList<>(limits);
    others.remove(place);
    return with(others);
  }

  /** Whether any limit has to be kept in a share of the draws. */
  boolean isOverDraws() {
    return limits.stream().anyMatch(limit -> limit.share().isPresent());
  }

  /** What is changed, by the input of each knob. */
  List<Input> moved() {
    return knobs.stream().flatMap(knob -> knob.input().inputs().stream()).toList();
  }

  /** The values of the knobs at a point, in their units. */
  List<Double> values(List<Double> point) {
    List<Double> values = new ArrayList<>();
    for (int i = 0; i < knobs.size(); i++) {
      values.add(knobs.get(i).value(point.get(i)));
    }
    return values;
  }

  /** The point of some values, or the nearest within the bounds. */
  List<Double> point(List<Double> values) {
    List<Double> point = new ArrayList<>();
    for (int i = 0; i < knobs.size(); i++) {
      point.add(knobs.get(i).place(values.get(i)));
    }
    return point;
  }

  /** The values of the knobs before anything is changed. */
  List<Double> startValues() {
    return knobs.stream().map(knob -> knob.input().now()).toList();
  }
}
