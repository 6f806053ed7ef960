#!/usr/bin/env bash
# A grey scan of a paper, read by Java's ImageIO and put into a PDF or looked at pixel by pixel.
#
# Versions   org.apache.pdfbox:pdfbox 3.0.8, com.github.librepdf:openpdf 2.0.5,
#            com.sksamuel.scrimage:scrimage-core 4.3.5; any JDK from 17 on (17 and 25 were tried)
# Guess      A grey of 128 is 128 in red, green and blue, as when it is drawn, which is how every browser
#            shows it: PNG and JPEG carry greys as they are to be shown.
# Behaviour  The JDK takes grey samples for light in linear measure whenever it converts by colour space:
#            getRGB says 188 for 128 and 92 for 27, and so do getScaledInstance and ColorConvertOp; back,
#            setRGB makes 55 of 128. Drawing alone has a way around that for 8 and 16 bits, but a grey PNG with
#            transparency is drawn with 188 too. PDFBox's lossless images and OpenPDF stand on getRGB: a grey
#            scan is in the PDF with 188 (PDFBox has the transparent one right), where the same one in colour
#            has 128. scrimage's pixels say 188.
# It matters A faint stamp or signature on a paper of identity all but goes, and the copy that was kept isn't
#            what was handed in; thresholds for "too dark" or "blurred" are wrong for grey uploads alone. A test in
#            colour, or in black and white, whose two values stay, is green.
# Output     see EXPECTED at the end: what each makes of a sample of 128.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
cat > pom.xml <<'XML'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>local</groupId>
  <artifactId>scans</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>org.apache.pdfbox</groupId>
      <artifactId>pdfbox</artifactId>
      <version>3.0.8</version>
    </dependency>
    <dependency>
      <groupId>com.github.librepdf</groupId>
      <artifactId>openpdf</artifactId>
      <version>2.0.5</version>
    </dependency>
    <dependency>
      <groupId>com.sksamuel.scrimage</groupId>
      <artifactId>scrimage-core</artifactId>
      <version>4.3.5</version>
    </dependency>
  </dependencies>
</project>
XML
mvn -q -B dependency:copy-dependencies -DincludeScope=runtime -DoutputDirectory=jars
cat > Scans.java <<'JAVA'
import com.sksamuel.scrimage.ImmutableImage;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

public class Scans {
  static final int SIDE = 16;

  public static void main(String[] args) throws Exception {
    show("colour PNG", scan(new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB), 128, 128, 128), "png");
    show("grey JPEG", scan(new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_GRAY), 128), "jpeg");
    show("grey PNG", scan(new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_GRAY), 128), "png");
    show("grey PNG of 16 bits", scan(new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_USHORT_GRAY), 128 * 257), "png");
    var model = new ComponentColorModel(ColorSpace.getInstance(ColorSpace.CS_GRAY), true, false,
        Transparency.TRANSLUCENT, DataBuffer.TYPE_BYTE);
    var raster = model.createCompatibleWritableRaster(SIDE, SIDE);
    show("grey PNG with transparency, here opaque", scan(new BufferedImage(model, raster, false, null), 128, 255), "png");
    BufferedImage set = new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_GRAY);
    set.setRGB(0, 0, 0xff808080);
    System.out.println("setRGB of 128: " + set.getRaster().getSample(0, 0, 0));
    System.out.println("getRGB of 27: " + at(scan(set, 27)));
  }

  static BufferedImage scan(BufferedImage image, int... samples) {
    for (int i = 0; i < image.getWidth() * image.getHeight(); i++) {
      image.getRaster().setPixel(i % image.getWidth(), i / image.getWidth(), samples);
    }
    return image;
  }

  static void show(String kind, BufferedImage made, String format) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(made, format, out);
    byte[] file = out.toByteArray();
    BufferedImage read = ImageIO.read(new ByteArrayInputStream(file));
    BufferedImage converted = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
    new ColorConvertOp(null).filter(read, converted);
    System.out.println(kind);
    System.out.println("  drawn " + at(drawn(read)) + ", getRGB " + at(read)
        + ", getScaledInstance " + at(drawn(read.getScaledInstance(8, 8, Image.SCALE_SMOOTH)))
        + ", ColorConvertOp " + at(converted)
        + ", scrimage " + ImmutableImage.loader().fromBytes(file).pixel(0, 0).red());
    try (PDDocument document = new PDDocument()) {
      System.out.println("  in a PDF: PDFBox lossless " + first(LosslessFactory.createFromImage(document, read))
          + ", OpenPDF " + (com.lowagie.text.Image.getInstance(read, null).getRawData()[0] & 255));
    }
  }

  static BufferedImage drawn(Image image) {
    BufferedImage page = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = page.createGraphics();
    pen.drawImage(image, 0, 0, null);
    pen.dispose();
    return page;
  }

  static int at(BufferedImage image) {
    return image.getRGB(0, 0) & 255;
  }

  static int first(PDImageXObject image) throws Exception {
    try (var samples = image.createInputStream()) {
      return samples.read();
    }
  }
}
JAVA
java -Djava.awt.headless=true -cp 'jars/*' Scans.java 2> >(grep -v SLF4J >&2) | tee seen
diff - seen << 'EXPECTED'
colour PNG
  drawn 128, getRGB 128, getScaledInstance 128, ColorConvertOp 128, scrimage 128
  in a PDF: PDFBox lossless 128, OpenPDF 128
grey JPEG
  drawn 128, getRGB 188, getScaledInstance 188, ColorConvertOp 188, scrimage 188
  in a PDF: PDFBox lossless 188, OpenPDF 188
grey PNG
  drawn 128, getRGB 188, getScaledInstance 188, ColorConvertOp 188, scrimage 188
  in a PDF: PDFBox lossless 188, OpenPDF 188
grey PNG of 16 bits
  drawn 128, getRGB 188, getScaledInstance 188, ColorConvertOp 188, scrimage 188
  in a PDF: PDFBox lossless 188, OpenPDF 188
grey PNG with transparency, here opaque
  drawn 188, getRGB 188, getScaledInstance 188, ColorConvertOp 188, scrimage 188
  in a PDF: PDFBox lossless 128, OpenPDF 188
setRGB of 128: 55
getRGB of 27: 92
EXPECTED
