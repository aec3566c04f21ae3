package dev.afterword.feedback.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Random;

/** Makes requests that no honest client would send, from bytes of no meaning up to bodies with one wrong byte. Seeded. */
final class RandomRequests {

    private static final List<String> METHODS = List.of("POST", "POST", "POST", "POST", "GET", "PUT", "DELETE", "PATCH", "HEAD",
            "OPTIONS", "BREW");
    private static final List<String> PATHS = List.of("/v1/interactions", "/v1/interactions", "/v1/interactions/batch",
            "/v1/interactions/batch", "/v1/touchpoints/other", "/v1/touchpoints", "/v1/introspect", "/q/health", "/q/openapi",
            "/v1/interactions/0197a1de-7c00-7000-8000-000000000000", "/v1/interactions?limit=7&from=", "/", "/v1",
            "/v1/interactions/0197a1de-7c00-7000-8000-000000000000/promise", "/v1/customers/c-1", "/v1/team", "/v1/team/ada",
            "/v1/interactions/0197a1de-7c00-7000-8000-000000000000/self-rating", "/v1/business-hours", "/v1/api-keys",
            "/v1/workspaces", "/thanks/AZvA8sakfD6dVC8aNfCowQEB2vR5dG0oq8aF", "/afterword.js");
    private static final List<String> TYPES = List.of("application/json", "application/json", "application/json",
            "application/x-ndjson", "application/json; charset=utf-16", "text/plain", "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=x", "a", "/", "application/", ";", "*/*", "application/problem+json");
    private static final List<String> BODIES = List.of(
            "{\"touchpoint\": \"shop\"}",
            "{\"touchpoint\": \"shop\", \"source_id\": \"s\", \"customer\": {\"email\": \"a@example.org\", \"phone\": \"+4930901820\","
                    + " \"locale\": \"de\", \"time_zone\": \"Europe/Berlin\"}, \"properties\": {\"a\": \"b\"}, \"survey\": \"none\"}",
            "{\"touchpoint\": \"shop\", \"occurred_at\": \"2026-05-31T14:03:00Z\", \"agent\": {\"ref\": \"a\"}}",
            "[{\"touchpoint\": \"shop\"}, {\"touchpoint\": \"x\"}]",
            "{\"touchpoint\": \"shop\"}\n{\"touchpoint\": \"shop\", \"source_id\": \"l\"}",
            "{\"name\": \"Shop\", \"kind\": \"other\", \"journey_stage\": \"use\", \"owner\": {\"name\": \"A\", \"email\": \"a@b.org\"}}",
            "{\"name\": \"Ada\", \"role\": \"Optician\", \"photo_url\": \"https://example.org/a.jpg\", \"greeting\": \"Hello\"}",
            "{\"week\": {\"monday\": [{\"from\": \"09:00\", \"to\": \"17:00\"}]}, \"holidays\": [{\"date\": \"2026-12-25\"}]}",
            "{\"overall\": 4, \"dimensions\": {\"polite\": 5}}",
            "{\"name\": \"Site\", \"type\": \"publishable\", \"scopes\": [\"interactions:write\"], \"origins\": [\"https://a.org\"]}");
    private static final List<String> TOKENS = List.of("\\u0000", "\\ud800", "\u0000", "[[[[[[[[", "{\"a\":", "1e999999999",
            "-0", "null", "\"\"", "\uFEFF", "'", "\\", "9".repeat(400), "x".repeat(3000), "٣", "\uD83D\uDE42", "%00", "../");

    private final Random random;
    private final String key;

    RandomRequests(long seed, String key) {
        this.random = new Random(seed);
        this.key = key;
    }

    /** @param complete whether the server can see where it ends, and so owes an answer */
    record Request(byte[] bytes, boolean complete) {
    }

    /** As it goes over the wire, with a connection of its own. */
    Request next() {
        if (random.nextInt(20) == 0) {
            return new Request(bytes(random.nextInt(2000)), false); // not even HTTP
        }
        byte[] body = body();
        var head = new StringBuilder(oneOf(METHODS)).append(' ').append(path())
                .append(" HTTP/1.1\r\nHost: x\r\nConnection: close\r\n");
        if (random.nextInt(8) > 0) {
            head.append("Authorization: Bearer ").append(random.nextInt(10) == 0 ? text(40) : key).append("\r\n");
        }
        if (random.nextInt(10) > 0) {
            head.append("Content-Type: ").append(random.nextInt(10) == 0 ? text(30) : oneOf(TYPES)).append("\r\n");
        }
        if (random.nextInt(3) == 0) {
            head.append("Idempotency-Key: ").append(random.nextBoolean() ? "k" + random.nextInt(20) : text(300)).append("\r\n");
        }
        if (random.nextInt(5) == 0) {
            head.append(oneOf(List.of("traceparent", "Accept", "Origin", "Expect", "X-" + random.nextInt(9), "Content-Encoding",
                    "Accept-Language", "X-Forwarded-For"))).append(": ").append(text(60)).append("\r\n");
        }
        boolean complete = random.nextInt(50) > 0;
        head.append("Content-Length: ").append(complete ? body.length : text(5)).append("\r\n\r\n");
        var request = new ByteArrayOutputStream();
        request.writeBytes(head.toString().getBytes(ISO_8859_1));
        request.writeBytes(body);
        return new Request(request.toByteArray(), complete);
    }

    private String path() {
        String path = oneOf(PATHS);
        return switch (random.nextInt(6)) {
            case 0 -> path + '/' + percent(bytes(random.nextInt(40)));
            case 1 ->
                path + "?cursor=" + percent(bytes(random.nextInt(40))) + "&limit=" + percent(bytes(3)) + "&customer=%ff%00";
            case 2 -> path + text(10).replace(" ", "");
            default -> path;
        };
    }

    /** Most are one step from a good one: those get furthest in. */
    private byte[] body() {
        byte[] good = oneOf(BODIES).getBytes(UTF_8);
        return switch (random.nextInt(8)) {
            case 0 -> bytes(random.nextInt(3000));
            case 1 -> good;
            case 2 -> "[".repeat(random.nextInt(60_000)).getBytes(UTF_8);
            case 3, 4 -> withToken(good);
            default -> withWrongBytes(good);
        };
    }

    private byte[] withToken(byte[] good) {
        int at = random.nextInt(good.length + 1);
        int until = Math.min(good.length, at + random.nextInt(8));
        var out = new ByteArrayOutputStream();
        out.write(good, 0, at);
        out.writeBytes(oneOf(TOKENS).getBytes(UTF_8));
        out.write(good, until, good.length - until);
        return out.toByteArray();
    }

    private byte[] withWrongBytes(byte[] good) {
        byte[] wrong = good.clone();
        for (int i = random.nextInt(3); i >= 0; i--) {
            wrong[random.nextInt(wrong.length)] = (byte) random.nextInt(256);
        }
        return wrong;
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    /** Anything that does not end a header line. */
    private String text(int most) {
        return new String(bytes(1 + random.nextInt(most)), ISO_8859_1).replaceAll("[\r\n]", "");
    }

    private static String percent(byte[] bytes) {
        var text = new StringBuilder();
        for (byte b : bytes) {
            text.append("%%%02x".formatted(b & 0xff));
        }
        return text.toString();
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
