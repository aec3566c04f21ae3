package dev.afterword.web.json;

/** Steps of an RFC 6901 JSON pointer. */
public final class JsonPointer {

    private JsonPointer() {
    }

    /** From a place to a field of the object there. */
    public static String step(String parent, String name) {
        return parent + '/' + name.replace("~", "~0").replace("/", "~1");
    }

    /** From a place to an item of the list there. */
    public static String step(String parent, int index) {
        return parent + '/' + index;
    }
}
