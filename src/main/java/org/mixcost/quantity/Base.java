package org.mixcost.quantity;

/** The things that units count; every unit is a product of powers of these. */
enum Base {
  MONEY,
  TOKEN,
  WORD,
  CHARACTER,
  PAGE,
  BOOK,
  ITEM,
  NAMED,
  WORK,
  DUMP,
  RUN,
  FLOP,
  TIME,
  SPEECH,
  POWER,
  GPU,
  NODE,
  PERSON,
  BYTE,
  CARBON,
  NAT
}
