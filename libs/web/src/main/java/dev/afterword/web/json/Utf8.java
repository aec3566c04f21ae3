package dev.afterword.web.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;

import dev.afterword.web.problem.ProblemException;

/** Bytes to text. Malformed bytes are refused: replaced silently, they would be stored as question marks for ever. */
final class Utf8 {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Utf8() {
    }

    static String decode(byte[] bytes) {
        if (bytes == null || bytes.length == 0) {
            return "";
        }
        CharBuffer text;
        try {
            text = UTF_8.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
        } catch (CharacterCodingException e) {
            throw ProblemException.unreadable("The body is not valid UTF-8.");
        }
        if (text.length() > 0 && text.charAt(0) == BYTE_ORDER_MARK) {
            text.get(); // RFC 8259 allows to ignore it, and some editors cannot help writing it
        }
        return text.toString();
    }
}
