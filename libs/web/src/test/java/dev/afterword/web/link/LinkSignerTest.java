package dev.afterword.web.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class LinkSignerTest {

    private static final UUID INTERACTION = UUID.fromString("0197a1de-7c00-7000-8000-000000000001");
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private final LinkSigner signer = new LinkSigner(1, Map.of(1, key('a')));

    /** Computed once with another implementation: links in customers' mailboxes must outlive this code. */
    @Test
    void links_already_sent_stay_valid() {
        assertThat(signer.sign(INTERACTION)).isEqualTo("AZeh3nwAcACAAAAAAAAAAQESjJUMaO7jHqut");
    }

    @Property
    void what_was_signed_is_verified(@ForAll long high, @ForAll long low, @ForAll @IntRange(max = 255) int keyId) {
        var interaction = new UUID(high, low);
        var signing = new LinkSigner(keyId, Map.of(keyId, key('k')));
        String link = signing.sign(interaction);
        assertThat(link).matches("[A-Za-z0-9_-]{36}");
        assertThat(signing.verify(link)).contains(interaction);
    }

    @Property
    void a_link_with_any_character_changed_is_refused(@ForAll @IntRange(max = 35) int position,
            @ForAll @IntRange(max = 63) int letter) {
        var link = new StringBuilder(signer.sign(INTERACTION));
        char changed = ALPHABET.charAt(letter);
        boolean same = link.charAt(position) == changed;
        link.setCharAt(position, changed);
        assertThat(signer.verify(link.toString()).isPresent()).isEqualTo(same);
    }

    /** Interaction id, key id and proof alike: a flipped bit must not lead to another customer's page. */
    @Property(tries = 500)
    void a_link_with_any_bit_flipped_is_refused(@ForAll long high, @ForAll long low, @ForAll @IntRange(max = 215) int bit) {
        byte[] bytes = Base64.getUrlDecoder().decode(signer.sign(new UUID(high, low)));
        bytes[bit / 8] ^= (byte) (1 << bit % 8);
        assertThat(signer.verify(Base64.getUrlEncoder().encodeToString(bytes))).isEmpty();
    }

    @Property
    void a_link_cut_off_or_lengthened_anywhere_is_refused(@ForAll @IntRange(max = 35) int position,
            @ForAll @IntRange(max = 63) int letter) {
        String link = signer.sign(INTERACTION);
        char more = ALPHABET.charAt(letter);
        assertThat(signer.verify(link.substring(0, position))).isEmpty();
        assertThat(signer.verify(link.substring(position + 1))).isEmpty();
        assertThat(signer.verify(link.substring(0, position) + more + link.substring(position))).isEmpty();
        assertThat(signer.verify(link + more)).isEmpty();
    }

    @Property
    void a_link_in_the_other_alphabet_of_base64_is_refused(@ForAll long high, @ForAll long low) {
        String link = signer.sign(new UUID(high, low));
        String other = link.replace('-', '+').replace('_', '/');
        assertThat(signer.verify(other).isPresent()).isEqualTo(other.equals(link));
    }

    @Property
    void any_other_text_is_refused(@ForAll String text) {
        assertThat(signer.verify(text)).isEmpty();
    }

    @Test
    void other_spellings_of_the_same_bytes_are_refused() {
        String link = signer.sign(INTERACTION);
        assertThat(signer.verify(link + "=")).isEmpty();
        assertThat(signer.verify(link + "A")).isEmpty();
        assertThat(signer.verify(link.substring(0, 35))).isEmpty();
        assertThat(signer.verify(link.substring(0, 34) + "==")).isEmpty();
        assertThat(signer.verify("ı" + link.substring(1))).isEmpty();
        assertThat(signer.verify(null)).isEmpty();
    }

    @Test
    void links_signed_with_an_older_key_stay_valid_until_it_is_dropped() {
        String old = signer.sign(INTERACTION);
        var rotated = new LinkSigner(2, Map.of(1, key('a'), 2, key('b')));
        assertThat(rotated.verify(old)).contains(INTERACTION);
        assertThat(rotated.sign(INTERACTION)).isNotEqualTo(old);
        assertThat(new LinkSigner(2, Map.of(2, key('b'))).verify(old)).isEmpty();
    }

    @Test
    void the_same_id_with_another_key_is_no_proof() {
        String forged = new LinkSigner(1, Map.of(1, key('b'))).sign(INTERACTION);
        assertThat(signer.verify(forged)).isEmpty();
    }

    @Test
    void the_key_id_is_part_of_what_is_signed() {
        Map<Integer, byte[]> twins = new HashMap<>(Map.of(1, key('a'), 2, key('a')));
        byte[] bytes = Base64.getUrlDecoder().decode(signer.sign(INTERACTION));
        bytes[16] = 2;
        assertThat(new LinkSigner(1, twins).verify(Base64.getUrlEncoder().encodeToString(bytes))).isEmpty();
    }

    @Test
    void weak_or_missing_keys_are_refused_by_id_without_their_value() {
        assertThatThrownBy(() -> new LinkSigner(3, Map.of(3, "secret but short".getBytes(StandardCharsets.US_ASCII))))
                .hasMessageContaining("key 3 has 16 bytes").hasMessageNotContaining("secret");
        assertThatThrownBy(() -> new LinkSigner(2, Map.of(1, key('a')))).hasMessageContaining("no key 2");
        assertThatThrownBy(() -> new LinkSigner(256, Map.of(256, key('a')))).hasMessageContaining("256");
    }

    private static byte[] key(char filler) {
        byte[] key = new byte[LinkSigner.MIN_KEY_BYTES];
        Arrays.fill(key, (byte) filler);
        return key;
    }
}
