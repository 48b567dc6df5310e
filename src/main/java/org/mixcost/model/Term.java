package org.mixcost.model;

/** What a line may be computed from: a number the model reads, or another line. */
public sealed interface Term permits Input, Line {}
