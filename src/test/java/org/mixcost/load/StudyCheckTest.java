package org.mixcost.load;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.mixcost.quantity.Unit.USD_PER_GPU_HOUR;
import static org.mixcost.scenario.format.InputPath.DATA_TOKENS;
import static org.mixcost.scenario.format.InputPath.MODEL_PARAMETERS;
import static org.mixcost.scenario.format.InputPath.SYNTHETIC_SHARE;
import static org.mixcost.scenario.format.InputPath.TRAINING_PEAK;
import static org.mixcost.scenario.format.InputPath.TRAINING_PRICE;
import static org.mixcost.scenario.format.InputPath.TRAINING_UTILIZATION;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mixcost.MixCost;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Issue;
import org.mixcost.issue.Severity;
import org.mixcost.quantity.Citation;
import org.mixcost.quantity.Quantity;
import org.mixcost.scenario.Amount;
import org.mixcost.scenario.Correlation;
import org.mixcost.scenario.DataMix;
import org.mixcost.scenario.DataMix.Whole;
import org.mixcost.scenario.RealSource;
import org.mixcost.scenario.Scenario;
import org.mixcost.scenario.Scenario.ModelSpec;
import org.mixcost.scenario.Study;
import org.mixcost.scenario.TrainingPlan;
import org.mixcost.scenario.format.InputPath;
import org.mixcost.scenario.merge.Merge;
import org.mixcost.testing.RandomScenarios;

/** What a file would be refused for, the same in code is refused for, in the same words. */
class StudyCheckTest {
  private static final MixCost MIX_COST = MixCost.create();
  private static final Citation PLAN = Citation.stated("the plan");

  private static final String FILE = """
      mixcost: 1
      as_of: 2026-07
      scenarios:
        plan:
          model: {parameters: 8B}
          training: {peak: 1000 TFLOP/s, utilization: 40%, price: 2 USD/GPU-hour}
          data: {real: {web: {kind: open, tokens: 400B}}}
      """;

  private static final String UNSURE =
      FILE.replace("40%", "30% to 50%").replace("2 USD", "1 to 4 USD");

  private static final DataMix WEB = DataMix.ofTokens(List.of(web(4e11)), List.of());

  /** The same in code. */
  private static Study study(Scenario... scenarios) {
    return Study.of("test", "2026-07", List.of(scenarios));
  }

  private static Scenario plan(double parameters, TrainingPlan training, DataMix data) {
    ModelSpec model = ModelSpec.dense(MODEL_PARAMETERS.of(parameters, PLAN));
    return Scenario.of("plan", model, data, training);
  }

  private static ModelSpec model(double active, double embedding) {
    return new ModelSpec(
        MODEL_PARAMETERS.of(8e9, PLAN),
        InputPath.of("model.active_parameters").of(active, PLAN),
        Optional.of(InputPath.of("model.embedding_parameters").of(embedding, PLAN)),
        Optional.empty());
  }

  private static Scenario plan(ModelSpec model, DataMix data) {
    return Scenario.of("plan", model, data, training(0.4, TRAINING_PRICE.of(2, PLAN)));
  }

  /** What {@link #UNSURE} says, with correlations. */
  private static Study tied(Correlation... correlations) {
    TrainingPlan unsure = TrainingPlan.rented(
        TRAINING_PEAK.of(1e15, PLAN),
        TRAINING_UTILIZATION.parse("30% to 50%", PLAN).get(),
        TRAINING_PRICE.parse("1 to 4 USD/GPU-hour", PLAN).get());
    return study(plan(8e9, unsure, WEB)).with(List.of(correlations));
  }

  private static Scenario plan(DataMix data) {
    return plan(8e9, training(0.4, TRAINING_PRICE.of(2, PLAN)), data);
  }

  private static TrainingPlan training(double utilization, Quantity price) {
    return TrainingPlan.rented(
        TRAINING_PEAK.of(1e15, PLAN), TRAINING_UTILIZATION.of(utilization, PLAN), price);
  }

  private static RealSource web(double tokens) {
    return RealSource.open("web", InputPath.ofReal("web", "tokens").of(tokens, PLAN));
  }

  private static RealSource part(String name, double share) {
    Quantity stated = InputPath.ofReal(name, "share").of(share, PLAN);
    return web(1).withAmount(new Amount.Share(stated));
  }

  private static DataMix ofShares(double syntheticShare, RealSource... sources) {
    Whole whole = new Whole.UniqueTokens(
        DATA_TOKENS.of(4e11, PLAN), Optional.empty(), SYNTHETIC_SHARE.of(syntheticShare, PLAN));
    return new DataMix(Optional.of(whole), List.of(sources), List.of());
  }

