package dev.afterword.feedback;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

import io.quarkus.smallrye.openapi.OpenApiFilter;

/**
 * Describes a header or query parameter once, in {@code components/parameters}, however many operations take it: the
 * annotations of the resources can't refer to a parameter there.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class SharedParameters implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI api) {
        Map<String, Parameter> shared = api.getComponents().getParameters();
        if (shared == null) {
            return;
        }
        api.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .filter(operation -> operation.getParameters() != null)
                .forEach(operation -> refer(operation, shared));
    }

    private static void refer(Operation operation, Map<String, Parameter> shared) {
        List<Parameter> parameters = operation.getParameters().stream()
                .map(parameter -> shared.entrySet().stream()
                        .filter(known -> same(known.getValue(), parameter))
                        .map(known -> OASFactory.createParameter().ref(known.getKey()))
                        .findFirst().orElse(parameter))
                .toList();
        operation.setParameters(parameters);
    }

    private static boolean same(Parameter known, Parameter used) {
        return known.getIn() != Parameter.In.PATH && known.getIn() == used.getIn()
                && Objects.equals(known.getName(), used.getName());
    }
}
