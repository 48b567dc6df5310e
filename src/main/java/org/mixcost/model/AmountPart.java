package org.mixcost.model;

/**
 * How many tokens a source has, and how many of them are trained on.
 *
 * @param unique tokens that are paid for
 * @param seen tokens that are trained on, repeats included
 * @param epochs how often each is seen
 * @param aboutEpochs the same where all has its median: to choose by what is shown
 */
record AmountPart(Line unique, Line seen, Term epochs, double aboutEpochs) {}
