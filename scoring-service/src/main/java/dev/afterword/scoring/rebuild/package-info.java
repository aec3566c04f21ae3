/** Counts tallies anew from the rows that they count, day by day, while everything else goes on. */
package dev.afterword.scoring.rebuild;
