package org.mixcost.load.prices;

import static java.util.Comparator.comparingLong;
import static java.util.stream.Collectors.toCollection;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.mixcost.catalog.Catalog;
import org.mixcost.catalog.ModelOffer;
import org.mixcost.catalog.ModelOffer.TokenUsd;
import org.mixcost.catalog.NameKind;
import org.mixcost.catalog.Offer;
import org.mixcost.catalog.Offer.Origin;
import org.mixcost.catalog.OfferCheck;
import org.mixcost.catalog.PriceFiles;
import org.mixcost.catalog.PriceList;
import org.mixcost.catalog.RentalOffer;
import org.mixcost.catalog.imports.ImportPlan;
import org.mixcost.catalog.imports.Skipped;
import org.mixcost.catalog.imports.Skipped.Reason;
import org.mixcost.catalog.imports.TakenInPart;
import org.mixcost.quantity.Currencies;

/** Takes the prices of a list as its reader comes to them, by the ids of the catalog, or says why not. */
final class Offers {
  private final ImportPlan plan;
  private final PriceList list;
  private final String source;
  private final Catalog catalog;
  private final ListNames names;
  private final MachineName machines;
  private final OfferCheck check;
  private final SkippedPrices skipped = new SkippedPrices();
  private final RentalOffers rentals = new RentalOffers();
  private final ModelOffers models = new ModelOffers();
  private final Map<String, String> segments = new HashMap<>();
  private long takenHours;
  private boolean isUndated;

  /**
   * Nothing taken yet.
   *
   * @param source by which the rows are known
   * @param catalog whose ids count
   */
  Offers(ImportPlan plan, PriceList list, String source, Catalog catalog) {
    this.plan = plan;
    this.list = list;
    this.source = source;
    this.catalog = catalog;
    this.names = new ListNames(plan, catalog);
    this.machines = new MachineName(names, catalog);
    this.check = new OfferCheck(catalog);
  }

  void skip(Reason reason, String what, String detail, int line) {
    skip(reason, what, detail, line, 1);
  }

  void skip(Reason reason, String what, String detail, int line, long count) {
    skipped.add(reason, what, detail, line, count);
  }

  /** The day of the prices, as far as it is stated; of a month or year its end. */
  String day() {
    return plan.date().isEmpty() ? "9999" : plan.date() + "~";
  }

  /** What the columns of a table are that is no known list. */
  Map<String, String> columns() {
    return plan.columns();
  }

  /** The currency of a table that is no known list, where its header says none. */
  String currency() {
    return plan.rates().ofTable();
  }

  /** How amounts of a currency become US dollars, if its rate is stated. */
  Optional<Exchange> exchange(String currency) {
    return Exchange.of(currency, plan.rates().usd());
  }

  ListNames names() {
    return names;
  }

  void model(ListedModel model) {
    TokenUsd usd = model.prices().usd();
    if (usd.input().signum() <= 0 || usd.output().signum() <= 0) {
      skipped.add(Reason.FREE, model.name(), "", model.line(), model.count());
      return;
    }
    Optional<Origin> origin = origin(model.url(), model.date(), false);
    if (origin.isEmpty()) {
      skipped.add(
          Reason.UNREADABLE, model.name(), "date " + model.date(), model.line(), model.count());
      return;
    }
    String id = names.id(NameKind.GENERATOR, model.name());
    String seller = model.provider().isEmpty() ? plan.vendor() : model.provider();
    if (id.isEmpty()) {
      skip(Reason.UNREADABLE, model.name(), "no name", model.line(), model.count());
      return;
    }
    String day = origin.get().date();
    TokenPrices prices = model.prices().plausible(price -> check.doubt(price, day));
    ModelOffer offer = new ModelOffer(
        id,
        names.id(NameKind.PROVIDER, seller),
        prices.usd(),
        catalog.reasons(id).isPresent() ? "" : model.reasons(),
        origin
            .get()
            .noting(model.name().equals(id) ? "" : "listed as " + model.name())
            .noting(prices.conversion())
            .noting(prices.lacks()));
    Optional<String> doubt = check.doubt(offer);
    if (doubt.isPresent()) {
      skipped.add(Reason.IMPLAUSIBLE, model.name(), doubt.get(), model.line(), model.count());
    } else {
      models.add(model, prices, offer);
    }
  }

