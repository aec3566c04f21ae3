/** Files that browsers and caches keep. */
package dev.afterword.web.file;
