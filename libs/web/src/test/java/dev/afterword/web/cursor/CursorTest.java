package dev.afterword.web.cursor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import java.util.zip.CRC32;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.afterword.web.problem.ProblemException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class CursorTest {

    private static final Cursor CURSOR = new Cursor(Instant.parse("2026-05-31T14:03:00.123456Z"), UUID.randomUUID());

    @Property
    void comes_back_as_it_went(@ForAll @LongRange(min = -60_000_000_000L, max = 250_000_000_000L) long second,
            @ForAll @IntRange(max = 999_999) int micros, @ForAll long high, @ForAll long low) {
        var cursor = new Cursor(Instant.ofEpochSecond(second, micros * 1000L), new UUID(high, low));
        assertThat(Cursor.decode(cursor.encode())).isEqualTo(cursor);
    }

    @Property
    void any_changed_character_is_refused(@ForAll @IntRange(max = 38) int position) {
        var text = new StringBuilder(CURSOR.encode());
        text.setCharAt(position, text.charAt(position) == 'A' ? 'B' : 'A');
        assertRefused(text.toString());
    }

    @Property
    void any_other_text_is_refused(@ForAll String text) {
        if (!text.isEmpty()) {
            assertRefused(text);
        }
    }

    @Test
    void none_means_from_the_beginning() {
        assertThat(Cursor.decode(null)).isNull();
        assertThat(Cursor.decode("")).isNull();
    }

    @Test
    void padding_and_pieces_are_refused() {
        assertRefused(CURSOR.encode() + "=");
        assertRefused(CURSOR.encode() + "AAAA");
        assertRefused(CURSOR.encode().substring(1));
    }

    @Test
    void a_time_the_database_cannot_hold_is_refused() {
        assertRefused(new Cursor(Instant.parse("+250000-01-01T00:00:00Z"), UUID.randomUUID()).encode());
    }

    @ParameterizedTest
    @ValueSource(longs = { Long.MIN_VALUE, Long.MIN_VALUE + 1, Long.MAX_VALUE })
    void a_made_up_time_is_refused_whatever_its_number(long micros) {
        assertRefused(madeUp(micros));
    }

    @Test
    void the_refusal_names_the_parameter() {
        ProblemException e = catchThrowableOfType(ProblemException.class, () -> Cursor.decode("x"));
        assertThat(e.problem().status()).isEqualTo(422);
        assertThat(e.problem().errors().get(0).pointer()).isEqualTo("cursor");
    }

    /** With a right checksum, which anyone can work out. */
    private static String madeUp(long micros) {
        var bytes = ByteBuffer.allocate(29).put((byte) 1).putLong(micros).putLong(1).putLong(2);
        var checksum = new CRC32();
        checksum.update(bytes.array(), 0, 25);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.putInt((int) checksum.getValue()).array());
    }

    private static void assertRefused(String text) {
        assertThatThrownBy(() -> Cursor.decode(text)).isInstanceOf(ProblemException.class);
    }
}
