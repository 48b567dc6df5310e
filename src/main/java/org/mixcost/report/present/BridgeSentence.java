package org.mixcost.report.present;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mixcost.analysis.bridge.Bridge;
import org.mixcost.analysis.bridge.Bridge.Driver;
import org.mixcost.issue.Phrase;
import org.mixcost.model.Category;
import org.mixcost.quantity.Numbers;
import org.mixcost.quantity.Unit;

/** Why two scenarios differ, in one sentence. */
final class BridgeSentence {
  /** Drivers that come to this share of a difference explain it. */
  private static final double MOST_OF_IT = 0.9;
  /** Drivers that are named one by one. */
  private static final int MOST_NAMED = 3;

  private final Bridge bridge;
  private final Naming naming;
  private final double difference;
  private final List<Driver> moving;

  BridgeSentence(Bridge bridge, Naming naming) {
    this.bridge = bridge;
    this.naming = naming;
    this.difference = bridge.difference().central();
    this.moving =
        bridge.drivers().stream().filter(driver -> driver.part().central() != 0).toList();
  }

  String text() {
    if (!Double.isFinite(difference)) {
      return "%s is not a number or has no bound in %s or in %s, so there is nothing to divide."
          .formatted(figure(bridge), from(), to());
    }
    int explaining = explaining();
    List<Driver> rest = moving.subList(explaining, moving.size());
    String reasons = Stream.of(
            explained(moving.subList(0, explaining)),
            listed(rest, difference < 0),
            listed(rest, difference >= 0))
        .filter(text -> !text.isEmpty())
        .collect(joining("; "));
    return finding() + ": " + (reasons.isEmpty() ? "nothing that it depends on differs" : reasons)
        + ".";
  }

  /** The figure in words. */
  static String figure(Bridge bridge) {
    return isTotal(bridge) ? "Total cost" : bridge.of().label();
  }

  static boolean isTotal(Bridge bridge) {
    return bridge.of().category() == Category.TOTAL;
  }

  private String from() {
    return naming.scenario(bridge.from().name());
  }

  private String to() {
    return naming.scenario(bridge.to().name());
  }

  private String finding() {
    boolean isTotal = isTotal(bridge);
    if (bridge.isTie()) {
      return isTotal
          ? "%s costs the same as %s".formatted(to(), from())
          : "%s is the same in %s as in %s".formatted(figure(bridge), to(), from());
    }
    String amount = withUnit(Math.abs(difference), bridge.of().unit());
    boolean isLess = difference < 0;
    return isTotal
        ? "%s costs %s %s than %s".formatted(to(), amount, isLess ? "less" : "more", from())
        : "%s is %s %s in %s than in %s"
            .formatted(figure(bridge), amount, isLess ? "lower" : "higher", to(), from());
  }

  /** How many drivers, few and not all, come to most of the difference together and not beyond it. */
  private int explaining() {
    int most = bridge.isTie() ? 0 : Math.min(MOST_NAMED, moving.size() - 1);
    double sum = 0;
    for (int i = 0; i < most; i++) {
      sum += moving.get(i).part().central();
      if (sum / difference >= MOST_OF_IT && sum / difference <= 1) {
        return i + 1;
      }
    }
    return 0;
  }

  private static String explained(List<Driver> drivers) {
    if (drivers.isEmpty()) {
      return "";
    }
    double sum = drivers.stream().mapToDouble(driver -> driver.part().central()).sum();
    String names = Phrase.listed(drivers.stream().map(Driver::label).toList());
    String verb = drivers.size() == 1 ? "explains" : "together explain";
    return "%s %s %s of it".formatted(names, verb, amount(Math.abs(sum)));
  }

  /** Those of some drivers that take away, or those that add, the largest first. */
  private static String listed(List<Driver> drivers, boolean takeAway) {
    List<Driver> listed = drivers.stream()
        .filter(driver -> takeAway ? driver.part().central() < 0 : driver.part().central() > 0)
        .sorted((a, b) -> Double.compare(size(b), size(a)))
        .toList();
    if (listed.isEmpty()) {
      return "";
    }
    Driver first = listed.get(0);
    String largest = first.label() + (takeAway ? " takes away " : " adds ") + amount(size(first));
    return listed.size() == 1
        ? largest
        : largest + ", " + amounts(listed.subList(1, listed.size()));
  }

  /** {@code price 1.6M, mix 0.2M, 2 others 3k}. */
  private static String amounts(List<Driver> drivers) {
    int named = drivers.size() > MOST_NAMED ? MOST_NAMED - 1 : drivers.size();
    List<String> texts = new ArrayList<>(drivers.subList(0, named).stream()
        .map(driver -> driver.label() + " " + amount(size(driver)))
        .toList());
    List<Driver> others = drivers.subList(named, drivers.size());
    if (!others.isEmpty()) {
      texts.add(others.size() + " others " + amount(sum(others)));
    }
    return String.join(", ", texts);
  }

  private static String amount(double size) {
    return Numbers.forPeople(size);
  }

  /** An amount to be added: of a share no percentage, which would be taken for one of the share. */
  static String withUnit(double amount, Unit unit) {
    return unit.after(Numbers.forPeople(amount));
  }

  private static double sum(List<Driver> drivers) {
    return drivers.stream().mapToDouble(BridgeSentence::size).sum();
  }

  private static double size(Driver driver) {
    return Math.abs(driver.part().central());
  }
}
