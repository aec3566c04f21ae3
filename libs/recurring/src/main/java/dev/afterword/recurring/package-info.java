/** What a service does again and again while it runs. */
package dev.afterword.recurring;
