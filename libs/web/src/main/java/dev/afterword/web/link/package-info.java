/** Survey links that carry their own proof: made by one service, verified by another, stored by none. */
package dev.afterword.web.link;
