package dev.afterword.scoring.score.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirichletIntervalTest {

    private static final int DRAWS = 400_000;

    /** Independent of the code under test: draws shares as normalised Gamma variables and sorts their differences. */
    @ParameterizedTest(name = "{0} promoters, {1} passives, {2} detractors")
    @CsvSource({ "1,0,0", "0,1,0", "0,0,1", "1,1,1", "5,3,2", "10,0,0", "0,0,10", "14,0,15", "0,29,0", "20,8,1", "3,20,6",
            "200,0,0", "0,200,0" })
    void agrees_with_random_draws(long promoters, long passives, long detractors) {
        var random = new Random(20260101);
        double[] differences = new double[DRAWS];
        for (int i = 0; i < DRAWS; i++) {
            double p = gammaOfHalf(random, promoters);
            double m = gammaOfHalf(random, passives);
            double d = gammaOfHalf(random, detractors);
            differences[i] = 100 * (p - d) / (p + m + d);
        }
        Arrays.sort(differences);
        var interval = DirichletInterval.of(promoters, passives, detractors);
        assertDrawnNear(differences, 0.025, interval.low());
        assertDrawnNear(differences, 0.975, interval.high());
        assertThat(interval.method()).isEqualTo("dirichlet");
    }

    /** Without passives and with a great many ratings, the rest of the prior no longer matters: NPS = 2 p - 1, p ~ Beta. */
    @Test
    void comes_near_to_the_beta_distribution_when_nobody_is_passive() {
        var promoters = BetaDistribution.of(600_000.5, 400_001);
        var interval = DirichletInterval.of(600_000, 0, 400_000);
        assertThat(interval.low()).isEqualTo(200 * promoters.inverseCumulativeProbability(0.025) - 100, within(0.001));
        assertThat(interval.high()).isEqualTo(200 * promoters.inverseCumulativeProbability(0.975) - 100, within(0.001));
    }

    @Test
    void mirrors_when_promoters_and_detractors_change_places() {
        for (int p = 0; p < 30; p += 3) {
            for (int m = 0; p + m < 30; m += 4) {
                for (int d = 0; p + m + d < 30; d += 5) {
                    var one = DirichletInterval.of(p, m, d);
                    var other = DirichletInterval.of(d, m, p);
                    assertThat(one.low()).as("%d %d %d", p, m, d).isEqualTo(-other.high(), within(1e-6));
                    assertThat(one.high()).as("%d %d %d", p, m, d).isEqualTo(-other.low(), within(1e-6));
                    assertThat(one.low()).isBetween(-100.0, one.high());
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({ "30", "1000", "1000000", "1000000000" })
    void narrows_as_answers_that_are_all_alike_add_up(long n) {
        var promoters = DirichletInterval.of(n, 0, 0);
        assertThat(promoters.high()).isBetween(100 - 50.0 / n, 100.0);
        assertThat(promoters.low()).isBetween(100 - 700.0 / n, promoters.high());
        var passives = DirichletInterval.of(0, n, 0);
        assertThat(passives.low()).isEqualTo(-passives.high(), within(1e-6)).isBetween(-300.0 / n, 0.0);
    }

    /** A draw's rank has a standard error, so compare probabilities: how many draws lie below the computed end. */
    private static void assertDrawnNear(double[] sorted, double probability, double end) {
        int below = Arrays.binarySearch(sorted, end);
        double drawn = (double) (below < 0 ? -below - 1 : below) / sorted.length;
        double standardError = Math.sqrt(probability * (1 - probability) / sorted.length);
        assertThat(drawn).isEqualTo(probability, within(4 * standardError));
    }

    /** Gamma(count + 1/2): a squared normal over two is Gamma(1/2), and each exponential adds one. */
    private static double gammaOfHalf(Random random, long count) {
        double normal = random.nextGaussian();
        double product = 1;
        double sum = normal * normal / 2;
        for (long i = 0; i < count; i++) {
            product *= 1 - random.nextDouble();
            if (i % 10 == 9) {
                sum -= Math.log(product);
                product = 1;
            }
        }
        return sum - Math.log(product);
    }
}
