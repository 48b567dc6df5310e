package org.mixcost.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.mixcost.scenario.Generator;
import org.mixcost.scenario.QualityPlan.SyntheticQuality;
import org.mixcost.scenario.SyntheticSource;

/**
 * All synthetic text of a mix: what it is worth, and what it hands down of its generators' errors.
 *
 * <p>Text written from one seed wears out together, and text of one generator errs together, into however many sources
 * it is divided.
 */
final class SyntheticTextPart {
  private final SeedTextPart[] seeds;
  private final SyntheticQualityPart[] sources;
  private final InheritedPart[] inherited;
  private final GeneratorErrorsPart[] generators;

  /**
   * The text of a mix.
   *
   * @param worth what each source is worth, by name
   * @param seen tokens seen of each source
   */
  SyntheticTextPart(
      List<SyntheticSource> all,
      Map<String, SyntheticQuality> worth,
      List<Line> seen,
      CommonBeliefs common,
      Inputs inputs,
      Lines lines) {
    Map<String, SeedTextPart> bySeed = seeds(all, common, lines);
    seeds = bySeed.values().toArray(SeedTextPart[]::new);
    sources = new SyntheticQualityPart[all.size()];
    inherited = new InheritedPart[all.size()];
    for (int i = 0; i < sources.length; i++) {
      SyntheticSource source = all.get(i);
      SyntheticQuality quality = worth.get(source.name());
      SourceLines own = new SourceLines(
          "data." + source.name(), source.name(), Category.SYNTHETIC_DATA, inputs, lines);
      Optional<SeedTextPart> seed = source.seed().map(bySeed::get);
      sources[i] = new SyntheticQualityPart(source, quality, own, seen.get(i), seed, common);
      inherited[i] = new InheritedPart(source, quality, sources[i], own);
    }
    generators = generators(all, common, lines);
  }

  private static Map<String, SeedTextPart> seeds(
      List<SyntheticSource> all, CommonBeliefs common, Lines lines) {
    Map<String, List<Line>> written = new LinkedHashMap<>();
    all.forEach(source -> source
        .seed()
        .ifPresent(seed -> written
            .computeIfAbsent(seed, key -> new ArrayList<>())
            .add(lines.get("data." + source.name() + ".tokens"))));
    Map<String, SeedTextPart> seeds = new LinkedHashMap<>();
    written.forEach(
        (seed, tokens) -> seeds.put(seed, new SeedTextPart(seed, tokens, common, lines)));
    return seeds;
  }

  private GeneratorErrorsPart[] generators(
      List<SyntheticSource> all, CommonBeliefs common, Lines lines) {
    Map<String, List<InheritedPart>> texts = new LinkedHashMap<>();
    for (int i = 0; i < sources.length; i++) {
      texts
          .computeIfAbsent(model(all.get(i).generator()), model -> new ArrayList<>())
          .add(inherited[i]);
    }
    return texts.entrySet().stream()
        .map(text -> new GeneratorErrorsPart(text.getKey(), text.getValue(), common, lines))
        .toArray(GeneratorErrorsPart[]::new);
  }

  /**
   * The model that writes a source. Models without a name are taken for one and the same, for if they are not, errors of
   * theirs may cancel out, which flatters nobody.
   */
  private static String model(Generator generator) {
    if (!generator.model().isEmpty()) {
      return generator.model();
    }
    return generator instanceof Generator.SelfHosted ? "unnamed, self-hosted" : "unnamed, by API";
  }

  /** Says how diversity and inheritance follow from what the mix as a whole is worth and loses. */
  void derive(Line allEffective, Line dataTerm, Line syntheticShare, Lines lines) {
    for (SyntheticQualityPart source : sources) {
      source.derive(syntheticShare, lines);
    }
    for (GeneratorErrorsPart generator : generators) {
      generator.derive(allEffective, dataTerm, lines);
    }
  }

  boolean isEmpty() {
    return sources.length == 0;
  }

  /** A line of each source, by its worth. */
  List<Line> each(Function<SyntheticQualityPart, Line> line) {
    return Arrays.stream(sources).map(line).toList();
  }

  /** What each source hands down. */
  List<Line> inherited() {
    return Arrays.stream(inherited).map(InheritedPart::inherited).toList();
  }

  /** Writes what it is worth; the tokens of all sources must stand in the bill. */
  void measure(Draw draw, Bill bill) {
    for (SeedTextPart seed : seeds) {
      seed.measure(draw, bill);
    }
    for (SyntheticQualityPart source : sources) {
      source.measure(draw, bill);
    }
  }

  /** Writes the least diversity that is left of any source, at a share of synthetic tokens. */
  void diversify(Line diversity, Line syntheticShare, Draw draw, Bill bill) {
    for (SyntheticQualityPart source : sources) {
      source.diversify(syntheticShare, draw, bill);
    }
    for (int row = 0; row < draw.rows(); row++) {
      draw.at(row, bill);
      double least = 1;
      for (SyntheticQualityPart source : sources) {
        least = Math.min(least, bill.get(source.diverse()));
      }
      bill.put(diversity, least);
    }
  }

  /** Writes what all generators hand down. */
  void inherit(Line allEffective, Line dataTerm, Draw draw, Bill bill) {
    for (GeneratorErrorsPart generator : generators) {
      generator.measure(allEffective, dataTerm, draw, bill);
    }
  }
}
