package dev.afterword.feedback.apikey.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;

import org.junit.jupiter.api.Test;

class SecretKeyTest {

    @Test
    void a_key_is_its_prefix_and_at_least_32_random_characters() {
        assertThat(SecretKey.isValid("fb_sk_" + "a1".repeat(32))).isTrue();
        assertThat(SecretKey.isValid("fb_sk_" + "x".repeat(32))).isTrue();
        assertThat(SecretKey.isValid("fb_sk_" + "x".repeat(31))).isFalse();
        assertThat(SecretKey.isValid("fb_sk_" + "x".repeat(129))).isFalse();
        assertThat(SecretKey.isValid("sk_" + "x".repeat(40))).isFalse();
        assertThat(SecretKey.isValid("fb_sk_" + "x".repeat(40) + " ")).isFalse();
    }

    @Test
    void only_its_sha_256_is_kept() {
        assertThat(HexFormat.of().formatHex(SecretKey.sha256("abc")))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void the_scopes_have_the_names_of_the_public_api() {
        assertThat(Scope.allWireNames()).containsExactly("interactions:write", "interactions:read", "surveys:write",
                "responses:read", "scores:read", "recoveries:write", "admin");
    }
}
