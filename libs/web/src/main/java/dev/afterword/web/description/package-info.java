/** What a service tells of its own API. */
package dev.afterword.web.description;
