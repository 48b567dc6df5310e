package org.mixcost.simulate;

/** Bits that look random and depend on what they are made from, the same on every machine. */
final class Hash {
  /** 2^64 over the golden ratio, odd. */
  static final long GOLDEN = 0x9E3779B97F4A7C15L;

  /** An odd number whose bits look random, to multiply by. */
  static final long STIR = 0xBF58476D1CE4E5B9L;

  private Hash() {}

  /**
   * Scrambles 64 bits so that each bit of the result depends on each bit of the input.
   *
   * @see <a href="https://doi.org/10.1145/2714064.2660195">Steele, Lea, Flood 2014 (SplitMix), with the constants of
   *     Stafford's variant 13</a>
   */
  static long mix(long bits) {
    long first = (bits ^ (bits >>> 30)) * STIR;
    long second = (first ^ (first >>> 27)) * 0x94D049BB133111EBL;
    return second ^ (second >>> 31);
  }

  /** The bits of a text. */
  static long of(String text) {
    long bits = text.length();
    for (int i = 0; i < text.length(); i++) {
      bits = mix(bits * GOLDEN + text.charAt(i));
    }
    return bits;
  }

  /** The bits of a stream's block. */
  static long of(long seed, long name, long block) {
    return mix(mix(mix(seed + GOLDEN) ^ name) + block * GOLDEN);
  }
}
