package dev.afterword.survey.page;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import javax.imageio.ImageIO;

import io.nayuki.qrcodegen.QrCode;

/** A QR code, black on white, with the quiet zone of four modules that readers need. */
final class QrPicture {

    private static final int QUIET = 4;
    private static final int PIXELS = 8;
    private static final int WHITE = 0xFFFFFF;

    private final QrCode code;
    private final int size;

    private QrPicture(QrCode code) {
        this.code = code;
        this.size = code.size + 2 * QUIET;
    }

    /** A quarter of it may be smudged: it is printed on receipts. */
    static QrPicture of(String text) {
        return new QrPicture(QrCode.encodeText(text, QrCode.Ecc.QUARTILE));
    }

    String svg() {
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M').append(x + QUIET).append(' ').append(y + QUIET).append("h1v1h-1z");
                }
            }
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + size + " " + size
                + "\" shape-rendering=\"crispEdges\"><rect width=\"100%\" height=\"100%\" fill=\"#fff\"/><path d=\"" + path
                + "\"/></svg>";
    }

    byte[] png() {
        var image = new BufferedImage(size * PIXELS, size * PIXELS, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if (!code.getModule(x / PIXELS - QUIET, y / PIXELS - QUIET)) { // outside counts as white
                    image.setRGB(x, y, WHITE);
                }
            }
        }
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
