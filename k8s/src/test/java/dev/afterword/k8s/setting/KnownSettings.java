package dev.afterword.k8s.setting;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What can be set of one service, in the form of environment variables.
 *
 * @param known patterns of the variables that mean something
 * @param required variables without which it does not start, or not do its work
 */
public record KnownSettings(Set<Pattern> known, Set<String> required) {

    /** What is wrong with an environment. */
    public List<String> findings(String service, Collection<String> variables) {
        return Stream.concat(
                variables.stream().filter(variable -> !knows(variable))
                        .map(variable -> service + " has no setting for the variable " + variable),
                required.stream().filter(needed -> variables.stream().noneMatch(variable -> variable.matches(needed)))
                        .map(needed -> service + " needs the variable " + needed))
                .toList();
    }

    public boolean knows(String variable) {
        return known.stream().anyMatch(pattern -> pattern.matcher(variable).matches());
    }
}
