package dev.afterword.web.json;

/** Steps of an RFC 6901 JSON pointer. */
final class JsonPointer {

    private JsonPointer() {
    }

    static String step(String parent, String name) {
        return parent + '/' + name.replace("~", "~0").replace("/", "~1");
    }

    static String step(String parent, int index) {
        return parent + '/' + index;
    }
}
