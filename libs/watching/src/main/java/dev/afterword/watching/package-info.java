/** What lets an operator see how a service does. docs/watching.md says what each number, span and check means. */
package dev.afterword.watching;
