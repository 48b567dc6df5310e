package org.mixcost.model;

import java.util.List;
import java.util.Optional;
import org.mixcost.formula.GenerationFormulas;
import org.mixcost.formula.RealDataFormulas;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.Acquisition;
import org.mixcost.scenario.Acquisition.Pay;

/** Labels, pairs or demonstrations that people make, or a model. */
final class AnnotationPart {
  private AnnotationPart() {}

  /** What they cost, and how long a model takes. */
  static AcquisitionPart of(Acquisition.Annotated work, SourceLines source) {
    Term items = source.read(work.items());
    Optional<CallsPart> calls = work.pay() instanceof Pay.ByTheCall model
        ? Optional.of(calls(model, work, source))
        : Optional.empty();
    Line making = source.step(
        "make",
        "making the items",
        Unit.USD,
        calls.map(CallsPart::usd).orElseGet(() -> people(work, source)));
    Line checking = source.step(
        "check",
        "checking them",
        Unit.USD,
        RealDataFormulas.CHECKS_USD,
        items,
        source.read(work.checked()),
        source.read(work.checkPrice()));
    Derivation usd = Derivation.sum(List.of(making, checking, source.read(work.setup())));
    return new AcquisitionPart(usd, true, List.of(), calls.flatMap(CallsPart::days));
  }

  private static CallsPart calls(
      Pay.ByTheCall model, Acquisition.Annotated work, SourceLines source) {
    Line labels = source.step(
        "labels",
        "calls of the labeler",
        Unit.COUNT,
        GenerationFormulas.LABELS,
        source.read(work.items()),
        source.read(work.acceptance()),
        source.read(work.annotators()));
    return CallsPart.of(
        model.labeler(),
        new CallsPart.Made(source.read(Neutral.ONE), labels),
        List.of(),
        source.part("labeler"));
  }

  private static Derivation people(Acquisition.Annotated work, SourceLines source) {
    Line price = source.step(
        "item", "pay of one person for one item", Unit.USD_PER_ITEM, pay(work.pay(), source));
    return Derivation.of(
        RealDataFormulas.ANNOTATION_USD,
        source.read(work.items()),
        source.read(work.acceptance()),
        source.read(work.annotators()),
        price);
  }

  /** What one person is paid for one item. */
  private static Derivation pay(Pay pay, SourceLines source) {
    if (pay instanceof Pay.PerItem perItem) {
      return Derivation.same(source.read(perItem.price()));
    }
    if (pay instanceof Pay.ByTheHour hourly) {
      return Derivation.of(
          RealDataFormulas.ITEM_USD,
          source.read(hourly.minutes()),
          source.read(hourly.wage()),
          source.read(hourly.markup()));
    }
    throw new AssertionError(pay);
  }
}
