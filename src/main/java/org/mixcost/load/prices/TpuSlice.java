package org.mixcost.load.prices;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A slice of TPU chips, by the name that Google gives it: {@code v5p-8} has eight TensorCores, which are four chips, and
 * {@code v5litepod-8} eight chips.
 *
 * @param accelerator the chip, as lists call it
 * @param chips how many there are
 * @see <a href="https://cloud.google.com/tpu/docs/v5p">Google Cloud, TPU v5p: cores and chips by accelerator type</a>
 * @see <a href="https://cloud.google.com/tpu/docs/v5e">Google Cloud, TPU v5e: one TensorCore a chip</a>
 */
record TpuSlice(String accelerator, BigDecimal chips) {
  private static final Pattern NAME = Pattern.compile(
      "(?:tpu-?)?(v\\d\\w*)-(\\d{1,6})|tpu-?\\d\\w*-\\d+", Pattern.CASE_INSENSITIVE);
  private static final List<String> NAMED_BY_CORES = List.of("v2", "v3", "v4", "v5p");
  private static final List<String> NAMED_BY_CHIPS = List.of("v5litepod", "v5e", "v6e");
  private static final int CORES_IN_A_CHIP = 2;

  /** Whether a name is that of a slice, of however many chips. */
  static boolean isSlice(String name) {
    return NAME.matcher(name).matches();
  }

  /** The slice of a name, if what it counts is known. */
  static Optional<TpuSlice> find(String name) {
    Matcher found = NAME.matcher(name.toLowerCase(Locale.ROOT));
    return found.matches() && found.group(1) != null
        ? find(found.group(1), Integer.parseInt(found.group(2)))
        : Optional.empty();
  }

  private static Optional<TpuSlice> find(String generation, int number) {
    boolean isByCores = NAMED_BY_CORES.contains(generation) && number % CORES_IN_A_CHIP == 0;
    int chips = isByCores ? number / CORES_IN_A_CHIP : number;
    return chips > 0 && (isByCores || NAMED_BY_CHIPS.contains(generation))
        ? Optional.of(new TpuSlice("tpu-" + generation, BigDecimal.valueOf(chips)))
        : Optional.empty();
  }
}
