package org.mixcost.analysis.fit;

/** Where most refits lie. */
public record RefitInterval(double low, double high) {}
