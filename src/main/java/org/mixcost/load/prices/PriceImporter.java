package org.mixcost.load.prices;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.mixcost.catalog.Catalog;
import org.mixcost.catalog.Offer;
import org.mixcost.catalog.PriceChanges;
import org.mixcost.catalog.PriceFiles;
import org.mixcost.catalog.PriceList;
import org.mixcost.catalog.imports.ImportPlan;
import org.mixcost.catalog.imports.PriceImport;
import org.mixcost.issue.Checked;
import org.mixcost.issue.FileFailure;
import org.mixcost.issue.Issue;
import org.mixcost.issue.Issues;
import org.mixcost.issue.LibraryMessage;
import org.mixcost.issue.Suggestion;
import org.mixcost.issue.Where;
import tools.jackson.core.JacksonException;

/** Takes the prices of a public list as rows for a catalog of one's own, or finds why none can be taken. */
public final class PriceImporter {
  private final ImportPlan plan;
  private final ListFile file;
  private final Where where;

  private PriceImporter(ImportPlan plan) {
    this.plan = plan;
    this.file = new ListFile(plan.file());
    this.where = Where.inFile(plan.file().toString());
  }

  /** What a list has for a catalog; nothing is written. */
  public static Checked<PriceImport> read(ImportPlan plan) {
    PriceImporter importer = new PriceImporter(plan);
    Issues issues = importer.check();
    if (issues.hasErrors()) {
      return Checked.failed(issues);
    }
    try {
      return importer.read();
    } catch (CharacterCodingException notUtf8) {
      return importer.failed("encoding", "the file is not UTF-8 text", "");
    } catch (JacksonException
        | UncheckedIOException
        | IllegalArgumentException
        | ArithmeticException syntax) {
      return importer.failed(
          "list-syntax", "cannot read the list: " + LibraryMessage.of(syntax), "");
    } catch (IOException failure) {
      return importer.failed(
          "unreadable", "cannot read the file: " + FileFailure.reason(failure), "");
    }
  }

  /** What is wrong whatever is in the list. */
  private Issues check() {
    Issues issues = PriceFiles.check(plan.date(), plan.folder());
    List<String> known = MappedReader.keys();
    plan.columns().values().stream()
        .filter(key -> !known.contains(key))
        .sorted()
        .forEach(key -> issues.error(
            "unknown-column",
            where,
            "no column '" + key + "' to map to" + Suggestion.didYouMean(key, known),
            "one of " + String.join(", ", known)));
    return issues;
  }

  private Checked<PriceImport> read() throws IOException {
    if (file.isEmpty()) {
      return failed("empty-file", "the file is empty", "");
    }
    Set<String> names = file.names();
    Optional<PriceList> list =
        plan.columns().isEmpty() ? PriceList.recognized(names) : Optional.of(PriceList.MAPPED);
    if (list.isEmpty()) {
      return failed(
          "unknown-list",
          "this is no list that is known: " + String.join(", ", PriceList.titles()),
          "say what its columns are, such as --map COLUMN=accelerator --map COLUMN=usd_per_gpu_hour");
    }
    Issues issues = checkMapping(names);
    return issues.hasErrors() ? Checked.failed(issues) : read(list.get());
  }

  private Issues checkMapping(Set<String> names) {
    Issues issues = new Issues();
    plan.columns().keySet().stream()
        .filter(column -> !names.contains(column))
        .sorted()
        .forEach(column -> issues.error(
            "missing-column",
            where,
            "the table has no column '" + column + "'" + Suggestion.didYouMean(column, names),
            "its columns are " + String.join(", ", new TreeSet<>(names))));
    if (!plan.columns().isEmpty()) {
      MappedReader.missing(plan.columns())
          .ifPresent(missing -> issues.error("missing-column", where, missing));
    }
    return issues;
  }

  private Checked<PriceImport> read(PriceList list) throws IOException {
    Catalog names = PriceFiles.catalog(plan.folder()).get().withoutOwnPrices();
    String source = source(list, names);
    Offers offers = new Offers(plan, list, source, names);
    ListReader.of(list).read(file, offers);
    if (offers.isUndated()) {
      return failed(
          "missing-date",
          "the " + list.title() + " does not say of which day its prices are",
          "add the day on which it was fetched, such as --date 2026-11-28");
    }
    List<Offer> rows = offers.toList();
    if (rows.isEmpty()) {
      return failed(
          "nothing-taken",
          "none of the " + offers.skippedPrices() + " prices of this " + list.title()
              + " can be taken" + offers.mainReason(),
          offers.currencies().stream().map(PriceImporter::rate).collect(joining("; ")));
    }
    return doubts(rows, offers)
        .then(named -> PriceFiles.replacing(source, named, plan.folder()))
        .then(files -> done(source, offers, rows, files));
  }

  /** How prices in a currency are taken. */
  private static String rate(String currency) {
    return "--rate " + currency + "=1.12 takes them, if one " + currency + " is 1.12 USD";
  }

  /** The rows, with warnings of other currencies and where nobody is named who sells. */
  private Checked<List<Offer>> doubts(List<Offer> rows, Offers offers) {
    Issues issues = new Issues();
    offers
        .currencies()
        .forEach(currency -> issues.add(
            Issue.warning("other-currency", where, "prices in " + currency + " are skipped")
                .withHelp(rate(currency))));
    if (rows.stream().map(Offer::seller).anyMatch(String::isEmpty)) {
      issues.add(Issue.warning("unnamed-seller", where, "the list does not say who sells")
          .withHelp("--vendor NAME says it"));
    }
    return Checked.of(rows, issues);
  }

  private Checked<PriceImport> done(
      String source, Offers offers, List<Offer> rows, PriceFiles files) {
    try {
      return Checked.of(new PriceImport(
          source,
          file.input(),
          offers.taken(),
          rows,
          offers.skipped(),
          offers.inPart(),
          PriceChanges.of(Catalog.builtIn(), rows),
          files));
    } catch (IOException failure) {
      return failed("unreadable", "cannot read the file", "");
    }
  }

  /** What its rows are known by: the list and, where it is one of several, which. */
  private String source(PriceList list, Catalog catalog) {
    return switch (list) {
      case LITELLM, GENAI_PRICES, FOCUS -> list.title();
      case SKYPILOT, GPUHUNT -> {
        String vendor = new ListNames(plan, catalog).vendor(file.places());
        yield list.title() + ", " + (vendor.isEmpty() ? file.path() : vendor);
      }
      case MAPPED -> list.title() + " " + file.name();
    };
  }

  private <T> Checked<T> failed(String code, String message, String help) {
    return Checked.failed(Issue.error(code, where, message).withHelp(help));
  }
}
