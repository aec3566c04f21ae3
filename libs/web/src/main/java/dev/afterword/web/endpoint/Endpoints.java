package dev.afterword.web.problem;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
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

/**
 * The paths and methods of all endpoints, for the {@code Allow} header that RFC 9110 demands of a 405 and the framework leaves
 * out.
 */
@Singleton
public class AllowedMethods {

    private static final Pattern PARAMETER = Pattern.compile("\\{[^{}:]+(?::([^{}]+(?:\\{[^{}]*}[^{}]*)*))?}");

    private final List<Route> routes = new ArrayList<>();
    private final Set<String> pathsWithoutParameters = new HashSet<>();

    private record Route(Pattern path, String method) {
    }

    AllowedMethods(BeanManager beans) {
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            Path base = bean.getBeanClass().getAnnotation(Path.class);
            if (base != null) {
                addAll(base.value(), bean.getBeanClass());
            }
        }
    }

    /** @return such as GET, HEAD, OPTIONS; nothing for a path that nobody serves */
    Set<String> of(String path) {
        var methods = new TreeSet<String>();
        routes.stream().filter(route -> route.path().matcher(trim(path)).matches())
                .forEach(route -> methods.add(route.method()));
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        if (!methods.isEmpty()) {
            methods.add(HttpMethod.OPTIONS);
        }
        return methods;
    }

    /**
     * Whether it is, letter by letter, the whole path of an endpoint.
     *
     * @param path from its first slash
     */
    public boolean isWithoutParameters(String path) {
        return pathsWithoutParameters.contains(path);
    }

    private void addAll(String base, Class<?> resource) {
        for (Method method : resource.getDeclaredMethods()) {
            Path path = method.getAnnotation(Path.class);
            String template = trim(trim(base) + "/" + (path == null ? "" : trim(path.value())));
            Pattern pattern = pattern(template);
            httpMethods(method).forEach(name -> {
                routes.add(new Route(pattern, name));
                if (!template.contains("{")) {
                    pathsWithoutParameters.add("/" + template);
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
