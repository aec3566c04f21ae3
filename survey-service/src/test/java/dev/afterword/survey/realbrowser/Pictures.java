package dev.afterword.survey.realbrowser;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import javax.imageio.ImageIO;

/** Images to test with. */
public final class Pictures {

    private Pictures() {
    }

    /** A PNG. */
    public static byte[] lemon() {
        var image = new BufferedImage(160, 80, BufferedImage.TYPE_INT_ARGB);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(0xff, 0xd0, 0));
        pen.fillOval(10, 10, 140, 60);
        pen.setColor(new Color(0x2f, 0x5d, 0x50));
        pen.fillOval(80, 0, 40, 18);
        pen.dispose();
        var png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }
}
