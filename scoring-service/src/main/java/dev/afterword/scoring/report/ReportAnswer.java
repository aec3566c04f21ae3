package dev.afterword.scoring.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;

import dev.afterword.messaging.WireJson;
import dev.afterword.scoring.report.domain.Figure;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** What the client gets: JSON or CSV. Figures are rounded to four decimals here and nowhere before. */
final class ReportAnswer {

    static final String CSV = "text/csv";

    private static final ObjectMapper MAPPER = WireJson.mapper().copy()
            .setDefaultPropertyInclusion(Include.ALWAYS)
            .registerModule(new SimpleModule().addSerializer(Double.class, new Rounded())
                    .addSerializer(double.class, new Rounded()));

    private ReportAnswer() {
    }

    /** CSV by {@code format=csv}, or when it is what the client accepts first. */
    static Response of(Report report, UriInfo uri, HttpHeaders headers) {
        ObjectNode body = MAPPER.valueToTree(report.about());
        body.set("total", tree(report.total()));
        return of(body, report, uri, headers);
    }

    /** With the figures of the whole beside what the report is about: the older form of {@code /v1/scores}. */
    static Response flat(Report report, UriInfo uri, HttpHeaders headers) {
        ObjectNode body = MAPPER.valueToTree(report.about());
        body.setAll(tree(report.total()));
        return of(body, report, uri, headers);
    }

    private static Response of(ObjectNode body, Report report, UriInfo uri, HttpHeaders headers) {
        String format = uri.getQueryParameters().getFirst("format");
        var accepted = headers.getAcceptableMediaTypes();
        boolean asCsv = format == null ? !accepted.isEmpty() && accepted.get(0).isCompatible(MediaType.valueOf(CSV))
                && !accepted.get(0).isWildcardType() : format.equals("csv");
        return asCsv
                ? Response.ok(ReportCsv.of(rows(report), columnsOf(report)), CSV + "; charset=utf-8").header("Vary", "Accept")
                        .build()
                : Response.ok(json(body, report), MediaType.APPLICATION_JSON).header("Vary", "Accept").build();
    }

    private static String json(ObjectNode body, Report report) {
        if (report.groups() != null) {
            var groups = body.putArray("groups");
            report.groups().forEach(group -> groups.add(row(group)));
        }
        try {
            return MAPPER.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One row per group, or one alone. */
    private static List<ObjectNode> rows(Report report) {
        return report.groups() == null ? List.of(tree(report.total()))
                : report.groups().stream()
                        .map(ReportAnswer::row).toList();
    }

    /** The whole has them all, whatever of its groups is withheld. */
    private static ObjectNode columnsOf(Report report) {
        ObjectNode columns = MAPPER.createObjectNode();
        if (report.groups() != null) {
            columns.put("group", "").put("withheld", false);
        }
        columns.setAll(tree(report.total()));
        return columns;
    }

    private static ObjectNode row(Report.Group group) {
        ObjectNode row = MAPPER.createObjectNode();
        row.put("group", group.name());
        row.put("withheld", group.figure() == null);
        if (group.figure() != null) {
            row.setAll(tree(group.figure()));
        }
        return row;
    }

    private static ObjectNode tree(Figure figure) {
        return MAPPER.valueToTree(figure);
    }

    private static final class Rounded extends StdSerializer<Double> {

        private static final long serialVersionUID = 1L;

        /** One in a million is not none: it keeps its first four digits instead. */
        private static final String PROBABILITY = "p_value";

        Rounded() {
            super(Double.class);
        }

        @Override
        public void serialize(Double figure, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeNumber(PROBABILITY.equals(json.getOutputContext().getCurrentName())
                    ? new BigDecimal(figure).round(new MathContext(4)).doubleValue()
                    : Math.round(figure * 10_000) / 10_000.0);
        }
    }
}
