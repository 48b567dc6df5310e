/**
 * Which of several alternatives to choose: what each costs and is regretted for, over the same draws, and which is best by
 * one goal or another.
 */
package org.mixcost.analysis.decide;
