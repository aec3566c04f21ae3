package dev.afterword.survey.page;

import static dev.afterword.survey.realbrowser.Surveys.EVERY_KIND;
import static dev.afterword.survey.realbrowser.Surveys.RECOMMEND;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.afterword.survey.Backstage;
import dev.afterword.survey.realbrowser.Surveys;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

/** 14 kB go out in the first round trip of a connection: more, and the customer waits for another. */
@QuarkusTest
class FirstViewTest {

    private static final Pattern FILE = Pattern.compile("(?:href|src)=\"\\.\\./([^\"]+)\"");

    @Inject
    Backstage backstage;

    @Inject
    Surveys surveys;

    @ParameterizedTest
    @ValueSource(strings = { RECOMMEND, EVERY_KIND })
    void all_that_a_page_needs_fits_into_14_kb(String survey) throws IOException {
        var html = given().accept("text/html").get("/s/" + backstage.link(surveys.asked(survey, "ar"))).asString();
        int size = zipped(html.getBytes("UTF-8"));
        var files = FILE.matcher(html);
        while (files.find()) {
            size += zipped(given().get("/" + files.group(1)).then().statusCode(200).extract().asByteArray());
        }
        assertThat(size).isLessThan(14_000);
        assertThat(html).doesNotContain("http://", "https://");
    }

    private static int zipped(byte[] content) throws IOException {
        var zipped = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(zipped)) {
            gzip.write(content);
        }
        return zipped.size();
    }
}
