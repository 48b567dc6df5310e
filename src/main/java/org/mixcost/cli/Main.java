package org.mixcost.cli;
final class Main { public static void main(String[] a) {} }
