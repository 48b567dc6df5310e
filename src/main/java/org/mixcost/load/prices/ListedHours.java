package org.mixcost.load.prices;

import org.mixcost.catalog.RentalBasis;

/**
 * An hour of a machine.
 *
 * @param machine whose hour it is
 * @param vendor the seller's id
 * @param basis how it is rented
 * @param price for all of its accelerators
 * @param doubt why it is not certain what the price is for, or empty
 * @param date of the price, where the list says it
 * @param line where it stands
 */
record ListedHours(
    ListedMachine machine,
    String vendor,
    RentalBasis basis,
    UsdPrice price,
    String doubt,
    String date,
    int line) {}
