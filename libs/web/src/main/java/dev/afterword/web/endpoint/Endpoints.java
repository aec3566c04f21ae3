package dev.afterword.web.endpoint;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;

/** The paths and methods of all endpoints. They are looked for when somebody asks for the first time. */
@Singleton
public class Endpoints {

    private static final Pattern PARAMETER = Pattern.compile("\\{[^{}:]+(?::([^{}]+(?:\\{[^{}]*}[^{}]*)*))?}");

    private final BeanManager beans;
    private volatile Found found;

    private record Found(List<Route> routes, Set<String> pathsWithoutParameters) {
    }

    private record Route(String template, Pattern path, String method) {
    }

    Endpoints(BeanManager beans) {
        this.beans = beans;
    }

    /** @return such as GET, HEAD, OPTIONS; nothing for a path that nobody serves */
    public Set<String> methods(String path) {
        var methods = new TreeSet<String>();
        matching(path).forEach(route -> methods.add(route.method()));
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        if (!methods.isEmpty()) {
            methods.add(HttpMethod.OPTIONS);
        }
        return methods;
    }

    /** @return such as {@code /v1/interactions/{id}}; empty for a path that nobody serves */
    public Optional<String> template(String path) {
        // Letter by letter goes before any parameter, as the framework has it.
        return isWithoutParameters(path) ? Optional.of(path)
                : matching(path).map(route -> "/" + route.template()).findFirst();
    }

    /**
     * Whether it is, letter by letter, the whole path of an endpoint.
     *
     * @param path from its first slash
     */
    public boolean isWithoutParameters(String path) {
        return found().pathsWithoutParameters().contains(path);
    }

    private Stream<Route> matching(String path) {
        String trimmed = trim(path);
        return found().routes().stream().filter(route -> route.path().matcher(trimmed).matches());
    }

    private Found found() {
        Found known = found;
        if (known == null) {
            known = find(); // twice at the same time does no harm
            found = known;
        }
        return known;
    }

    private Found find() {
        var all = new Found(new ArrayList<>(), new HashSet<>());
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            Path base = bean.getBeanClass().getAnnotation(Path.class);
            if (base != null) {
                addAll(base.value(), bean.getBeanClass(), all);
            }
        }
        return all;
    }

    private static void addAll(String base, Class<?> resource, Found all) {
        for (Method method : resource.getDeclaredMethods()) {
            Path path = method.getAnnotation(Path.class);
            String template = trim(trim(base) + "/" + (path == null ? "" : trim(path.value())));
            Pattern pattern = pattern(template);
            httpMethods(method).forEach(name -> {
                all.routes().add(new Route(template, pattern, name));
                if (!template.contains("{")) {
                    all.pathsWithoutParameters().add("/" + template);
                }
            });
        }
    }

    private static Stream<String> httpMethods(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(named -> named != null)
                .map(HttpMethod::value);
    }

    private static Pattern pattern(String path) {
        var regex = new StringBuilder();
        Matcher parameter = PARAMETER.matcher(path);
        int end = 0;
        while (parameter.find()) {
            regex.append(Pattern.quote(path.substring(end, parameter.start())));
            regex.append(parameter.group(1) == null ? "[^/]+" : "(?:" + parameter.group(1).trim() + ")");
            end = parameter.end();
        }
        return Pattern.compile(regex.append(Pattern.quote(path.substring(end))).toString());
    }

    private static String trim(String path) {
        String start = path.startsWith("/") ? path.substring(1) : path;
        return start.endsWith("/") ? start.substring(0, start.length() - 1) : start;
    }
}
