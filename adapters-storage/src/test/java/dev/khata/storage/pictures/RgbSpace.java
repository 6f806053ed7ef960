package dev.khata.storage.pictures;

import java.util.Map;

/**
 * A colour space of three primaries and a gamma, with the ICC profile that names it.
 *
 * @param primaries columns of X, Y, Z under D50 for red, green and blue
 * @param gamma zero for sRGB's own curve
 */
record RgbSpace(double[][] primaries, double gamma) {
  private static final double[][] SRGB = {
    {0.4360657, 0.3851515, 0.1430784},
    {0.2224932, 0.7168870, 0.0606169},
    {0.0139160, 0.0970764, 0.7140961}
  };

  /** As phones write it. */
  static RgbSpace displayP3() {
    return new RgbSpace(
        new double[][] {
          {0.5151187, 0.2919778, 0.1571035},
          {0.2411892, 0.6922441, 0.0665668},
          {-0.0010505, 0.0418791, 0.7840713}
        },
        0);
  }

  static RgbSpace adobeRgb() {
    return new RgbSpace(
        new double[][] {
          {0.6097412, 0.2052765, 0.1492157},
          {0.3111115, 0.6256714, 0.0632172},
          {0.0194702, 0.0608673, 0.7445679}
        },
        563 / 256.0);
  }

  /** The samples that stand for a colour of sRGB. */
  int[] samples(int red, int green, int blue) {
    double[] xyz = times(SRGB, new double[] {light(red), light(green), light(blue)});
    double[] linear = times(inverse(primaries), xyz);
    int[] samples = new int[3];
    for (int i = 0; i < 3; i++) {
      samples[i] = (int) Math.round(255 * encoded(Math.clamp(linear[i], 0, 1)));
    }
    return samples;
  }

  byte[] profile() {
    byte[] curve = gamma == 0 ? Icc.curve() : Icc.gamma(gamma);
    return Icc.profile(
        gamma == 0 ? 4 : 2,
        "mntrRGB XYZ ",
        Map.of(
            "rXYZ", column(0), "gXYZ", column(1), "bXYZ", column(2), "rTRC", curve, "gTRC", curve,
            "bTRC", curve));
  }

  private double encoded(double light) {
    if (gamma > 0) {
      return Math.pow(light, 1 / gamma);
    }
    return light <= 0.0031308 ? 12.92 * light : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
  }

  private byte[] column(int channel) {
    return Icc.xyz(primaries[0][channel], primaries[1][channel], primaries[2][channel]);
  }

  private static double light(int sample) {
    double s = sample / 255.0;
    return s <= 0.04045 ? s / 12.92 : Math.pow((s + 0.055) / 1.055, 2.4);
  }

  private static double[] times(double[][] m, double[] v) {
    double[] product = new double[3];
    for (int i = 0; i < 3; i++) {
      product[i] = m[i][0] * v[0] + m[i][1] * v[1] + m[i][2] * v[2];
    }
    return product;
  }

  private static double[][] inverse(double[][] m) {
    double[][] inverse = new double[3][3];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        int a = (j + 1) % 3;
        int b = (j + 2) % 3;
        int c = (i + 1) % 3;
        int d = (i + 2) % 3;
        inverse[i][j] = m[a][c] * m[b][d] - m[a][d] * m[b][c];
      }
    }
    double determinant =
        m[0][0] * inverse[0][0] + m[0][1] * inverse[1][0] + m[0][2] * inverse[2][0];
    for (double[] row : inverse) {
      for (int j = 0; j < 3; j++) {
        row[j] /= determinant;
      }
    }
    return inverse;
  }
}
