package org.mixcost.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mixcost.scenario.QualityPlan.SyntheticQuality;
import org.mixcost.scenario.SyntheticSource;

/**
 * All synthetic text of a mix: what it is worth, and what it hands down of its generators' errors.
 *
 * <p>Text written from one seed wears out together, and text of one generator errs together, into however many sources
 * it is divided.
 */
final class SyntheticTextPart {
  private final CommonBeliefs common;
  private final Lines lines;
  private final List<Text> texts = new ArrayList<>();

  /** One source: what it is, what it is believed to be worth, and what follows. */
  private record Text(
      SyntheticSource source,
      SyntheticQuality quality,
      AmountPart amount,
      SyntheticQualityPart worth,
      SourceLines own) {}

  /**
   * The text of a mix.
   *
   * @param quality what each source is believed to be worth, by name
   * @param amounts of each source, by name
   */
  SyntheticTextPart(
      List<SyntheticSource> all,
      Map<String, SyntheticQuality> quality,
      Map<String, AmountPart> amounts,
      CommonBeliefs common,
      Lines lines) {
    this.common = common;
    this.lines = lines;
    Map<String, SeedTextPart> seeds = seeds(all, amounts);
    for (SyntheticSource source : all) {
      String name = source.name();
      SourceLines own = new SourceLines("data." + name, name, Category.SYNTHETIC_DATA, lines);
      Optional<SeedTextPart> seed = source.seed().map(seeds::get);
      AmountPart amount = amounts.get(name);
      SyntheticQualityPart worth =
          SyntheticQualityPart.of(source, quality.get(name), amount, seed, common, own);
      texts.add(new Text(source, quality.get(name), amount, worth, own));
    }
  }

  private Map<String, SeedTextPart> seeds(
      List<SyntheticSource> all, Map<String, AmountPart> amounts) {
    Map<String, List<Line>> written = new LinkedHashMap<>();
    all.forEach(source -> source
        .seed()
        .ifPresent(seed -> written
            .computeIfAbsent(seed, key -> new ArrayList<>())
            .add(amounts.get(source.name()).unique())));
    Map<String, SeedTextPart> seeds = new LinkedHashMap<>();
    written.forEach((seed, tokens) ->
        seeds.put(seed, SeedTextPart.of(seed, amounts.get(seed).unique(), tokens, common, lines)));
    return seeds;
  }

  /** Tokens seen of each source. */
  List<Line> seen() {
    return texts.stream().map(text -> text.amount().seen()).toList();
  }

  /** What mixing each source with real text adds at best, times its tokens seen. */
  List<Line> gain() {
    return texts.stream().map(text -> text.worth().gain()).toList();
  }

  /** Real tokens seen once that each source is worth. */
  List<Line> effective() {
    return texts.stream().map(text -> text.worth().effective()).toList();
  }

  /**
   * The diversity that is left of each source.
   *
   * @param syntheticShare of all tokens seen
   */
  List<Line> diversity(Line syntheticShare) {
    return texts.stream()
        .map(text -> SyntheticQualityPart.diversity(
            text.source(), text.quality(), syntheticShare, text.own()))
        .toList();
  }

  /**
   * What all generators hand down, through each source.
   *
   * @param allEffective effective tokens of all sources before mixing
   * @param dataTerm what is lost for want of data
   */
  List<Line> inherited(Line allEffective, Line dataTerm) {
    Map<String, List<InheritedPart>> byModel = new LinkedHashMap<>();
    List<InheritedPart> parts = new ArrayList<>();
    for (Text text : texts) {
      InheritedPart part =
          new InheritedPart(text.source(), text.quality(), text.worth(), allEffective, text.own());
      parts.add(part);
      byModel
          .computeIfAbsent(text.source().generator().writer(), model -> new ArrayList<>())
          .add(part);
    }
    Map<InheritedPart, Line> inherited = new HashMap<>();
    byModel.forEach((model, sources) ->
        inherited.putAll(GeneratorErrorsPart.inherited(model, sources, dataTerm, common, lines)));
    return parts.stream().map(inherited::get).toList();
  }
}
