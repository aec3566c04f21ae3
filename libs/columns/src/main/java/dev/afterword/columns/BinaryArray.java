package dev.afterword.columns;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.postgresql.core.Oid;
import org.postgresql.util.PGBinaryObject;
import org.postgresql.util.PGobject;

/**
 * An array that travels as bytes: ids, days and moments as text cost both sides more than they are worth, and for texts the
 * driver grows a buffer in steps. The driver asks for the text instead where {@code binaryTransferEnable} does not name
 * the type of the array.
 *
 * <p>
 * The layout is that of {@code array_recv} in PostgreSQL: the number of dimensions, whether there are nulls, the type of an
 * element; for the one dimension its length and first index; then each element behind its length.
 */
final class BinaryArray extends PGobject implements PGBinaryObject {

    private static final long serialVersionUID = 1L;

    private static final int HEADER_BYTES = 3 * Integer.BYTES;
    private static final int DIMENSION_BYTES = 2 * Integer.BYTES;
    private static final int NULL = -1;

    private final transient Element element;
    private final transient List<?> values;

    BinaryArray(Element element, List<?> values) {
        this.element = element;
        this.values = values;
        setType(element.arrayType);
    }

    static BinaryArray ofTexts(Stream<?> texts) {
        return new BinaryArray(Element.TEXT, texts.map(text -> text == null ? null : ((String) text).getBytes(UTF_8)).toList());
    }

    @Override
    public String getValue() {
        return values.stream().map(value -> value == null ? "NULL" : element.literal(value)).collect(joining(",", "{", "}"));
    }

    @Override
    public int lengthInBytes() {
        if (values.isEmpty()) {
            return HEADER_BYTES;
        }
        long bytes = HEADER_BYTES + DIMENSION_BYTES + (long) values.size() * Integer.BYTES;
        for (Object value : values) {
            bytes += value == null ? 0 : element.bytesOf(value);
        }
        return Math.toIntExact(bytes);
    }

    @Override
    public void toBytes(byte[] bytes, int offset) {
        var to = ByteBuffer.wrap(bytes, offset, bytes.length - offset);
        to.putInt(values.isEmpty() ? 0 : 1).putInt(values.contains(null) ? 1 : 0).putInt(element.oid);
        if (!values.isEmpty()) {
            to.putInt(values.size()).putInt(1);
        }
        for (Object value : values) {
            if (value == null) {
                to.putInt(NULL);
            } else {
                element.put(value, to.putInt(element.bytesOf(value)));
            }
        }
    }

    @Override
    public void setByteValue(byte[] value, int offset) {
        throw new UnsupportedOperationException("arrays are written this way, not read");
    }

    /** What an array may hold. */
    enum Element {

        ID("_uuid", Oid.UUID, 2 * Long.BYTES) {
            @Override
            void put(Object value, ByteBuffer to) {
                var id = (UUID) value;
                to.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
            }
        },

        DAY("_date", Oid.DATE, Integer.BYTES) {
            @Override
            void put(Object value, ByteBuffer to) {
                to.putInt(Math.toIntExact(((LocalDate) value).toEpochDay() - EPOCH_DAY));
            }
        },

        /** To the microsecond, as the server would round the text. */
        MOMENT("_timestamptz", Oid.TIMESTAMPTZ, Long.BYTES) {
            @Override
            void put(Object value, ByteBuffer to) {
                var moment = value instanceof OffsetDateTime time ? time.toInstant() : (Instant) value;
                long seconds = Math.subtractExact(moment.getEpochSecond(), EPOCH_DAY * SECONDS_OF_DAY);
                to.putLong(
                        Math.addExact(Math.multiplyExact(seconds, MICROS), (moment.getNano() + HALF_MICRO) / NANOS_OF_MICRO));
            }
        },

        /** Each in UTF-8 already. */
        TEXT("_text", Oid.TEXT, 0) {
            @Override
            int bytesOf(Object value) {
                return ((byte[]) value).length;
            }

            @Override
            void put(Object value, ByteBuffer to) {
                to.put((byte[]) value);
            }

            @Override
            String literal(Object value) {
                return '"' + new String((byte[]) value, UTF_8).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
            }
        };

        /** 2000-01-01, from which PostgreSQL counts. */
        private static final long EPOCH_DAY = 10_957;
        private static final long SECONDS_OF_DAY = 86_400;
        private static final long MICROS = 1_000_000;
        private static final int NANOS_OF_MICRO = 1_000;
        private static final int HALF_MICRO = 500;

        private final String arrayType;
        private final int oid;
        private final int bytes;

        Element(String arrayType, int oid, int bytes) {
            this.arrayType = arrayType;
            this.oid = oid;
            this.bytes = bytes;
        }

        int bytesOf(Object value) {
            return bytes;
        }

        abstract void put(Object value, ByteBuffer to);

        /** As it stands in an array that is written as text. */
        String literal(Object value) {
            return value.toString();
        }
    }
}
