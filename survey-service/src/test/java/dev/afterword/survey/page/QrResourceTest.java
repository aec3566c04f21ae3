package dev.afterword.survey.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.UUID;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;

import dev.afterword.survey.Backstage;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
class QrResourceTest {

    @Inject
    Backstage backstage;

    @Test
    void the_picture_is_read_as_the_surveys_link() throws Exception {
        String link = backstage.link(UUID.randomUUID());
        byte[] png = given().get("/s/" + link + "/qr.png").then().statusCode(200).contentType("image/png").extract()
                .asByteArray();
        var image = ImageIO.read(new ByteArrayInputStream(png));
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        var read = new QRCodeReader().decode(new BinaryBitmap(
                new HybridBinarizer(new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels))));
        assertThat(read.getText()).isEqualTo("https://survey.example.org/s/" + link);
    }

    @Test
    void the_drawing_has_no_script_and_a_quiet_zone() {
        String svg = given().get("/s/" + backstage.link(UUID.randomUUID()) + "/qr.svg").then().statusCode(200)
                .contentType("image/svg+xml").extract().asString();
        assertThat(svg).startsWith("<svg ").doesNotContain("script").contains("M4 4h1v1h-1z").doesNotContain("M3 ");
    }

    @Test
    void a_forged_link_has_no_picture() {
        given().get("/s/" + "A".repeat(36) + "/qr.svg").then().statusCode(404);
    }
}
