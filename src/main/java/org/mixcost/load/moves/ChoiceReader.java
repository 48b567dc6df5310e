package org.mixcost.load.moves;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mixcost.analysis.sweep.Choice;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Issue;
import org.mixcost.issue.Issues;
import org.mixcost.issue.Where;
import org.mixcost.scenario.Scenario;
import org.mixcost.scenario.Study;
import org.mixcost.scenario.format.FileKeys;
import org.mixcost.scenario.format.Key;
import org.mixcost.scenario.format.Paths;
import org.mixcost.scenario.format.ScenarioKeys;
import org.mixcost.scenario.format.ValueKey;

/** Reads for which paths of a request words are chosen, such as {@code training.accelerator=h100-sxm-80gb,b200-sxm-180gb}. */
public final class ChoiceReader {
  private static final int MOST_COMBINATIONS = 1000;

  private ChoiceReader() {}

  /**
   * What is requested of a sweep.
   *
   * @param combinations of words, each to read the files with; one of none where none are chosen
   * @param numbers what else is moved
   */
  public record Request(List<List<Choice>> combinations, List<String> numbers) {}

  /** The words of a request, and all else of it; or what is wrong with them. */
  public static Checked<Request> read(List<String> vary, Study study) {
    List<String> scenarios = study.scenarios().stream().map(Scenario::name).toList();
    Issues issues = new Issues();
    Set<String> names = new HashSet<>();
    List<String> numbers = new ArrayList<>();
    List<List<Choice>> combinations = List.of(List.of());
    for (String text : vary) {
      String[] parts = text.split("=", 2);
      Optional<ScenarioPath> chosen = ScenarioPath.parse(parts[0], scenarios)
          .found()
          .filter(place -> parts.length == 2 && isOfWords(place.path()));
      if (chosen.isEmpty()) {
        numbers.add(text);
        continue;
      }
      List<Choice> choices = choices(chosen.get(), parts[1]);
      check(choices.get(0), names, issues);
      combinations = longer(combinations, choices);
      if (combinations.size() > MOST_COMBINATIONS) {
        return Checked.failed(Issue.error(
            "too-many-points",
            Where.NOWHERE,
            "words are chosen in at most " + MOST_COMBINATIONS + " combinations"));
      }
    }
    return Checked.of(new Request(combinations, numbers), issues);
  }

  private static void check(Choice choice, Set<String> names, Issues issues) {
    if (!names.add(choice.name())) {
      issues.error("repeated-input", Where.NOWHERE, "'" + choice.name() + "' is moved twice");
    }
    if (choice.scenario().isPresent() && choice.path().equals(FileKeys.AS_OF.name())) {
      issues.error(
          "not-of-a-scenario",
          Where.NOWHERE,
          "'" + choice.path() + "' is of the whole file",
          "write " + choice.path() + "=" + choice.word());
    }
  }

  private static boolean isOfWords(String path) {
    Optional<Key> key =
        path.equals(FileKeys.AS_OF.name()) ? Optional.of(FileKeys.AS_OF) : Paths.find(path);
    return key.filter(
            known -> known instanceof ValueKey<?> && !ScenarioKeys.FOR_READERS.contains(known))
        .isPresent();
  }

  private static List<Choice> choices(ScenarioPath place, String words) {
    return Arrays.stream(words.split(",", -1))
        .map(String::strip)
        .distinct()
        .map(word -> new Choice(place.scenario(), place.path(), word))
        .toList();
  }

  private static List<List<Choice>> longer(List<List<Choice>> combinations, List<Choice> choices) {
    List<List<Choice>> longer = new ArrayList<>();
    for (List<Choice> before : combinations) {
      for (Choice choice : choices) {
        List<Choice> all = new ArrayList<>(before);
        all.add(choice);
        longer.add(all);
      }
    }
    return longer;
  }
}
