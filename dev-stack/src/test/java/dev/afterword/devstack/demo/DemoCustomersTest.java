package dev.afterword.devstack.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.afterword.devstack.play.Plan;

class DemoCustomersTest {

    private static List<Plan> customers(long seed) {
        var customers = new DemoCustomers(seed);
        return IntStream.rangeClosed(1, 200).mapToObj(customers::customer).toList();
    }

    @Test
    void the_same_seed_gives_the_same_customers_and_another_seed_others() {
        assertThat(customers(1)).isEqualTo(customers(1)).isNotEqualTo(customers(2));
    }

    @Test
    void they_behave_as_customers_do() {
        assertThat(customers(1))
                .anyMatch(plan -> plan.submissions().isEmpty())
                .anyMatch(plan -> plan.posts() == 2)
                .anyMatch(plan -> plan.submissions().size() == 2 && plan.submissions().get(0).partial())
                .anyMatch(plan -> plan.submissions().size() == 2
                        && plan.submissions().get(0).equals(plan.submissions().get(1)));
    }

    @Test
    void every_touchpoint_is_visited() {
        assertThat(customers(1)).extracting(plan -> plan.interaction().get("touchpoint")).contains(
                "pricing-contact-form", "checkout", "support-line", "parcel-delivery", "showroom");
    }
}
