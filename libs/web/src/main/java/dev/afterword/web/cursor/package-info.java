/** Opaque positions in a list. */
package dev.afterword.web.cursor;
