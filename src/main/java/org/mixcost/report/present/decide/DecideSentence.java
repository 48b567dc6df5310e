package org.mixcost.report.present.decide;

import java.util.List;
import org.mixcost.analysis.decide.DecisionTable;
import org.mixcost.analysis.decide.DecisionTable.Alternative;
import org.mixcost.analysis.decide.DecisionTable.Lead;
import org.mixcost.analysis.decide.DecisionTable.Pick;
import org.mixcost.issue.Phrase;
import org.mixcost.quantity.Numbers;
import org.mixcost.report.present.Naming;

/** Which alternative to choose by the goal that was requested, and how surely. */
final class DecideSentence {
  private final DecisionTable table;
  private final Naming naming;
  private final GoalWords words;
  private final Pick pick;

  DecideSentence(DecisionTable table, Naming naming) {
    this.table = table;
    this.naming = naming;
    this.words = new GoalWords(table.of());
    this.pick = table.pick();
  }

  String text() {
    return pick.best().size() > 1 ? tie() : first() + odds();
  }

  private String tie() {
    List<String> names = pick.best().stream().map(naming::scenario).toList();
    return "%s have the same %s, %s: a tie."
        .formatted(Phrase.listed(names), words.of(pick.goal()), amount(pick.value()));
  }

  private String first() {
    Lead lead = pick.lead().orElseThrow();
    String least = "%s has the least %s, %s, %s less than %s"
        .formatted(
            best(),
            words.of(pick.goal()),
            amount(pick.value()),
            amount(lead.by()),
            naming.scenario(lead.over()));
    return least + (lead.isSure() ? "." : doubt(lead));
  }

  private String doubt(Lead lead) {
    return lead.error().isPresent()
        ? Phrase.of(", which is within the error of %,d draws.", table.draws())
        : "; how surely, so few draws do not tell.";
  }

  private String best() {
    return naming.scenario(pick.best().get(0));
  }

  /** How often it is the best; nothing where the figures are known. */
  private String odds() {
    if (table.isFixed()) {
      return "";
    }
    Alternative best = table.get(pick.best().get(0));
    String ties = best.best().hasTies()
        ? " and as good as another in " + share(best.best().same())
        : "";
    return " It is the %s in %s of the draws%s."
        .formatted(words.isTotal() ? "cheapest" : "best", share(best.best().lower()), ties);
  }

  private static String share(double share) {
    return Numbers.chance(share);
  }

  private String amount(double value) {
    return table.of().unit().after(Numbers.brief(value));
  }
}
