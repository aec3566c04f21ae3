package dev.afterword.web.key;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** A request that came with a key. */
class ApiKeyRequest extends BaseAuthenticationRequest {

    private final String key;

    ApiKeyRequest(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }
}
