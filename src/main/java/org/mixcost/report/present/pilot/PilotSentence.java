package org.mixcost.report.present.pilot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mixcost.analysis.pilot.PilotValue;
import org.mixcost.analysis.pilot.PilotValue.AtSize;
import org.mixcost.analysis.pilot.PilotValue.FindingRange;
import org.mixcost.analysis.pilot.Pilots;
import org.mixcost.issue.Phrase;
import org.mixcost.quantity.Numbers;
import org.mixcost.report.present.Naming;

/** Whether a pilot is worth its cost, in which size, and what it changes. */
final class PilotSentence {
  /** More ranges of findings than this are left to their table. */
  private static final int MOST_NAMED = 2;

  private final Pilots pilots;
  private final PilotValue pilot;
  private final Naming naming;
  private final AtSize best;

  PilotSentence(Pilots pilots, PilotValue pilot, Naming naming) {
    this.pilots = pilots;
    this.pilot = pilot;
    this.naming = naming;
    this.best = pilot.best();
  }

  String text() {
    if (best.worth() <= 0) {
      return "A pilot of %s is worth nothing: whatever it finds, %s is the one to choose. %s"
          .formatted(input(), now(), perfect());
    }
    return pilot.net(best).map(this::verdict).orElseGet(this::worth) + " " + changes();
  }

  private String verdict(double net) {
    String figures = "worth %s and costs %s"
        .formatted(
            amount(best.worth()), amount(pilot.design().cost().orElseThrow().of(best.items())));
    if (net > 0) {
      return "A pilot of %s with %s is %s: it pays, by %s%s."
          .formatted(input(), items(best), figures, amount(net), among(", the most of "));
    }
    return pilot.sizes().size() == 1
        ? "A pilot of %s with %s does not pay: it is %s. %s"
            .formatted(input(), items(best), figures, perfect())
        : "No pilot of %s pays: with %s%s, it is %s. %s"
            .formatted(
                input(), items(best), among(", where least is lost of "), figures, perfect());
  }

  private String among(String words) {
    List<AtSize> sizes = pilot.sizes();
    return sizes.size() == 1
        ? ""
        : words
            + Phrase.of(
                "%d sizes from %s to %s",
                sizes.size(),
                Numbers.brief(sizes.get(0).items()),
                Numbers.brief(sizes.get(sizes.size() - 1).items()));
  }

  /** What is said where no cost is known. */
  private String worth() {
    AtSize least = pilot.sizes().get(0);
    String smaller = pilot.sizes().size() == 1
        ? ""
        : "%s with %s and ".formatted(amount(least.worth()), items(least));
    return "A pilot of %s is worth %s%s with %s, its cost not included. %s"
        .formatted(input(), smaller, amount(best.worth()), items(best), perfect());
  }

  private String perfect() {
    return pilot.perfect() > 0
        ? "To know it exactly would be worth %s.".formatted(amount(pilot.perfect()))
        : "To know it exactly would change nothing either.";
  }

  private String changes() {
    List<FindingRange> other =
        best.findings().stream().filter(range -> range.choice() != pilots.now()).toList();
    String chance = "It changes the choice in %s of its outcomes"
        .formatted(Numbers.chance(best.changes(pilots.now())));
    if (other.size() > MOST_NAMED) {
      return chance + ".";
    }
    List<String> cases = new ArrayList<>();
    other.forEach(range -> cases.add("%s instead of %s where %s"
        .formatted(
            naming.scenario(pilots.scenario(range.choice())),
            now(),
            found(range).orElseThrow())));
    return chance + ": " + Phrase.listed(cases) + ".";
  }

  private Optional<String> found(FindingRange range) {
    return FoundText.of(range, pilot.design()).map(found -> "it finds " + found);
  }

  private String input() {
    return naming.input(pilot.design().name());
  }

  private String now() {
    return naming.scenario(pilots.scenario(pilots.now()));
  }

  private static String items(AtSize size) {
    return Numbers.brief(size.items()) + (size.items() == 1 ? " item" : " items");
  }

  private String amount(double value) {
    return pilots.of().unit().after(Numbers.brief(value));
  }
}
