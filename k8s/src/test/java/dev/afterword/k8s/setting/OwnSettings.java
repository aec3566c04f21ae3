package dev.afterword.k8s.setting;

import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;

/** Reads the settings off the {@code @ConfigMapping} interfaces and the {@code @ConfigProperty} parameters of a service. */
final class OwnSettings {

    private static final DotName MAPPING = DotName.createSimple("io.smallrye.config.ConfigMapping");
    private static final DotName PARENT_NAME = DotName.createSimple("io.smallrye.config.WithParentName");
    private static final DotName DEFAULT = DotName.createSimple("io.smallrye.config.WithDefault");
    private static final DotName PROPERTY = DotName.createSimple("org.eclipse.microprofile.config.inject.ConfigProperty");

    private final IndexView index;
    private final Set<String> variables = new TreeSet<>();
    private final Set<String> required = new TreeSet<>();
    private final Set<String> given;

    private OwnSettings(IndexView index, Set<String> given) {
        this.index = index;
        this.given = given;
    }

    /** @param packaged the settings that are packaged with the service, and need not be set again */
    static OwnSettings in(IndexView index, Properties packaged) {
        var settings = new OwnSettings(index, packaged.stringPropertyNames());
        index.getAnnotations(MAPPING).forEach(mapping -> settings.mapping(mapping.value("prefix").asString(),
                mapping.target().asClass()));
        index.getAnnotations(PROPERTY).stream()
                .filter(property -> property.target().kind() != AnnotationTarget.Kind.METHOD_PARAMETER
                        || !property.target().asMethodParameter().method().declaringClass().isAnnotation())
                .forEach(settings::property);
        settings.beyondTypes();
        return settings;
    }

    void add(Set<String> more) {
        variables.addAll(more);
    }

    KnownSettings known() {
        return new KnownSettings(variables.stream().map(Pattern::compile).collect(Collectors.toSet()), required);
    }

    private void mapping(String prefix, ClassInfo type) {
        for (MethodInfo method : type.methods()) {
            if (method.isDefault() || method.isStaticInitializer() || method.parametersCount() > 0) {
                continue;
            }
            String name = method.hasAnnotation(PARENT_NAME) ? prefix : prefix + "." + kebab(method.name());
            boolean needed = !method.hasAnnotation(DEFAULT);
            value(name, method.returnType(), needed);
        }
    }

    private void value(String name, Type type, boolean needed) {
        String raw = type.name().toString();
        ClassInfo nested = index.getClassByName(type.name());
        if (raw.equals("java.util.Map")) {
            value(name + ".*", type.asParameterizedType().arguments().get(1), false);
        } else if (nested != null && nested.isInterface()) {
            mappingOf(name, nested);
        } else {
            setting(name, needed && !raw.startsWith("java.util.Optional"));
        }
    }

    /** What stands below a key that somebody chooses is needed only where that key is. */
    private void mappingOf(String name, ClassInfo nested) {
        var before = Set.copyOf(required);
        mapping(name, nested);
        if (name.contains("*")) {
            required.retainAll(before);
        }
    }

    private void property(AnnotationInstance property) {
        var target = property.target();
        Type type = switch (target.kind()) {
            case FIELD -> target.asField().type();
            case METHOD_PARAMETER -> target.asMethodParameter().type();
            default -> throw new IllegalStateException(target.toString());
        };
        setting(property.value("name").asString(),
                property.value("defaultValue") == null && !type.name().toString().startsWith("java.util.Optional"));
    }

    private void setting(String name, boolean needed) {
        variables.add(VariableName.patternOf(name));
        if (needed && !given.contains(name)) {
            required.add(VariableName.patternOf(name));
        }
    }

    /** What no type says: the database's account, and that whoever signs or checks links must have keys. */
    private void beyondTypes() {
        required.add("QUARKUS_DATASOURCE_JDBC_URL");
        required.add("QUARKUS_DATASOURCE_USERNAME");
        required.add("QUARKUS_DATASOURCE_PASSWORD");
        required.add(VariableName.patternOf("afterword.introspection.secret"));
        if (usesLinks()) {
            required.add(VariableName.patternOf("afterword.links.signing-key"));
            required.add(VariableName.patternOf("afterword.links.keys.*"));
        }
    }

    private boolean usesLinks() {
        DotName links = DotName.createSimple("dev.afterword.web.link.SurveyLinks");
        return index.getKnownClasses().stream().filter(type -> !type.name().packagePrefix().startsWith("dev.afterword.web"))
                .flatMap(type -> type.constructors().stream()).flatMap(constructor -> constructor.parameterTypes().stream())
                .anyMatch(parameter -> parameter.name().equals(links));
    }

    private static String kebab(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(java.util.Locale.ROOT);
    }
}
