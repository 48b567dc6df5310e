package org.mixcost.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mixcost.testing.FormulaReader;

/** The text of a formula says what its method computes. */
class FormulaTextTest {
  private static final Path CODE = Path.of("src/main/java/org/mixcost/formula");
  private static final int TRIES = 50;
  /** Where methods on tails have their exponent, which is above 1. */
  private static final Map<String, Integer> ZIPF_EXPONENTS =
      Map.of("knownRanks", 1, "tailMass", 0, "unseenTailMass", 0);

  /** Every text and the method beside it. */
  static Stream<Arguments> texts() throws IOException {
    List<Arguments> texts = new ArrayList<>();
    try (Stream<Path> files = Files.list(CODE)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString().replace(".java", "");
        if (name.endsWith("Formulas")) {
          add(texts, name);
        }
      }
    }
    return texts.stream();
  }

  private static void add(List<Arguments> texts, String name) {
    try {
      for (Field field : Class.forName("org.mixcost.formula." + name).getFields()) {
        if (field.getType() == Formula.class && Modifier.isStatic(field.getModifiers())) {
          texts.add(Arguments.of(name, method(field), field.get(null)));
        }
      }
    } catch (ReflectiveOperationException impossible) {
      throw new LinkageError(impossible.getMessage(), impossible);
    }
  }

  /** {@code GPU_HOURS} stands beside {@code gpuHours}. */
  private static Method method(Field constant) {
    String wanted = constant.getName().replace("_", "");
    return Arrays.stream(constant.getDeclaringClass().getMethods())
        .filter(method -> method.getName().equalsIgnoreCase(wanted))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no method of " + constant));
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("texts")
  void theTextTheMethodAndTheLoopComputeTheSame(String file, Method method, Formula formula)
      throws ReflectiveOperationException {
    String text = formula.text();
    Random random = new Random(text.hashCode());
    for (int i = 0; i < TRIES; i++) {
      Object[] values = new Object[method.getParameterCount()];
      Arrays.setAll(values, at -> value(method, at, random));
      double computed = (double) method.invoke(null, values);
      double read = FormulaReader.evaluate(
          text, Arrays.stream(values).map(Double.class::cast).toList());
      assertEquals(computed, inRows(formula, values), () -> Arrays.toString(values));
      assertEquals(computed, read, Math.abs(computed) * 1e-9, () -> Arrays.toString(values));
    }
  }

  private static double inRows(Formula formula, Object... values) {
    double[][] terms = Arrays.stream(values)
        .map(value -> new double[] {(double) value, (double) value})
        .toArray(double[][]::new);
    double[] results = new double[2];
    formula.rows().fill(terms, results);
    return results[1];
  }

  /** A share between 0.05 and 0.95, one more as an exponent, or a whole number where the method counts. */
  private static double value(Method method, int at, Random random) {
    boolean counts =
        List.of("recursiveLoss", "accumulatedLoss", "diversityOfMany").contains(method.getName());
    int counter = method.getName().equals("diversityOfMany") ? 0 : 2;
    if (counts && at == counter) {
      return 1 + random.nextInt(6);
    }
    boolean isTailExponent = ZIPF_EXPONENTS.getOrDefault(method.getName(), -1) == at;
    return (isTailExponent ? 1.05 : 0.05) + 0.9 * random.nextDouble();
  }

  @Test
  void symbolsAreToldInTheOrderInWhichTheyAppear() {
    assertThat(FormulaText.symbols("C = k · N · D")).containsExactly("k", "N", "D");
    assertThat(FormulaText.symbols("units = tokens / (tokens per unit · yield)"))
        .containsExactly("tokens", "tokens per unit", "yield");
    assertThat(FormulaText.symbols("n = max(1, ⌈horizon / term⌉)"))
        .containsExactly("horizon", "term");
    assertThat(FormulaText.symbols("c = C / T · 1e6 + 0.5")).containsExactly("C", "T");
  }

  @Test
  void whatATextDefinesAndCountsByAreNoSymbols() {
    assertThat(FormulaText.symbols(CollapseFormulas.DIVERSITY_OF_MANY.text()))
        .containsExactly("m", "φ", "λ");
    assertThat(FormulaText.symbols(SyntheticTextFormulas.MIXING_MULTIPLIER.text()))
        .containsExactly("M_max", "κ", "φ*", "φ");
    assertThat(FormulaText.symbols("Σ terms")).containsExactly("terms");
  }
}
