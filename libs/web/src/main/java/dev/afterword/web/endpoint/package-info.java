/** Which paths and methods a service has, for those who need it before or without the framework's own matching. */
package dev.afterword.web.endpoint;
