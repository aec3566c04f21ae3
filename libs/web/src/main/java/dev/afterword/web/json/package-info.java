/** Strict reading of JSON request bodies, and the shape of JSON answers. */
package dev.afterword.web.json;
