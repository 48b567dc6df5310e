package org.mixcost.report.latex;

import java.util.HashMap;
import java.util.Map;

/** Signs that text fonts of LaTeX lack and its commands know. */
final class LatexSigns {
  private static final String MATH = """
      − - ∼ \\sim ≈ \\approx ≡ \\equiv ≠ \\ne ≤ \\le ≥ \\ge ≪ \\ll ≫ \\gg ∝ \\propto ∞ \\infty
      ⋅ \\cdot ∘ \\circ √ \\surd ∂ \\partial ∇ \\nabla ∑ \\sum ∏ \\prod ∫ \\int ∆ \\Delta ′ ^{\\prime}
      ∈ \\in ∉ \\notin ∩ \\cap ∪ \\cup ⊂ \\subset ⊆ \\subseteq ∅ \\emptyset ∀ \\forall ∃ \\exists
      ∧ \\wedge ∨ \\vee ← \\leftarrow → \\rightarrow ↑ \\uparrow ↓ \\downarrow ↔ \\leftrightarrow
      ⇐ \\Leftarrow ⇒ \\Rightarrow ⇔ \\Leftrightarrow ⌈ \\lceil ⌉ \\rceil ⌊ \\lfloor ⌋ \\rfloor
      ⟨ \\langle ⟩ \\rangle α \\alpha β \\beta γ \\gamma δ \\delta ε \\varepsilon ζ \\zeta η \\eta
      θ \\theta ι \\iota κ \\kappa λ \\lambda μ \\mu ν \\nu ξ \\xi π \\pi ρ \\rho σ \\sigma
      ς \\varsigma τ \\tau υ \\upsilon φ \\varphi χ \\chi ψ \\psi ω \\omega Γ \\Gamma Δ \\Delta
      Θ \\Theta Λ \\Lambda Ξ \\Xi Π \\Pi Σ \\Sigma Υ \\Upsilon Φ \\Phi Ψ \\Psi Ω \\Omega
      ⁰ ^0 ⁴ ^4 ⁵ ^5 ⁶ ^6 ⁷ ^7 ⁸ ^8 ⁹ ^9 ⁻ ^- ₀ _0 ₁ _1 ₂ _2 ₃ _3 ₄ _4 ₅ _5 ₆ _6 ₇ _7 ₈ _8 ₉ _9
      """;

  private static final Map<Integer, String> SIGNS = signs();

  private LatexSigns() {}

  /** A sign as a command, a space that is none of ASCII as one that no line breaks at, any other as it is. */
  static String of(int character) {
    boolean isAscii = character < 0x80;
    if (!isAscii && Character.getType(character) == Character.SPACE_SEPARATOR) {
      return "~";
    }
    return SIGNS.getOrDefault(character, Character.toString(character));
  }

  private static Map<Integer, String> signs() {
    Map<Integer, String> signs = new HashMap<>();
    String[] words = MATH.strip().split("\\s+");
    for (int i = 0; i < words.length; i += 2) {
      signs.put(words[i].codePointAt(0), "\\ensuremath{" + words[i + 1] + "}");
    }
    return Map.copyOf(signs);
  }
}