  private static String with(String... changes) {
    String text = FILE;
    for (int i = 0; i < changes.length; i += 2) {
      assertThat(text).contains(changes[i]);
      text = text.replace(changes[i], changes[i + 1]);
    }
    return text;
  }

  static Stream<Arguments> refused() {
    Scenario plan = plan(WEB);
    Quantity price = TRAINING_PRICE.of(2, PLAN);
    return Stream.of(
        arguments(
            "out-of-domain", study(plan(8e9, training(-0.4, price), WEB)), with("40%", "-40%")),
        arguments("out-of-domain", study(plan(8e9, training(0, price), WEB)), with("40%", "0%")),
        arguments(
            "out-of-domain",
            study(plan(8e9, training(0.4, TRAINING_PRICE.of(-2, PLAN)), WEB)),
            with("2 USD", "-2 USD")),
        arguments(
            "tail-cut",
            study(plan(
                8e9,
                training(
                    0.4,
                    Quantity.parse(
                        "training.price", "normal(1, 1) USD/GPU-hour", price.unit(), PLAN)),
                WEB)),
            with("2 USD/GPU-hour", "'normal(1, 1) USD/GPU-hour'")),
        arguments("implausible", study(plan(8, training(0.4, price), WEB)), with("8B", "8")),
        arguments(
            "missing-key",
            study(plan(DataMix.ofTokens(List.of(), List.of()))),
            with("{real: {web: {kind: open, tokens: 400B}}}", "{}")),
        arguments(
            "duplicate-key",
            study(plan(DataMix.ofTokens(List.of(web(4e11), web(4e11)), List.of()))),
            with("tokens: 400B}", "tokens: 400B}, web: {kind: open, tokens: 400B}")),
        arguments(
            "duplicate-key", study(plan, plan), FILE + FILE.substring(FILE.indexOf("  plan:"))),
        arguments(
            "shares-do-not-sum",
            study(plan(ofShares(0, part("web", 0.9)))),
            with(
                "{real: {web: {kind: open, tokens: 400B}}}",
                "{tokens: 400B, real: {web: {kind: open, share: 90%}}}")),
        arguments(
            "share-of-nothing",
            study(plan(ofShares(0.5, part("web", 1)))),
            with(
                "{real: {web: {kind: open, tokens: 400B}}}",
                "{tokens: 400B, synthetic_share: 50%, real: {web: {kind: open, share: 100%}}}")),
        arguments(
            "mixed-amounts",
            study(plan(ofShares(0, web(4e11)))),
            with("{real:", "{tokens: 400B, real:")),
        arguments(
            "active-above-total",
            study(plan(model(9e9, 1e8), WEB)),
            with("8B}", "8B, active_parameters: 9B, embedding_parameters: 100M}")),
        arguments(
            "embedding-above-active",
            study(plan(model(4e9, 5e9), WEB)),
            with("8B}", "8B, active_parameters: 4B, embedding_parameters: 5B}")),
        arguments(
            "same-input",
            tied(new Correlation("training.price", "training.price", 0.5)),
            UNSURE
                + "correlations: {a: {first: training.price, second: training.price, rank: 0.5}}"),
        arguments(
            "duplicate-correlation",
            tied(
                new Correlation("training.price", "training.utilization", 0.5),
                new Correlation("training.utilization", "training.price", 0.4)),
            UNSURE + """
                correlations:
                  a: {first: training.price, second: training.utilization, rank: 0.5}
                  b: {first: training.utilization, second: training.price, rank: 0.4}
                """),
        arguments(
            "bad-date",
            Study.of("test", "July 2026", List.of(plan)),
            with("2026-07", "July 2026")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  void codeAndFileAreRefusedAlike(String code, Study built, String file) {
    List<Issue> inFile = MIX_COST.parse("same.yaml", file).issues();
    List<Issue> inCode = MIX_COST.check(built).issues();
    assertThat(inCode).extracting(Issue::code).containsExactly(code);
    assertThat(inFile).extracting(Issue::code).containsExactly(code);
    assertThat(inCode).extracting(Issue::severity).isEqualTo(severities(inFile));
    assertThat(inFile.get(0).message()).startsWith(inCode.get(0).message());
    assertThat(inCode).extracting(Issue::help).isEqualTo(helps(inFile));
  }

  private static List<Severity> severities(List<Issue> issues) {
    return issues.stream().map(Issue::severity).toList();
  }

  private static List<String> helps(List<Issue> issues) {
    return issues.stream().map(Issue::help).toList();
  }

  /** Which would tie nothing, and say nothing. */
  @Test
  void aCorrelationOfNoInputIsRefused() {
    assertThat(MIX_COST
            .check(tied(new Correlation("training.price", "training.prise", 0.5)))
            .text())
        .startsWith(
            "error: correlations[0].second: no uncertain input 'training.prise'; did you mean 'training.price'? [unknown-input]");
  }

  @Test
  void whatIsRightIsLeftAsItIs() {
    Study study = study(plan(WEB));
    assertThat(MIX_COST.check(study)).isEqualTo(Checked.of(study));
  }

  @Test
  void theNameOfASourceMayHoldDots() {
    assertSaidByReader(MIX_COST.parse("dots.yaml", with("{web:", "{v1.5:")));
  }

  /** A price below 0 is no price; the file is read so. */
  @Test
  void aTailOutsideOfTheDomainIsCut() {
    Quantity price =
        Quantity.parse("training.price", "normal(1, 1) USD/GPU-hour", USD_PER_GPU_HOUR, PLAN);
    Study checked = MIX_COST.check(study(plan(8e9, training(0.4, price), WEB))).get();
    Study read = MIX_COST
        .parse("same.yaml", with("2 USD/GPU-hour", "'normal(1, 1) USD/GPU-hour'"))
        .get();
    assertThat(beliefs(checked)).contains("normal(1, 1) in 0.. USD/GPU-hour");
    assertThat(beliefs(read)).containsAll(beliefs(checked));
  }

  private static List<String> beliefs(Study study) {
    return Merge.all(study.baselineScenario()).stream().map(Quantity::text).toList();
  }

  @Test
  void whatIsNoPathOfANumberIsRefused() {
    Quantity price = TRAINING_PRICE.of(2, PLAN).named("training");
    assertThat(codes(study(plan(8e9, training(0.4, price), WEB)))).containsExactly("unknown-key");
  }

  @Test
  void allIsFoundAtOnceAndSaysWhere() {
    Study study = Study.of(
        "test", "soon", List.of(plan(-8e9, training(-0.4, TRAINING_PRICE.of(-2, PLAN)), WEB)));
    assertThat(MIX_COST.check(study).text()).isEqualTo("""
            error: as_of: 'soon' is not a month or day [bad-date]
              help: write 2024-10 or 2024-10-31
            error: plan:model.parameters: '-8B' must be above 0 [out-of-domain]
            error: plan:training.utilization: '-40%' must be above 0% and up to 100% [out-of-domain]
            error: plan:training.price: '-2 USD/GPU-hour' must be 0 or more [out-of-domain]""");
  }

  /** No file can say either. */
  @Test
  void aNameThatIsNoPathIsRefused() {
    Quantity price = TRAINING_PRICE.of(2, PLAN).named("training.prise");
    assertThat(codes(study(plan(8e9, training(0.4, price), WEB)))).containsExactly("unknown-key");
  }

  @Test
  void twoNumbersOfOneNameAreRefused() {
    RealSource books =
        RealSource.open("books", InputPath.ofReal("web", "tokens").of(1e11, PLAN));
    DataMix mix = DataMix.ofTokens(List.of(web(4e11), books), List.of());
    assertThat(MIX_COST.check(study(plan(mix))).text())
        .isEqualTo(
            "error: plan:data.real.web.tokens: key 'data.real.web.tokens' is stated twice, as 400B tokens and as 100B tokens [duplicate-key]");
  }

  @Test
  void aNameOfAnotherUnitIsRefused() {
    Quantity utilization = TRAINING_UTILIZATION.of(0.4, PLAN).named("training.price");
    TrainingPlan training =
        TrainingPlan.rented(TRAINING_PEAK.of(1e15, PLAN), utilization, TRAINING_PRICE.of(2, PLAN));
    assertThat(codes(study(plan(8e9, training, WEB)))).contains("unit-mismatch");
  }

  private static List<String> codes(Study study) {
    return MIX_COST.check(study).issues().stream().map(Issue::code).toList();
  }

  static Stream<Path> shipped() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("data/scenarios"))) {
      return files.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void ofAShippedFileAllIsLeftAndNothingSaidThatItsReaderDoesNotSay(Path file) {
    assertSaidByReader(MIX_COST.read(file));
  }

  @Test
  void ofARandomFileAllIsLeftAndNothingSaidThatItsReaderDoesNotSay() {
    RandomScenarios.forEach(
        60, file -> assertSaidByReader(MIX_COST.parse("random.yaml", file.text())));
  }

  private static void assertSaidByReader(Checked<Study> read) {
    Checked<Study> checked = MIX_COST.check(read.get());
    assertThat(said(checked)).isSubsetOf(said(read));
    assertThat(checked.get()).isEqualTo(read.get());
  }

  private static Set<List<String>> said(Checked<Study> checked) {
    return checked.issues().stream()
        .map(issue -> Arrays.asList(issue.code(), issue.message()))
        .collect(toSet());
  }
}
