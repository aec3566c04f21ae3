/** Answers that come later than the method that gives them returns. */
package dev.afterword.web.later;
