package dev.afterword.web.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.afterword.web.problem.ProblemException;

class ManyNamesTest {

    private static final int MANY = 8000;
    private static final int MOST_ERRORS = 50;

    private final AtomicInteger looked = new AtomicInteger();

    @Test
    void after_fifty_unknown_names_no_more_are_looked_at() {
        var fields = new ObjectFields(manyNames(), "", true, new FieldErrors());
        fields.typed("name_of_something", false, String.class, "must be a string");
        looked.set(0);
        assertThat(errorsOf(fields)).isEqualTo(MOST_ERRORS);
        assertThat(looked).hasValue(MOST_ERRORS + 1);
    }

    @Test
    void nor_those_of_inner_objects() {
        var fields = new ObjectFields(manyNames(), "", true, new FieldErrors());
        fields.child("/inner", manyNames());
        assertThat(errorsOf(fields)).isEqualTo(MOST_ERRORS);
        assertThat(looked).hasValueLessThanOrEqualTo(MOST_ERRORS + 2);
    }

    @Test
    void names_the_client_may_choose_are_all_accepted() {
        var fields = new ObjectFields(manyNames(), "", true, new FieldErrors());
        fields.acceptAll();
        fields.throwIfInvalid();
    }

    private static int errorsOf(ObjectFields fields) {
        return catchThrowableOfType(ProblemException.class, fields::throwIfInvalid).problem().errors().size();
    }

    /** Counts how many of its names anyone has taken. */
    private Map<String, ?> manyNames() {
        return new AbstractMap<String, Object>() {

            @Override
            public Set<Entry<String, Object>> entrySet() {
                return new AbstractSet<>() {

                    @Override
                    public Iterator<Entry<String, Object>> iterator() {
                        return IntStream.range(0, MANY).peek(i -> looked.incrementAndGet())
                                .mapToObj(i -> Map.<String, Object> entry("name_of_something_" + i, "x")).iterator();
                    }

                    @Override
                    public int size() {
                        return MANY;
                    }
                };
            }
        };
    }
}
