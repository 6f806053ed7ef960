package dev.khata.domain.kernel.leaving;

/** Takes what contexts tell somebody about themselves, and passes it on at once. */
public interface Disclosure {

  /**
   * One record of a section, such as {@code transactions}: snake case, told by one context alone,
   * its records one after the other. A section without records does not appear.
   */
  void record(String section, Facts facts);

  /**
   * A file that lies in the vault, under a name such as {@code documents/cnic_front.jpg}, each name
   * once. It is read when all records have been told.
   *
   * @param key under which the vault has it
   */
  void file(String name, String key);
}
