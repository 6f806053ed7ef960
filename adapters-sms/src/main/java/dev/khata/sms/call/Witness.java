package dev.khata.sms.call;

/** Sees the calls to a vendor, for an operator who tries it out. */
public interface Witness {
  Witness NOBODY =
      new Witness() {
        @Override
        public void calls(Call masked) {}

        @Override
        public void hears(Outcome masked) {}
      };

  /**
   * @param masked with {@value #MASK} in place of every secret
   */
  void calls(Call masked);

  void hears(Outcome masked);

  String MASK = "***";
}
