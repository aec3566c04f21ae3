/** A tiny service, only for the tests of this library. */
package dev.afterword.web.service;
