#!/usr/bin/env bash
# When a photo was taken, by a phone that writes the offset of its zone beside the time, as iPhones and
# Android's cameras have done for years.
#
# Versions   npm exifr 7.1.3, exif-reader 2.0.3, exif-parser 0.1.12; com.drewnoakes:metadata-extractor 2.19.0;
#            node 20, any JDK from 17 on
# Guess      A time without a zone can't be turned into a moment. Where the photo has the offset too (EXIF's
#            OffsetTimeOriginal), what gives out a Date, which is a moment, has used it.
# Behaviour  The three of npm don't. exif-reader and exif-parser take the phone's time for GMT. exifr takes it for
#            the server's zone, so that its Date goes by TZ; it and exif-reader give the offset as a text beside.
#            A photo taken in Nepal is 5 h 45 late on a server in UTC. metadata-extractor has two ways:
#            getDateOriginal() uses the offset; getDate(tag) doesn't, and goes by the zone that it is given.
# It matters A check that a picture of a paper or a face was taken just now refuses people as being in the
#            future, or takes a picture that is hours old; which of the two goes by the country. On a laptop in
#            the phone's own zone exifr is right.
# Output     see EXPECTED at the end: half past midnight on 15 January 2026 in Nepal is 18:45 GMT on the 14th.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund --ignore-scripts exifr@7.1.3 exif-reader@2.0.3 exif-parser@0.1.12
cat > pom.xml <<'XML'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>local</groupId>
  <artifactId>photos</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>com.drewnoakes</groupId>
      <artifactId>metadata-extractor</artifactId>
      <version>2.19.0</version>
    </dependency>
  </dependencies>
</project>
XML
mvn -q -B dependency:copy-dependencies -DincludeScope=runtime -DoutputDirectory=jars
cat > Photo.java <<'JAVA'
import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TimeZone;
import javax.imageio.ImageIO;

public class Photo {
  static final int TIME = 0x9003;
  static final int OFFSET = 0x9011;

  public static void main(String[] args) throws Exception {
    if (args.length > 0) {
      Files.write(Path.of("photo.exif"), exif());
      Files.write(Path.of("photo.jpg"), photo());
      return;
    }
    var taken = ImageMetadataReader.readMetadata(new File("photo.jpg")).getFirstDirectoryOfType(ExifSubIFDDirectory.class);
    System.out.println("metadata-extractor getDateOriginal() " + taken.getDateOriginal().toInstant());
    System.out.println("metadata-extractor getDate(tag) " + taken.getDate(TIME).toInstant() + ", with the server's zone "
        + taken.getDate(TIME, TimeZone.getDefault()).toInstant());
  }

  /** "Exif" and a TIFF of one directory in another: the time and its offset. */
  static byte[] exif() {
    ByteBuffer bytes = ByteBuffer.allocate(91);
    bytes.put(ascii("Exif\0\0")).put(ascii("MM")).putShort((short) 42).putInt(8);
    bytes.putShort((short) 1).putShort((short) 0x8769).putShort((short) 4).putInt(1).putInt(26).putInt(0);
    bytes.putShort((short) 2);
    bytes.putShort((short) TIME).putShort((short) 2).putInt(20).putInt(56);
    bytes.putShort((short) OFFSET).putShort((short) 2).putInt(7).putInt(76);
    bytes.putInt(0).put(ascii("2026:01:15 00:30:00\0")).put(ascii("+05:45\0"));
    return bytes.array();
  }

  static byte[] photo() throws Exception {
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "jpeg", plain);
    byte[] exif = exif();
    return ByteBuffer.allocate(plain.size() + 4 + exif.length)
        .put(plain.toByteArray(), 0, 2)
        .putShort((short) 0xffe1).putShort((short) (exif.length + 2)).put(exif)
        .put(plain.toByteArray(), 2, plain.size() - 2).array();
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
JAVA
cat > read.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import exifr from 'exifr';
import exifReader from 'exif-reader';
const parser = createRequire(import.meta.url)('exif-parser');
const moment = date => date.toISOString().replace('.000', '');
const photo = readFileSync('photo.jpg');
const read = await exifr.parse(photo, { exif: true });
console.log('exifr', moment(read.DateTimeOriginal), 'with', read.OffsetTimeOriginal);
const { Photo } = exifReader(readFileSync('photo.exif'));
console.log('exif-reader', moment(Photo.DateTimeOriginal), 'with', Photo.OffsetTimeOriginal);
console.log('exif-parser', moment(new Date(parser.create(photo).parse().tags.DateTimeOriginal * 1000)));
JS
javac -cp 'jars/*' -d . Photo.java
java -Djava.awt.headless=true -cp 'jars/*:.' Photo make
for zone in Asia/Kathmandu UTC America/New_York; do
  export TZ=$zone
  echo "a server in $zone"
  node read.mjs
  java -cp 'jars/*:.' Photo
done | tee seen
diff - seen << 'EXPECTED'
a server in Asia/Kathmandu
exifr 2026-01-14T18:45:00Z with +05:45
exif-reader 2026-01-15T00:30:00Z with +05:45
exif-parser 2026-01-15T00:30:00Z
metadata-extractor getDateOriginal() 2026-01-14T18:45:00Z
metadata-extractor getDate(tag) 2026-01-15T00:30:00Z, with the server's zone 2026-01-14T18:45:00Z
a server in UTC
exifr 2026-01-15T00:30:00Z with +05:45
exif-reader 2026-01-15T00:30:00Z with +05:45
exif-parser 2026-01-15T00:30:00Z
metadata-extractor getDateOriginal() 2026-01-14T18:45:00Z
metadata-extractor getDate(tag) 2026-01-15T00:30:00Z, with the server's zone 2026-01-15T00:30:00Z
a server in America/New_York
exifr 2026-01-15T05:30:00Z with +05:45
exif-reader 2026-01-15T00:30:00Z with +05:45
exif-parser 2026-01-15T00:30:00Z
metadata-extractor getDateOriginal() 2026-01-14T18:45:00Z
metadata-extractor getDate(tag) 2026-01-15T00:30:00Z, with the server's zone 2026-01-15T05:30:00Z
EXPECTED