  void hours(ListedHours hours) {
    ListedMachine machine = hours.machine();
    Optional<BigDecimal> usd = hours.price().usd();
    if (!plan.region().isEmpty() && !plan.region().equals(machine.region())) {
      skip(Reason.OTHER_REGION, machine.accelerator(), machine.region(), hours.line());
    } else if (TpuSlice.isSlice(machine.accelerator())) {
      skip(Reason.OTHER_UNIT, machine.accelerator(), "a slice of TPU chips", hours.line());
    } else if (machine.count().filter(count -> count.signum() > 0).isEmpty()) {
      skip(Reason.UNREADABLE, machine.accelerator(), "no number of accelerators", hours.line());
    } else if (usd.isEmpty()) {
      skip(Reason.UNREADABLE, machine.accelerator(), "no number as price", hours.line());
    } else if (usd.get().signum() <= 0) {
      skip(Reason.FREE, machine.accelerator(), "", hours.line());
    } else {
      name(hours);
    }
  }

  private void name(ListedHours hours) {
    ListedMachine machine = hours.machine();
    MachineName.Found found = machines.find(machine);
    if (found.id().isEmpty()) {
      Reason reason = found.ids().isEmpty() ? Reason.UNKNOWN : Reason.AMBIGUOUS;
      skip(reason, machine.accelerator(), String.join(", ", found.ids()), hours.line());
      return;
    }
    String id = found.id().get();
    Optional<Origin> origin =
        origin("", hours.date(), found.isGuess() || !hours.doubt().isEmpty());
    if (origin.isEmpty()) {
      skip(Reason.UNREADABLE, machine.accelerator(), "date " + hours.date(), hours.line());
      return;
    }
    RentalOffer offer = new RentalOffer(
        id,
        hours.vendor(),
        segments.computeIfAbsent(hours.vendor(), catalog::segment),
        hours.basis(),
        hours.price().usd().get().divide(machine.count().get(), MathContext.DECIMAL64),
        origin
            .get()
            .noting(where(machine))
            .noting(how(machine, found))
            .noting(hours.doubt())
            .noting(hours.price().note()));
    Optional<String> doubt = check.doubt(offer);
    if (doubt.isPresent()) {
      skip(Reason.IMPLAUSIBLE, machine.accelerator(), doubt.get(), hours.line());
    } else {
      rentals.add(offer);
      takenHours++;
    }
  }

  private static String where(ListedMachine machine) {
    return Stream.of(machine.instance(), machine.region())
        .filter(text -> !text.isEmpty())
        .reduce((instance, region) -> instance + " in " + region)
        .orElse("");
  }

  private static String how(ListedMachine machine, MachineName.Found found) {
    return found.how().isEmpty()
        ? ""
        : machine.accelerator() + " is told from others " + found.how();
  }

  /** Who says so, and when; nothing if the list says a date that is none. */
  private Optional<Origin> origin(String url, String ownDate, boolean isUnverified) {
    String date = plan.date().isEmpty() ? ownDate : plan.date();
    if (date.isEmpty()) {
      isUndated = true;
      return Optional.of(new Origin(source, url, "1970", "", isUnverified));
    }
    return PriceFiles.isDate(date)
        ? Optional.of(new Origin(source, url.isEmpty() ? list.url() : url, date, "", isUnverified))
        : Optional.empty();
  }

  /** Whether a price has no date. */
  boolean isUndated() {
    return isUndated;
  }

  /** All that is taken, as rows; after it is known what is skipped. */
  List<Offer> toList() {
    String by = "imported from " + plan.file().getFileName() + " by mixcost " + plan.version();
    List<Offer> all = new ArrayList<>(rentals.toList());
    all.addAll(models.settle(skipped));
    return all.stream().map(offer -> offer.noting(by)).toList();
  }

  /** How many prices are in the rows. */
  long taken() {
    return takenHours + models.taken();
  }

  long skippedPrices() {
    return skipped().stream().mapToLong(Skipped::count).sum();
  }

  /** Why the most are skipped, in words, if any is. */
  String mainReason() {
    return skipped().stream()
        .max(comparingLong(Skipped::count))
        .map(most -> ", most for " + most.reason().words() + " (" + most.what() + ")")
        .orElse("");
  }

  /** What is taken without something; after all is settled. */
  List<TakenInPart> inPart() {
    return models.inPart();
  }

  /** The currencies for whose rates prices are skipped. */
  Set<String> currencies() {
    return skipped().stream()
        .filter(some -> some.reason() == Reason.OTHER_CURRENCY)
        .map(Skipped::detail)
        .filter(Currencies::isForeign)
        .collect(toCollection(TreeSet::new));
  }

  List<Skipped> skipped() {
    return skipped.toList();
  }
}
